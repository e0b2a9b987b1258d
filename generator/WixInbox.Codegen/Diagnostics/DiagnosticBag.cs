using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Diagnostics;

/// <summary>Collects the diagnostics of one file while it is read or bound.</summary>
internal sealed class DiagnosticBag(string filePath)
{
    // A hostile file could make a diagnostic of every character. What comes behind these adds nothing.
    private const int MaxPerFile = 200;

    // Looking for what somebody may have meant goes through all names, and helps where slips are few.
    private const int MaxSuggestions = 10;

    private readonly List<DiagnosticEntry> _entries = [];
    private int _suggestions;

    public void Report(string id, SourceSpan span, params string[] arguments)
    {
        if (_entries.Count < MaxPerFile) _entries.Add(new DiagnosticEntry(id, filePath, span, new EquatableArray<string>(arguments)));
    }

    /// <summary>A suggestion for a message; none behind the first few.</summary>
    public string Suggest(string name, IEnumerable<string> names) => _suggestions++ < MaxSuggestions ? Suggestion.For(name, names) : "";

    public EquatableArray<DiagnosticEntry> ToEquatableArray() => _entries.ToEquatableArray();
}
