using System.Diagnostics;

namespace WixInbox.Benchmarks.Driver;

/// <summary>
/// What a run of the driver takes when all code is warm. The variants take turns in one process, each round in another order; before
/// each measurement garbage is collected, and short runs are repeated until they can be told from noise.
/// </summary>
internal sealed class WarmDriver(SchemaSet schemas, Recording recording)
{
    private const double LeastMilliseconds = 5;
    private const int MostRepetitions = 1000;
    private const int WarmUpMilliseconds = 1000;
    private const int Seed = 1;

    /// <summary>What is done to a host before the run that is measured; the change itself is not measured.</summary>
    public static readonly (string Name, Action<GeneratorHost, SchemaSet> Change)[] Changes =
    [
        ("no-op", static (_, _) => { }),
        ("C# edit", static (host, _) => host.EditCSharp()),
        ("one schema edited", static (host, schemas) => host.EditSchema(schemas)),
    ];

    private readonly Random _random = new(Seed);

    /// <summary>Runs of drivers that have run before.</summary>
    public PairedTimes Measure(Action<GeneratorHost, SchemaSet> change, int rounds)
    {
        var hosts = Variants.All.ToDictionary(static variant => variant, variant => new GeneratorHost(Variants.Create(variant, recording), schemas.Files));
        foreach (var host in hosts.Values) host.Advance();
        return TakeTurns(rounds, variant =>
        {
            change(hosts[variant], schemas);
            return Time(hosts[variant]);
        });
    }

    /// <summary>First runs of new drivers.</summary>
    public PairedTimes MeasureFirst(int rounds) =>
        TakeTurns(rounds, variant => Time(new GeneratorHost(Variants.Create(variant, recording), schemas.Files)));

    private static double Time(GeneratorHost host)
    {
        var start = Stopwatch.GetTimestamp();
        host.Advance();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private PairedTimes TakeTurns(int rounds, Func<string, double> run)
    {
        var repetitions = new Dictionary<string, int>();
        foreach (var variant in Variants.All) repetitions[variant] = Repetitions(run, variant);
        var times = new PairedTimes(Variants.All);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var variant in Shuffled())
            {
                GC.Collect();
                var sum = 0.0;
                for (var number = 0; number < repetitions[variant]; number++) sum += run(variant);
                times.Add(variant, sum / repetitions[variant]);
            }
        }

        return times;
    }

    /// <summary>Warms a variant up, and says how often it has to run to take long enough.</summary>
    private static int Repetitions(Func<string, double> run, string variant)
    {
        var warm = Stopwatch.StartNew();
        var least = double.MaxValue;
        for (var number = 0; number < 3 || (number < MostRepetitions && warm.ElapsedMilliseconds < WarmUpMilliseconds); number++) least = Math.Min(least, run(variant));
        return (int)Math.Clamp(Math.Ceiling(LeastMilliseconds / least), 1, MostRepetitions);
    }

    private string[] Shuffled()
    {
        var order = Variants.All.ToArray();
        _random.Shuffle(order);
        return order;
    }
}
