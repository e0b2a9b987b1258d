using static System.FormattableString;

namespace WixInbox.Schema.Packages;

/// <summary>The table in <c>docs/packages.md</c>: what follows its heading, up to the end of the file.</summary>
internal static class PackageTable
{
    private const string Heading = "| Package |";

    private static readonly string File = Path.Combine(PackageList.Root, "docs", "packages.md");

    public static string Format(IReadOnlyList<PackageReport> reports)
    {
        string[] lines =
        [
            Heading + " Version | Methods | Events | Types | Fields of any JSON | Methods left out | Files of C# |",
            "| --- | --- | --- | --- | --- | --- | --- | --- |",
            .. reports.Select(static row => Invariant($"| {row.ShortName} | {row.Package.Version} | {row.Methods} | {row.Events} | {row.Types} | {row.Fallbacks} | {row.LeftOut} | {row.Files} |")),
            Invariant($"| {reports.Count} packages | | {Sum(static row => row.Methods)} | {Sum(static row => row.Events)} | {Sum(static row => row.Types)} | {Sum(static row => row.Fallbacks)} | {Sum(static row => row.LeftOut)} | {Sum(static row => row.Files)} |"),
        ];
        return string.Join('\n', lines) + "\n";

        int Sum(Func<PackageReport, int> number) => reports.Sum(number);
    }

    public static string Read()
    {
        var text = System.IO.File.ReadAllText(File);
        return text[Start(text)..];
    }

    public static void Write(string table)
    {
        var text = System.IO.File.ReadAllText(File);
        System.IO.File.WriteAllText(File, text[..Start(text)] + table);
    }

    private static int Start(string text)
    {
        var start = text.IndexOf(Heading, StringComparison.Ordinal);
        return start < 0 ? text.Length : start;
    }
}
