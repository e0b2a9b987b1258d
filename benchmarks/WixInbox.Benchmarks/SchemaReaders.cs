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
    public static int ReadOwn(Dictionary<string, string> files) => files.Sum(static file => ReadOwn(file.Key, file.Value));

    /// <inheritdoc cref="ReadOwn(Dictionary{string, string})"/>
    public static int ReadNJsonSchema(Dictionary<string, string> files) => files.Sum(file => ReadNJsonSchema(file.Key, file.Value, files));

    /// <summary>Reads one file; the number of its types.</summary>
    public static int ReadOwn(string path, string text) => SchemaReader.Read(new SchemaFile(path, path, text)).Document.Types.Count;

    /// <summary>Reads one file; the number of its types.</summary>
    /// <param name="path">Its logical path.</param>
    /// <param name="text">Its text.</param>
    /// <param name="others">The files that it may refer to.</param>
    public static int ReadNJsonSchema(string path, string text, Dictionary<string, string> others) =>
        JsonSchema.FromJsonAsync(text, Root + path, _ => new Resolver(others)).GetAwaiter().GetResult().Definitions.Count;

    private sealed class Resolver(Dictionary<string, string> files) : JsonReferenceResolver(new JsonSchemaAppender(new JsonSchema(), new DefaultTypeNameGenerator()))
    {
        public override async Task<IJsonReference> ResolveFileReferenceAsync(string filePath, CancellationToken cancellationToken = default) =>
            await JsonSchema.FromJsonAsync(files[filePath[(filePath.IndexOf(Root, StringComparison.Ordinal) + Root.Length)..]], filePath, _ => this, cancellationToken).ConfigureAwait(false);
    }
}
