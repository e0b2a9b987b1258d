namespace WixInbox.Json.Benchmarks.Pairing;

/// <summary>Prints the contests of a topic as one table, a column each: the least times, and the bytes behind them.</summary>
internal static class SideBySide
{
    public static void Print(IReadOnlyList<Result> results)
    {
        var first = results[0].Contest;
        var weighed = results.Where(static result => result.Contest.BytesColumn is not null).ToArray();
        MarkdownTable.Begin(
            $"Side by side, {first.Topic}: the least time of {first.Base}, and of the others as a multiple of it",
            [first.Topic, .. results.Select(static result => result.Contest.Column), .. weighed.Select(static result => result.Contest.BytesColumn!)]);
        foreach (var variant in results.SelectMany(static result => result.Figures, static (_, figure) => figure.Variant).Distinct())
            MarkdownTable.Row([variant, .. results.Select(result => Time(result, variant)), .. weighed.Select(result => Bytes(result, variant))]);
    }

    private static string Time(Result result, string variant)
    {
        if (result.Find(variant) is not { } figure) return "";
        return variant == result.Contest.Base ? $"{MarkdownTable.Time(figure.Least)} µs" : MarkdownTable.Ratio(figure.LeastRatio(result.Of(result.Contest.Base)));
    }

    private static string Bytes(Result result, string variant) => result.Find(variant) is { } figure ? MarkdownTable.Count(figure.Bytes) : "";
}
