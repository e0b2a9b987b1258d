using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace WixInbox.Benchmarks.Driver;

/// <summary>A schema file as the compiler hands it over, from memory.</summary>
internal sealed class MemoryText(SchemaText schema) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(schema.Text);

    public string LogicalPath => schema.Path;

    public override string Path => "/project/schemas/" + schema.Path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
