using NJsonSchema;
using NJsonSchema.References;
using WixInbox.Codegen.Schema;

namespace WixInbox.Benchmarks;

/// <summary>Two ways of reading the shipped schema files: the generator's own, and NJsonSchema with a resolver that opens nothing.</summary>
internal static class SchemaReaders
{
    private const string Root = "/schemas/";

    public static Dictionary<string, string> Load()
    {
        var assembly = typeof(SchemaReaders).Assembly;
        return assembly.GetManifestResourceNames().Where(static name => name.EndsWith(".schema.json", StringComparison.Ordinal)).ToDictionary(static name => name, name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        });
    }

    /// <summary>Reads every file; the number of types found, so that nothing can be left out.</summary>
    public static int ReadOwn(Dictionary<string, string> files) =>
        files.Sum(static file => SchemaReader.Read(new SchemaFile(file.Key, file.Key, file.Value)).Document.Types.Count);

    /// <inheritdoc cref="ReadOwn"/>
    public static int ReadNJsonSchema(Dictionary<string, string> files) =>
        files.Sum(file => JsonSchema.FromJsonAsync(file.Value, Root + file.Key, _ => new Resolver(files)).GetAwaiter().GetResult().Definitions.Count);

    private sealed class Resolver(Dictionary<string, string> files) : JsonReferenceResolver(new JsonSchemaAppender(new JsonSchema(), new DefaultTypeNameGenerator()))
    {
        public override async Task<IJsonReference> ResolveFileReferenceAsync(string filePath, CancellationToken cancellationToken = default) =>
            await JsonSchema.FromJsonAsync(files[filePath[(filePath.IndexOf(Root, StringComparison.Ordinal) + Root.Length)..]], filePath, _ => this, cancellationToken).ConfigureAwait(false);
    }
}
