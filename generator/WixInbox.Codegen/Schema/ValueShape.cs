using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Schema;

internal abstract record ValueShape(SourceSpan Span);

internal sealed record ScalarShape(ScalarKind Kind, Limits Limits, SourceSpan Span) : ValueShape(Span);

internal sealed record ListShape(ValueShape Item, Limits Limits, SourceSpan Span) : ValueShape(Span);

internal sealed record MapShape(ValueShape Value, SourceSpan Span) : ValueShape(Span);

/// <summary>Any JSON, or any JSON object.</summary>
internal sealed record AnyShape(bool IsObject, SourceSpan Span) : ValueShape(Span);

/// <summary>A named type: the logical path of its file and its name there.</summary>
internal sealed record ReferenceShape(string File, string Name, SourceSpan Span) : ValueShape(Span);
