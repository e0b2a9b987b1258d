namespace WixInbox.Schema.Pages;

/// <summary>Gathers what a page leaves open, each once, and of a broken page no more than a person would read.</summary>
internal sealed class PageNotes(string file)
{
    private const int Most = 1_000;

    private readonly List<ImportNote> _notes = [];
    private readonly HashSet<ImportNote> _seen = [];

    public void NotUnderstood(int line, string text) => Add(ImportNoteKind.NotUnderstood, line, text);

    public void Fallback(int line, string text) => Add(ImportNoteKind.Fallback, line, text);

    public void Ambiguous(int line, string text) => Add(ImportNoteKind.Ambiguous, line, text);

    public void NotCarried(int line, string text) => Add(ImportNoteKind.NotCarried, line, text);

    public IReadOnlyList<ImportNote> InOrder() => [.. _notes.OrderBy(static note => note.Line)];

    private void Add(ImportNoteKind kind, int line, string text)
    {
        if (_notes.Count > Most) return;
        var note = _notes.Count == Most
            ? new ImportNote(ImportNoteKind.NotUnderstood, file, line, $"There are more than {Most} notes; the rest is left out.")
            : new ImportNote(kind, file, line, text);
        if (_seen.Add(note)) _notes.Add(note);
    }
}
