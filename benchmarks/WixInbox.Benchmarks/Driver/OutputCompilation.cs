using System.Diagnostics;
using Microsoft.CodeAnalysis;
using WixInbox.Codegen;

namespace WixInbox.Benchmarks.Driver;

/// <summary>What compiling the output costs: a project of one class, with the generated code beside it and without.</summary>
internal static class OutputCompilation
{
    public const string Without = "without";
    public const string With = "with";

    public static PairedTimes MeasureEmit(SchemaSet schemas, int rounds) => Measure(schemas, rounds, static compilation =>
    {
        var result = compilation.Emit(Stream.Null);
        if (!result.Success) throw new InvalidOperationException($"The output does not compile: {result.Diagnostics[0]}");
    });

    public static PairedTimes MeasureDiagnostics(SchemaSet schemas, int rounds) => Measure(schemas, rounds, static compilation => compilation.GetDiagnostics());

    private static PairedTimes Measure(SchemaSet schemas, int rounds, Action<Compilation> act)
    {
        var host = new GeneratorHost(new SchemaGenerator(), schemas.Files);
        host.Advance();
        var times = new PairedTimes([Without, With]);
        for (var round = -1; round < rounds; round++) // the first one warms up
        {
            // A compilation remembers what it has bound: each is made anew.
            foreach (var (variant, compilation) in new[] { (Without, host.Input.Clone()), (With, host.Output) })
            {
                GC.Collect();
                var start = Stopwatch.GetTimestamp();
                act(compilation);
                if (round >= 0) times.Add(variant, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        return times;
    }
}
