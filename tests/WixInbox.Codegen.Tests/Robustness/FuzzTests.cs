using System.Diagnostics;
using WixInbox.Codegen.Tests.Infrastructure;
using WixInbox.Codegen.Tests.Values;

namespace WixInbox.Codegen.Tests.Robustness;

/// <summary>
/// Tampers with schema files at random, by a seed, and runs the generator over them in one driver, as an editor does: no exception, no
/// endless run, no memory without bounds; and what comes out compiles without a warning.
/// </summary>
public class FuzzTests(ITestOutputHelper output)
{
    private const int PerSeed = 250;
    private const int CompiledEvery = 25;
    private const long MostMemory = 1L << 30;

    private static readonly TimeSpan Endless = TimeSpan.FromSeconds(20);

    public static TheoryData<string, int> Seeds
    {
        get
        {
            var rows = new TheoryData<string, int>();
            for (var seed = 0; seed < LongRun.Rounds(2, 200); seed++)
                foreach (var set in new[] { "shipped", "everything" }) rows.Add(set, seed);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void TamperedSchemas_NeverBreakTheGenerator(string set, int seed)
    {
        var random = new Random(seed);
        var mutator = new SchemaMutator(random);
        var files = SchemaSet.Of(set).Files;
        var generation = Generation.RunOnce(TestOptions.Default, files);
        var slowest = TimeSpan.Zero;
        for (var round = 0; round < PerSeed; round++)
        {
            var at = random.Next(files.Length);
            var text = mutator.Mutate(files[at].Text);
            var tampered = new SchemaAdditionalText(files[at] with { Text = text });
            var clock = Stopwatch.StartNew();
            var result = Generation.Of(generation.Driver.ReplaceAdditionalText(generation.AdditionalTexts[at], tampered), generation.Input);
            if (clock.Elapsed > slowest) slowest = clock.Elapsed;
            Assert.True(result.Result.Exception is null, $"{set}, seed {seed}, round {round}:\n{result.Result.Exception}\n{text}");
            Assert.True(clock.Elapsed < Endless, $"{set}, seed {seed}, round {round}: {clock.Elapsed}\n{text}");
            if (round % CompiledEvery != 0) continue;
            var problems = result.AssertCached().CompilerDiagnostics();
            Assert.True(problems.Count == 0, $"{set}, seed {seed}, round {round}: {string.Join('\n', problems.Take(5))}\n{string.Join('\n', result.Diagnostics.Take(5))}\n{text}");
        }

        output.WriteLine($"{PerSeed} runs, the slowest took {slowest.TotalMilliseconds:F0} ms");
        Assert.True(GC.GetTotalMemory(forceFullCollection: true) < MostMemory);
    }
}
