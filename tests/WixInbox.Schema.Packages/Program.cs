using WixInbox.Schema.Packages;

// Tries the importer of typings on the packages of package.json, and holds what comes out against the table in docs/packages.md.
//
//   npm ci --ignore-scripts && dotnet run -c Release              all of them
//   dotnet run -c Release -- forms_forms media_files              some of them, without the table
//   dotnet run -c Release -- --write                              all of them, and the table is written
var isWriting = args.Contains("--write");
string[] wanted = [.. args.Where(static argument => !argument.StartsWith('-'))];
if (!PackageList.IsInstalled)
{
    Console.Error.WriteLine($"The packages are not installed: run 'npm ci --ignore-scripts' in {PackageList.Folder}.");
    return 2;
}

var packages = PackageList.Read().Where(package => wanted.Length == 0 || wanted.Any(name => package.Name.EndsWith(name, StringComparison.Ordinal))).ToList();
var reports = new PackageReport[packages.Count];
await Parallel.ForAsync(0, packages.Count, (at, _) =>
{
    reports[at] = PackageReport.Of(packages[at]);
    Console.WriteLine(reports[at].Summary);
    return ValueTask.CompletedTask;
});

var failures = reports.Sum(static report => report.Problems.Count);
foreach (var problem in reports.SelectMany(static report => report.Problems)) Console.Error.WriteLine(problem);
Console.WriteLine($"{reports.Count(static report => report.Problems.Count == 0)} of {reports.Length} packages as they should be");
if (failures > 0) return 1;
if (wanted.Length > 0) return 0;
var table = PackageTable.Format(reports);
if (isWriting) PackageTable.Write(table);
else if (PackageTable.Read() != table)
{
    Console.Error.WriteLine("docs/packages.md says something else of them: look at what changed, and take it by 'dotnet run -c Release -- --write'.");
    return 1;
}

return 0;
