namespace WixInbox.Json.Benchmarks.Pairing;

/// <summary>What was measured of a variant, per operation.</summary>
/// <param name="Variant">Its name.</param>
/// <param name="Microseconds">The time in each round.</param>
/// <param name="Bytes">What it allocates; not a number where that was not measured.</param>
internal sealed record Figure(string Variant, double[] Microseconds, double Bytes)
{
    public double Least { get; } = Microseconds.Min();

    /// <summary>The least time beside that of another variant.</summary>
    public double LeastRatio(Figure other) => Least / other.Least;

    /// <summary>The median of the rounds' ratios to another variant.</summary>
    public double PairedRatio(Figure other)
    {
        var ratios = Microseconds.Zip(other.Microseconds, static (time, base_) => time / base_).Order().ToArray();
        return (ratios[(ratios.Length - 1) / 2] + ratios[ratios.Length / 2]) / 2;
    }
}
