using System.Diagnostics;
using WixInbox.Schema.Packages.Checks;

namespace WixInbox.Schema.Packages;

/// <summary>What was found of a package.</summary>
internal sealed record PackageReport(InstalledPackage Package, int Methods, int Events, int Types, int Fallbacks, int LeftOut, int Files, IReadOnlyList<string> Problems, TimeSpan Time)
{
    /// <summary>How many problems of a package are told: one cause often has many.</summary>
    private const int MaxProblems = 20;

    public string ShortName => Package.Name.Replace("@wix/auto_sdk_", "", StringComparison.Ordinal);

    public string Summary => $"{ShortName}: {Methods} methods, {Events} events, {Types} types, {Files} files of C#, {Time.TotalSeconds:F1} s{(Problems.Count > 0 ? ", NOT as it should be" : "")}";

    public static PackageReport Of(InstalledPackage installed)
    {
        var clock = Stopwatch.StartNew();
        var package = new ImportedPackage(installed);
        var problems = PackageCheck.All.SelectMany(check => check.Check(package)).Take(MaxProblems).Select(problem => $"{installed.Name}: {problem}").ToList();
        var documents = package.Import.Documents;
        return new PackageReport(
            installed,
            documents.Count(static document => document.Method is not null),
            documents.Count(static document => document.Event is not null),
            documents.Sum(static document => document.Types.Count),
            package.Count(ImportNoteKind.Fallback),
            package.Count(ImportNoteKind.NotUnderstood),
            package.Compilation.SyntaxTrees.Length,
            problems,
            clock.Elapsed);
    }
}
