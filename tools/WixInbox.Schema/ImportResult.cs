using WixInbox.Codegen.Schema;

namespace WixInbox.Schema;

internal sealed record ImportResult(IReadOnlyList<SchemaDocument> Documents, IReadOnlyList<ImportNote> Notes);

internal sealed record ImportNote(ImportNoteKind Kind, string File, int Line, string Text);

internal enum ImportNoteKind
{
    NotUnderstood,

    /// <summary>A type that had to become free-form or less exact.</summary>
    Fallback,
    Ambiguous,
    NotCarried,
}
