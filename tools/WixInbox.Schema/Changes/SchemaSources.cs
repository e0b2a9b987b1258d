using WixInbox.Codegen.Changes;
using WixInbox.Codegen.Schema;
using WixInbox.Schema.Commands;
using WixInbox.Schema.Terminal;

namespace WixInbox.Schema.Changes;

/// <summary>Reads a set of schemas from where somebody says they are: a folder, a file, a lock, or a revision of git.</summary>
internal static class SchemaSources
{
    /// <summary>The name of a lock, beside the schemas that it is about.</summary>
    public const string LockName = "schemas.lock.json";

    private const string LockEnd = ".lock.json";
    private const string Git = "git:";

    /// <summary>Reads one side of a comparison.</summary>
    /// <param name="source">What it is.</param>
    /// <param name="other">The other side, whose folder a revision is asked for where it names none.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="UnusableInputException">There is nothing to read.</exception>
    public static async Task<LoadedSet> LoadAsync(string source, string other, CancellationToken cancellation)
    {
        if (source.StartsWith(Git, StringComparison.Ordinal)) return LoadedSet.Of(await GitTree.ReadAsync(source[Git.Length..], FolderOf(other), cancellation));
        if (Directory.Exists(source)) return LoadedSet.Of(SchemaSet.ReadSome(source).Files);
        if (!File.Exists(source)) throw new UnusableInputException($"There is no folder or file '{source}'.");
        var text = SchemaSet.ReadText(source);
        if (!source.EndsWith(LockEnd, StringComparison.Ordinal)) return LoadedSet.Of([new SchemaFile(Path.GetFileName(source), source, text)]);
        var locked = LockReader.Read(new SchemaFile(Path.GetFileName(source), source, text));
        return new LoadedSet([.. locked.Documents], [.. locked.Diagnostics.Select(Finding.Of)]);
    }

    private static string? FolderOf(string source) =>
        source.StartsWith(Git, StringComparison.Ordinal) ? null : Directory.Exists(source) ? source : Path.GetDirectoryName(source);
}
