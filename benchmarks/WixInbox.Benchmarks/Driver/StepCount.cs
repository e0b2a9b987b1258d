using System.Reflection;
using Microsoft.CodeAnalysis;
using WixInbox.Codegen;

namespace WixInbox.Benchmarks.Driver;

/// <summary>How many values the steps of the generator made anew, and how many sources it added anew, after a change.</summary>
internal static class StepCount
{
    private static readonly string[] Steps = [.. typeof(StepNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (string)field.GetValue(null)!)];

    public static (int Values, int Outputs) After(Action<GeneratorHost, SchemaSet> change, SchemaSet schemas)
    {
        var host = new GeneratorHost(new SchemaGenerator(), schemas.Files, trackSteps: true);
        host.Advance();
        change(host, schemas);
        var result = host.Run();
        return (Anew(result.TrackedSteps.Where(static step => Steps.Contains(step.Key))), Anew(result.TrackedOutputSteps));
    }

    private static int Anew(IEnumerable<KeyValuePair<string, System.Collections.Immutable.ImmutableArray<IncrementalGeneratorRunStep>>> steps) => steps
        .SelectMany(static step => step.Value)
        .SelectMany(static run => run.Outputs)
        .Count(static output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);
}
