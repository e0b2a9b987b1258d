namespace WixInbox.Json;

/// <summary>Which characters are written as escapes.</summary>
public enum JsonEscaping
{
    /// <summary>Those that must be: the quote, the backslash and control characters (RFC 8259, 7).</summary>
    Minimal,

    /// <summary>
    /// Also <c>&lt;</c>, <c>&gt;</c>, <c>&amp;</c>, the apostrophe, and the two line separators that JavaScript did not allow in strings: the
    /// text can stand in an HTML page, in a script or in an attribute between quotes of either kind once its own quotes are encoded.
    /// </summary>
    HtmlSafe,
}
