using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Diagnostics;

/// <summary>Collects the diagnostics of one file while it is read or bound.</summary>
internal sealed class DiagnosticBag(string filePath)
{
    // A hostile file could make a diagnostic of every character. What comes behind these adds nothing.
    private const int MaxPerFile = 200;

    private readonly List<DiagnosticEntry> _entries = [];

    public void Report(string id, SourceSpan span, params string[] arguments)
    {
        if (_entries.Count < MaxPerFile) _entries.Add(new DiagnosticEntry(id, filePath, span, new EquatableArray<string>(arguments)));
    }

    /// <summary>A suggestion for a message; none where the message would not be kept, since looking for one costs time.</summary>
    public string Suggest(string name, IEnumerable<string> names) => _entries.Count < MaxPerFile ? Suggestion.For(name, names) : "";

    public EquatableArray<DiagnosticEntry> ToEquatableArray() => _entries.ToEquatableArray();
}
