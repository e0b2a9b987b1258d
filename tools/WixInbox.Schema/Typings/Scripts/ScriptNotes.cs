namespace WixInbox.Schema.Typings.Scripts;

/// <summary>What is to be said of one file.</summary>
internal sealed class ScriptNotes(string file, List<ImportNote> notes)
{
    public string File { get; } = file;

    public void NotUnderstood(int line, string text) => Add(ImportNoteKind.NotUnderstood, line, text);

    public void Fallback(int line, string text) => Add(ImportNoteKind.Fallback, line, text);

    public void Ambiguous(int line, string text) => Add(ImportNoteKind.Ambiguous, line, text);

    public void NotCarried(int line, string text) => Add(ImportNoteKind.NotCarried, line, text);

    private void Add(ImportNoteKind kind, int line, string text) => notes.Add(new ImportNote(kind, File, line, text));
}
