using System.Diagnostics;

namespace WixInbox.Json.Benchmarks.Pairing;

/// <summary>
/// Measures the variants of a contest by turns in one process, each round in another order, so that what the machine does besides
/// meets all of them alike. A batch takes about five milliseconds, and starts with the youngest generation collected.
/// </summary>
internal sealed class PairedRun(int rounds)
{
    private const double BatchMilliseconds = 5;
    private const int WarmUpPasses = 4;
    private const int WarmUpMilliseconds = 120;
    private const int PauseMilliseconds = 250;
    private const int Seed = 1;

    private readonly Random _random = new(Seed);

    /// <summary>
    /// Runs every variant of every contest until its code is compiled for good. All contests come in each pass, so that what the profile
    /// of the first calls decides is decided by all payloads; the pauses let the compiler in the background finish.
    /// </summary>
    public static void WarmUp(IReadOnlyList<Contest> contests)
    {
        var share = Math.Max(WarmUpMilliseconds / contests.Count, 15);
        for (var pass = 0; pass < WarmUpPasses; pass++)
        {
            foreach (var variant in contests.SelectMany(static contest => contest.Variants))
                for (var clock = Stopwatch.StartNew(); clock.ElapsedMilliseconds < share;) variant.Run(1);
            Thread.Sleep(PauseMilliseconds);
        }
    }

    public IReadOnlyList<Figure> Measure(Contest contest)
    {
        var variants = contest.Variants.ToArray();
        var cycles = variants.ToDictionary(static variant => variant, Cycles);
        var times = variants.ToDictionary(static variant => variant, _ => new List<double>(rounds));
        var order = variants.ToArray();
        GC.Collect();
        for (var round = 0; round < rounds; round++)
        {
            _random.Shuffle(order);
            foreach (var variant in order) times[variant].Add(Batch(variant, cycles[variant]));
        }

        return [.. variants.Select(variant => new Figure(variant.Name, [.. times[variant]], Bytes(variant)))];
    }

    /// <summary>Microseconds per operation.</summary>
    private static double Batch(Variant variant, int cycles)
    {
        GC.Collect(0, GCCollectionMode.Forced, blocking: true);
        var start = Stopwatch.GetTimestamp();
        variant.Run(cycles);
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / ((double)cycles * variant.Operations);
    }

    private static int Cycles(Variant variant)
    {
        var least = double.MaxValue;
        for (var clock = Stopwatch.StartNew(); clock.ElapsedMilliseconds < WarmUpMilliseconds;) least = Math.Min(least, Batch(variant, 1) * variant.Operations);
        return (int)Math.Max(1, Math.Ceiling(BatchMilliseconds * 1_000 / least));
    }

    private static double Bytes(Variant variant)
    {
        const int Times = 4;
        variant.Run(1);
        var before = GC.GetAllocatedBytesForCurrentThread();
        variant.Run(Times);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / ((double)Times * variant.Operations);
    }
}
