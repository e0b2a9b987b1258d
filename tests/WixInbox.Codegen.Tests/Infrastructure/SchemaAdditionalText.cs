using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace WixInbox.Codegen.Tests.Infrastructure;

internal sealed class SchemaAdditionalText(SchemaText schema) : AdditionalText
{
    public SchemaText Schema => schema;

    public string LogicalPath => schema.Path;

    public override string Path => schema.Folder + schema.Path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(schema.Text);
}
