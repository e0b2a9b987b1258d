using System.Globalization;
using WixInbox.Json.Benchmarks.Pairing;

namespace WixInbox.Json.Benchmarks.Tables;

/// <summary>Prints each goal beside its figure, and whether it is met.</summary>
internal static class GoalTable
{
    public static void Print(IReadOnlyList<Result> results)
    {
        var goals = Goals.All().OrderBy(static goal => int.Parse(goal.Name[1..], CultureInfo.InvariantCulture)).ToArray();
        var (met, measured) = (0, 0);
        MarkdownTable.Begin("Goals", "goal", "where", "what", "limit", "figure", "median of the rounds' ratios", "beside the one that keeps the same", "met");
        foreach (var goal in goals)
        {
            if (results.SingleOrDefault(result => result.Contest.Key == goal.Contest) is not { } result) continue;
            var figure = goal.FigureOf(result, goal.Beside);
            var isMet = goal.IsMetBy(figure);
            measured++;
            if (isMet) met++;
            MarkdownTable.Row(
                goal.Name,
                goal.Contest,
                What(goal),
                Format(goal, goal.Limit),
                Format(goal, figure),
                goal.Measure == Measure.Time ? Format(goal, result.Of(goal.Variant).PairedRatio(result.Of(goal.Beside))) : "",
                goal.Keeping is null ? "" : Format(goal, goal.FigureOf(result, goal.Keeping)),
                isMet ? "yes" : "**no**");
        }

        Console.WriteLine($"\n{met} of {measured} met; {goals.Length - measured} not measured.");
    }

    private static string What(Goal goal) => goal.Measure switch
    {
        Measure.Bytes => $"bytes of {goal.Variant} / {goal.Beside}",
        Measure.AbsoluteBytes => $"bytes of {goal.Variant}",
        Measure.TimesFaster => $"time of {goal.Beside} / {goal.Variant}",
        Measure.Added => $"what {goal.Variant} adds to {goal.Beside}",
        _ => $"time of {goal.Variant} / {goal.Beside}",
    };

    private static string Format(Goal goal, double figure) => goal.Measure switch
    {
        Measure.AbsoluteBytes => figure.ToString("N0", CultureInfo.InvariantCulture),
        Measure.TimesFaster => figure.ToString("N0", CultureInfo.InvariantCulture),
        Measure.Added => figure.ToString("0.0 %", CultureInfo.InvariantCulture),
        _ => figure.ToString("0.000", CultureInfo.InvariantCulture),
    };
}
