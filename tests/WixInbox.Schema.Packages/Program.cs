using WixInbox.Schema.Packages;

// Imports packages of the vendor, builds what is imported without a warning, and sends random instances of every type through writer and reader.
// Without arguments: those of packages.txt. An argument is a package as npm names it, or a tarball.
const int MostFindings = 3;
var packages = args.Length > 0 ? args : [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "packages.txt")).Select(static line => line.Trim()).Where(static line => line.Length > 0 && line[0] != '#')];
using var npm = new NpmPackages();
var failed = 0;
Console.WriteLine("| package | methods | events | types | fallbacks | not understood | |");
Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
foreach (var package in packages)
{
    var check = PackageCheck.Of(package, npm.Unpack(package));
    if (check.Findings.Count > 0) failed++;
    Console.WriteLine($"| {Path.GetFileName(check.Package)} | {check.Methods} | {check.Events} | {check.Types} | {check.Fallbacks} | {check.NotUnderstood} | {(check.Findings.Count == 0 ? "" : $"**{check.Findings.Count}**")} |");
    foreach (var finding in check.Findings.Take(MostFindings)) Console.Error.WriteLine($"{check.Package}: {finding}");
}

Console.WriteLine();
Console.WriteLine($"{packages.Length} packages, {failed} with findings");
return failed == 0 ? 0 : 1;
