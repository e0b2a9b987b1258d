namespace WixInbox.Schema.Packages.Checks;

/// <summary>
/// Every note says where it comes from, and nothing of the typings was not understood but for methods whose own path cannot be filled. How many
/// notes of each kind there are is in the table.
/// </summary>
internal sealed class NotesCheck : PackageCheck
{
    public override IEnumerable<string> Check(ImportedPackage package)
    {
        foreach (var note in package.Import.Notes)
        {
            if (note.Line < 1 || !File.Exists(Path.Combine(package.Installed.Folder, note.File))) yield return $"a note on {note.File}:{note.Line}, which is nowhere: {note.Text}";
            if (note.Kind == ImportNoteKind.NotUnderstood && !note.Text.Contains("is left out: its path", StringComparison.Ordinal)) yield return $"{note.File}:{note.Line}: {note.Text}";
        }
    }
}
