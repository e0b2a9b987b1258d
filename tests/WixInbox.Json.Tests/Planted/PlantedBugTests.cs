using System.Collections.Concurrent;
using WixInbox.Json.Tests.Infrastructure;

namespace WixInbox.Json.Tests.Planted;

/// <summary>
/// The fuzzer is no proof unless it finds what it looks for: each of these bugs, put into a copy of the runtime that is compiled here and
/// is nowhere else.
/// </summary>
public class PlantedBugTests(ITestOutputHelper output)
{
    /// <summary>Within so many documents each bug must be found.</summary>
    private const int Most = 20_000;

    private const int Fair = 2_000;

    /// <summary>Each bug takes a compilation of its own, so that only a long run plants them all.</summary>
    private static readonly int Every = LongRun.Rounds(4, 1);

    /// <summary>All of them in a long run, every fourth in each.</summary>
    [Fact]
    public void EveryBug_IsFound()
    {
        var compiler = new RuntimeCompiler("NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER");
        var planted = PlantedBug.All.Where(static (_, place) => place % Every == 0).ToList();
        var results = new ConcurrentDictionary<PlantedBug, (string? Fault, int Tried)>();
        Parallel.ForEach(planted, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, bug =>
        {
            var fault = new OtherRuntime(compiler.Compile(bug)).FirstFault(0, Most, out var tried);
            results[bug] = (fault, tried);
        });
        foreach (var bug in planted) output.WriteLine($"{results[bug].Tried,6} documents: {bug}");
        var missed = planted.Where(bug => results[bug].Fault is null).ToList();
        Assert.True(missed.Count == 0, $"Not found within {Most} documents: {string.Join("; ", missed)}");
    }

    [Fact]
    public void WithoutABug_NothingIsFound() =>
        Assert.Null(new OtherRuntime(new RuntimeCompiler("NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER").Compile()).FirstFault(0, LongRun.Rounds(Fair, Most), out _));

    [Fact]
    public void WhatDotNet8Gets_HasNoFault() =>
        Assert.Null(new OtherRuntime(new RuntimeCompiler("NET8_0_OR_GREATER").Compile()).FirstFault(0, LongRun.Rounds(Fair, Most), out _));
}
