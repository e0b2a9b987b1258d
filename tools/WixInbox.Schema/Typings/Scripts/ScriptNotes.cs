namespace WixInbox.Schema.Typings.Scripts;

/// <summary>What is to be said of one file.</summary>
internal sealed class ScriptNotes(string file, List<ImportNote> notes)
{
    /// <summary>More than anybody reads.</summary>
    private const int MaxNotes = 100_000;

    /// <summary>How much of a note is kept: names in it are as long as the package has them.</summary>
    private const int MaxText = 500;

    public string File { get; } = file;

    public void NotUnderstood(int line, string text) => Add(ImportNoteKind.NotUnderstood, line, text);

    public void Fallback(int line, string text) => Add(ImportNoteKind.Fallback, line, text);

    public void Ambiguous(int line, string text) => Add(ImportNoteKind.Ambiguous, line, text);

    public void NotCarried(int line, string text) => Add(ImportNoteKind.NotCarried, line, text);

    private void Add(ImportNoteKind kind, int line, string text)
    {
        if (notes.Count < MaxNotes) notes.Add(new ImportNote(kind, File, line, text.Length <= MaxText ? text : text[..MaxText] + " …"));
        else if (notes.Count == MaxNotes) notes.Add(new ImportNote(ImportNoteKind.NotUnderstood, File, line, "there is more that is not understood than can be said: no more notes follow"));
    }
}
