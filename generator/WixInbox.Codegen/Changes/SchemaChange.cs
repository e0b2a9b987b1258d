using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Changes;

/// <summary>A difference between two sets of schemas, and what it does to callers.</summary>
/// <param name="Kind">What has changed.</param>
/// <param name="Direction">How that reaches callers; none where no method and no event leads to it.</param>
/// <param name="Severity">The worst that it does to them, of all directions.</param>
/// <param name="Place">Where to look.</param>
/// <param name="Text">What has changed, as a sentence without its full stop.</param>
/// <param name="Reason">What that does to callers, likewise.</param>
internal sealed record SchemaChange(ChangeKind Kind, ChangeDirections Direction, ChangeSeverity Severity, ChangePlace Place, string Text, string Reason);

/// <summary>The place of a change: in the new files, or in the old ones where the whole file is gone.</summary>
/// <param name="File">The logical path of the file.</param>
/// <param name="Pointer">The JSON pointer in it.</param>
/// <param name="FilePath">The file on disk that <paramref name="Span"/> is a stretch of.</param>
/// <param name="Span">The words at fault; what is gone leaves those around it.</param>
internal sealed record ChangePlace(string File, string Pointer, string FilePath, SourceSpan Span);
