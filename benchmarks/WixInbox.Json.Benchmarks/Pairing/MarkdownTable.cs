using System.Globalization;

namespace WixInbox.Json.Benchmarks.Pairing;

/// <summary>Prints tables of Markdown.</summary>
internal static class MarkdownTable
{
    public static void Print(Result result)
    {
        var (contest, figures) = result;
        var side = result.Of(contest.Base);
        Begin(contest.Title, "variant", "min µs", $"x {contest.Base}", "median of the rounds' ratios", "bytes");
        foreach (var figure in figures) Row(figure.Variant, Time(figure.Least), Ratio(figure.LeastRatio(side)), Ratio(figure.PairedRatio(side)), Count(figure.Bytes));
    }

    public static void Begin(string title, params string[] columns)
    {
        Console.WriteLine($"\n{title}\n");
        Row(columns);
        Row([.. columns.Select(static _ => "---")]);
    }

    public static void Row(params string[] cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");

    public static string Time(double microseconds) => microseconds.ToString(microseconds < 1 ? "0.000" : microseconds < 100 ? "0.00" : "N0", CultureInfo.InvariantCulture);

    public static string Ratio(double ratio) => ratio.ToString(ratio < 10 ? "0.000" : "N0", CultureInfo.InvariantCulture);

    public static string Count(double number) => double.IsNaN(number) ? "" : number.ToString("N0", CultureInfo.InvariantCulture);
}
