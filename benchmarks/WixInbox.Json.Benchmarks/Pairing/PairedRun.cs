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
    private static void WarmUp(IReadOnlyList<Contest> contests)
    {
        var share = Math.Max(WarmUpMilliseconds / contests.Count, 15);
        for (var pass = 0; pass < WarmUpPasses; pass++)
        {
            foreach (var variant in contests.SelectMany(static contest => contest.Variants))
                for (var clock = Stopwatch.StartNew(); clock.ElapsedMilliseconds < share;) variant.Run(1);
            Thread.Sleep(PauseMilliseconds);
        }
    }

    /// <summary>Measures contests together: the rounds of each are spread over the whole time, and no slow minute meets one alone.</summary>
    public IReadOnlyList<Result> Measure(IReadOnlyList<Contest> contests)
    {
        WarmUp(contests);
        var entries = contests.SelectMany(static contest => contest.Variants, static (contest, variant) => new Entry(contest, variant, Cycles(variant), [])).ToArray();
        var order = entries.GroupBy(static entry => entry.Contest).Select(static group => group.ToArray()).ToArray();
        GC.Collect();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var together in order)
            {
                _random.Shuffle(together);
                foreach (var entry in together) entry.Times.Add(Batch(entry.Variant, entry.Cycles));
            }
        }

        return [.. entries.GroupBy(static entry => entry.Contest).Select(static group => new Result(group.Key, [.. group.Select(FigureOf)]))];
    }

    private static Figure FigureOf(Entry entry) => new(entry.Variant.Name, [.. entry.Times], Bytes(entry.Variant));

    /// <summary>Microseconds per operation.</summary>
    private static double Batch(Variant variant, int cycles)
    {
        GC.Collect(0, GCCollectionMode.Forced, blocking: true);
        var start = Stopwatch.GetTimestamp();
        variant.Run(cycles);
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / ((double)cycles * variant.Operations);
    }

    /// <summary>How many cycles a batch has: as many as take long enough, by the least of several batches.</summary>
    private static int Cycles(Variant variant)
    {
        var cycles = 1;
        for (var clock = Stopwatch.StartNew(); clock.ElapsedMilliseconds < WarmUpMilliseconds;)
        {
            var milliseconds = Batch(variant, cycles) * cycles * variant.Operations / 1_000;
            if (milliseconds < BatchMilliseconds) cycles = (int)Math.Ceiling(cycles * Math.Min(BatchMilliseconds / milliseconds, 10));
        }

        return cycles;
    }

    private static double Bytes(Variant variant)
    {
        const int Times = 4;
        variant.Run(1);
        var before = variant.AllocatedBytes;
        variant.Run(Times);
        return (variant.AllocatedBytes - before) / ((double)Times * variant.Operations);
    }

    private sealed record Entry(Contest Contest, Variant Variant, int Cycles, List<double> Times);
}
