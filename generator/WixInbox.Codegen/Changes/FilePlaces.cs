using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Changes;

/// <summary>Where to point in a file at something that is no longer in it.</summary>
internal static class FilePlaces
{
    /// <summary>The word that says what the file is about: its method, its event, or the first of its types.</summary>
    public static SourceSpan HeadOf(SchemaDocument file) =>
        file.Method?.Name.Span ?? file.Event?.Name.Span ?? (file.Types.Count > 0 ? file.Types[0].Name.Span : default);
}
