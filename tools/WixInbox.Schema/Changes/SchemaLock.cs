using WixInbox.Codegen.Changes;
using WixInbox.Codegen.Schema;
using WixInbox.Schema.Commands;
using WixInbox.Schema.Terminal;

namespace WixInbox.Schema.Changes;

/// <summary>The lock of a folder: what it holds, and what it would hold of the schemas as they are.</summary>
internal sealed class SchemaLock
{
    private readonly string? _text;

    private SchemaLock(string path, string? text)
    {
        (Path, _text) = (path, text);
        if (text is null) return;
        var locked = LockReader.Read(new SchemaFile(SchemaSources.LockName, path, text));
        (Documents, Problems) = ([.. locked.Documents], [.. locked.Diagnostics.Select(Finding.Of)]);
    }

    public string Path { get; }

    public bool Exists => _text is not null;

    public IReadOnlyList<SchemaDocument> Documents { get; } = [];

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<Finding> Problems { get; } = [];

    public static SchemaLock Of(string folder)
    {
        var path = System.IO.Path.Combine(folder, SchemaSources.LockName);
        return new SchemaLock(path, File.Exists(path) ? SchemaSet.ReadText(path) ?? "" : null);
    }

    /// <summary>What it would be for some schemas.</summary>
    /// <exception cref="UnusableInputException">It could not be read again as what was written.</exception>
    public static string TextFor(IReadOnlyList<SchemaDocument> documents)
    {
        var text = LockWriter.Write(documents);
        var again = LockReader.Read(new SchemaFile(SchemaSources.LockName, SchemaSources.LockName, text));
        if (again.Diagnostics.Count > 0) throw new UnusableInputException($"The lock could not be read again: {again.Diagnostics[0].Message}");
        if (SchemaComparison.Compare([.. again.Documents], documents) is [var lost, ..])
            throw new UnusableInputException($"The lock would not say what the schemas say: {lost.Text}.");
        return text;
    }

    /// <summary>Whether it is that already, however its lines end.</summary>
    public bool Is(string text) => _text?.ReplaceLineEndings("\n") == text;
}
