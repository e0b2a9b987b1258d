using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace WixInbox.Benchmarks.Driver;

/// <summary>How a schema file is read, beside the files of types that others refer to.</summary>
internal delegate int SchemaReading(SchemaText file, Dictionary<string, string> shared);

/// <summary>
/// Takes the same files as the generator by the same marks, and adds the same sources, which were recorded before. Alone it does
/// nothing else: what it takes is what the driver takes. With a reader it reads each file first.
/// </summary>
internal sealed class ReplayGenerator(Recording recording, SchemaReading? read) : IIncrementalGenerator
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => pair.Right.GetOptions(pair.Left).TryGetValue(MemoryOptions.Mark, out var mark) && mark == "true")
            .Select(static (pair, cancellation) => new SchemaText(
                pair.Right.GetOptions(pair.Left).TryGetValue(MemoryOptions.LogicalPath, out var path) ? path : "", pair.Left.GetText(cancellation)!.ToString()));
        if (read is not null)
        {
            // Only files of types are referred to from others: an edited method is read again alone.
            var shared = files.Where(static file => file.Path.EndsWith("types.schema.json", StringComparison.Ordinal)).Collect();
            files = files.Combine(shared).Select((pair, _) =>
            {
                read(pair.Left, pair.Right.ToDictionary(static file => file.Path, static file => file.Text));
                return pair.Left;
            });
        }

        context.RegisterSourceOutput(
            files.SelectMany((file, _) => recording[file]),
            static (output, source) => output.AddSource(source.HintName, SourceText.From(source.Text, Utf8)));
    }
}
