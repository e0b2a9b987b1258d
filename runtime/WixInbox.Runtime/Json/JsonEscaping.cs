namespace WixInbox.Json;

/// <summary>Which characters are written as escapes.</summary>
public enum JsonEscaping
{
    /// <summary>Those that must be: the quote, the backslash and control characters (RFC 8259, 7).</summary>
    Minimal,

    /// <summary>
    /// Also <c>&lt;</c>, <c>&gt;</c>, <c>&amp;</c>, the apostrophe, and the two line separators that JavaScript did not allow in strings: the
    /// text can stand in the script of an HTML page, or between apostrophes in an attribute; between quotes, once its own are encoded.
    /// </summary>
    HtmlSafe,
}
