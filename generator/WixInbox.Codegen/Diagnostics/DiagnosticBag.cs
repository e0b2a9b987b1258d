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

    public EquatableArray<DiagnosticEntry> ToEquatableArray() => _entries.ToEquatableArray();
}
