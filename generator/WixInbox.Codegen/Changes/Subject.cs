using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Changes;

/// <summary>What is compared: what it is called in sentences, and where it stands in the new files.</summary>
/// <param name="Name">Its name, as sentences have it between quotes.</param>
/// <param name="Span">The word that stands for it.</param>
/// <param name="Scope">Where changes are reported.</param>
internal sealed record Subject(string Name, SourceSpan Span, ChangeScope Scope)
{
    public void Report(ChangeKind kind, string text, string pointer = "") => Scope.Report(kind, Span, text, pointer);

    public void Report(ChangeKind kind, SourceSpan span, string text, string pointer = "") => Scope.Report(kind, span, text, pointer);
}
