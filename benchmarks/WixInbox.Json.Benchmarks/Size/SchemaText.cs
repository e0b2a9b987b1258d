using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace WixInbox.Json.Benchmarks.Size;

/// <summary>A schema file of this assembly, as the compiler hands it over.</summary>
internal sealed class SchemaText(string logicalPath, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public string LogicalPath => logicalPath;

    public override string Path => "/project/schemas/" + logicalPath;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    public static SchemaText[] All()
    {
        var assembly = typeof(SchemaText).Assembly;
        return [.. assembly.GetManifestResourceNames().Where(static name => name.EndsWith(".schema.json", StringComparison.Ordinal)).Select(name => Read(assembly.GetManifestResourceStream(name)!, name))];
    }

    private static SchemaText Read(Stream stream, string name)
    {
        using var reader = new StreamReader(stream);
        return new SchemaText(name.Replace('\\', '/'), reader.ReadToEnd());
    }
}
