using NJsonSchema;
using NJsonSchema.References;
using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Codegen.Tests.Schemas;

/// <summary>
/// Lets NJsonSchema resolve references among the given files and nowhere else. What it loads it would also append to the definitions
/// of the file that refers to it: they go into a schema of no account.
/// </summary>
internal sealed class ClosedResolver(IReadOnlyCollection<SchemaText> files, Dictionary<string, JsonSchema> loaded)
    : JsonReferenceResolver(new JsonSchemaAppender(new JsonSchema(), new DefaultTypeNameGenerator()))
{
    private const string Root = "/schemas/";

    public static async Task<(JsonSchema Schema, Dictionary<string, JsonSchema> Loaded)> LoadAsync(SchemaText file, params SchemaText[] files)
    {
        var loaded = new Dictionary<string, JsonSchema>();
        var schema = await JsonSchema.FromJsonAsync(file.Text, Root + file.Path, _ => new ClosedResolver(files, loaded));
        loaded[file.Path] = schema;
        return (schema, loaded);
    }

    public override async Task<IJsonReference> ResolveFileReferenceAsync(string filePath, CancellationToken cancellationToken = default)
    {
        var path = filePath.Replace('\\', '/');
        path = path[(path.IndexOf(Root, StringComparison.Ordinal) + Root.Length)..];
        var file = files.Single(file => file.Path == path);
        var schema = await JsonSchema.FromJsonAsync(file.Text, filePath, _ => this, cancellationToken);
        loaded[path] = schema;
        return schema;
    }

    public override Task<IJsonReference> ResolveUrlReferenceAsync(string url, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException($"A reference to the network: {url}");
}
