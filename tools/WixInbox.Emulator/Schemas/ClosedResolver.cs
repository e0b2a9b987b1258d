using NJsonSchema;
using NJsonSchema.References;

namespace WixInbox.Emulator.Schemas;

/// <summary>
/// Resolves references among the given schema files and nowhere else: NJsonSchema's own resolver reads disk and network. What it
/// loads it would also append to the definitions of the file that refers to it: they go into a schema of no account.
/// </summary>
internal sealed class ClosedResolver(IReadOnlyDictionary<string, string> files)
    : JsonReferenceResolver(new JsonSchemaAppender(new JsonSchema(), new DefaultTypeNameGenerator()))
{
    /// <summary>What stands before the logical path of a file, so that NJsonSchema takes it for a path on disk.</summary>
    internal const string Root = "/schemas/";

    public override async Task<IJsonReference> ResolveFileReferenceAsync(string filePath, CancellationToken cancellationToken = default)
    {
        var path = filePath.Replace('\\', '/');
        var at = path.IndexOf(Root, StringComparison.Ordinal);
        if (at < 0 || !files.TryGetValue(path[(at + Root.Length)..], out var text))
            throw new InvalidOperationException($"There is no schema file '{filePath}'.");
        return await JsonSchema.FromJsonAsync(text, filePath, _ => this, cancellationToken).ConfigureAwait(false);
    }

    public override Task<IJsonReference> ResolveUrlReferenceAsync(string url, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException($"The schema refers to the network: '{url}'.");
}
