using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Schema.Json;

internal enum JsonTokenKind
{
    End,
    OpenBrace,
    CloseBrace,
    OpenBracket,
    CloseBracket,
    Colon,
    Comma,
    String,
    Number,
    True,
    False,
    Null,

    /// <summary>Something that is no token of JSON; reported where it was read.</summary>
    Bad,
}

/// <summary>A token, its place, and what a string or number says.</summary>
internal readonly record struct JsonToken(JsonTokenKind Kind, SourceSpan Span, string Text);
