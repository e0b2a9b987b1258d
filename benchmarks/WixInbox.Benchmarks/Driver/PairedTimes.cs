using System.Globalization;

namespace WixInbox.Benchmarks.Driver;

/// <summary>Times of variants that took turns: the least of each, and the median of what each took beside the first in the same round.</summary>
internal sealed class PairedTimes(string[] variants)
{
    private readonly Dictionary<string, List<double>> _times = variants.ToDictionary(static variant => variant, static _ => new List<double>());

    public void Add(string variant, double milliseconds) => _times[variant].Add(milliseconds);

    public double Least(string variant) => _times[variant].Min();

    public double Median(string variant) => MedianOf(_times[variant]);

    /// <summary>The median of the rounds' ratios to the first variant.</summary>
    public double Ratio(string variant) => MedianOf(_times[variant].Zip(_times[variants[0]], static (time, first) => time / first));

    /// <summary>The median of the rounds' differences from the first variant.</summary>
    public double Beyond(string variant) => MedianOf(_times[variant].Zip(_times[variants[0]], static (time, first) => time - first));

    public static string Format(double milliseconds) => milliseconds.ToString(milliseconds < 10 ? "0.000" : milliseconds < 100 ? "0.0" : "N0", CultureInfo.InvariantCulture);

    private static double MedianOf(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
