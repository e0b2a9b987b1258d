using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Changes;

/// <summary>Where a method or event that is gone is reported: in its file, if that is still there.</summary>
internal static class MemberPlaces
{
    public static ChangePlace OfRemoved(SchemaDocument old, SourceSpan span, string pointer, ComparedSet @new) =>
        @new.Documents.FirstOrDefault(document => document.Path == old.Path) is { } file
            ? new ChangePlace(file.Path, pointer, file.FilePath, FilePlaces.HeadOf(file))
            : new ChangePlace(old.Path, pointer, old.FilePath, span);
}
