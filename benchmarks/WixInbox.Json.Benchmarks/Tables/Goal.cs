using WixInbox.Json.Benchmarks.Pairing;

namespace WixInbox.Json.Benchmarks.Tables;

/// <summary>What a figure is compared by.</summary>
internal enum Measure
{
    /// <summary>The least time, beside that of another variant: at most the limit.</summary>
    Time,

    /// <summary>The bytes allocated, beside those of another variant: at most the limit.</summary>
    Bytes,

    /// <summary>The bytes allocated: at most the limit.</summary>
    AbsoluteBytes,

    /// <summary>How many times as long the other variant takes: at least the limit.</summary>
    TimesFaster,

    /// <summary>What is added to the least time of another variant, as a part of it: at most the limit.</summary>
    Added,
}

/// <summary>A goal: of a variant, beside another one of the same contest.</summary>
/// <param name="Name">Which of the project's goals it belongs to.</param>
/// <param name="Contest">The key of the contest.</param>
/// <param name="Variant">The variant that the goal is set for.</param>
/// <param name="Beside">The variant that it is compared with.</param>
/// <param name="Measure">By what.</param>
/// <param name="Limit">How far it may go.</param>
/// <param name="Keeping">The variant that keeps the same as ours, which is shown too; null if there is none.</param>
internal sealed record Goal(string Name, string Contest, string Variant, string Beside, Measure Measure, double Limit, string? Keeping = null)
{
    public double FigureOf(Result result, string beside)
    {
        var (figure, other) = (result.Of(Variant), result.Of(beside));
        return Measure switch
        {
            Measure.Bytes => figure.Bytes / other.Bytes,
            Measure.AbsoluteBytes => figure.Bytes,
            Measure.TimesFaster => other.LeastRatio(figure),
            Measure.Added => figure.LeastRatio(other) - 1,
            _ => figure.LeastRatio(other),
        };
    }

    public bool IsMetBy(double figure) => Measure == Measure.TimesFaster ? figure >= Limit : figure <= Limit;
}
