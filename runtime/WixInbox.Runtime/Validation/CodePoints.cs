namespace WixInbox.Validation;

/// <summary>Lengths as JSON Schema counts them (RFC 8259 characters): in Unicode code points, so that an emoji is one.</summary>
internal static class CodePoints
{
    /// <summary>Whether the text has more than so many code points; counts only where the UTF-16 length does not settle it.</summary>
    internal static bool Exceed(string text, int most) =>
        text.Length > most && ((text.Length + 1) / 2 > most || Count(text) > most);

    /// <summary>Whether the text has fewer than so many code points.</summary>
    internal static bool FallShortOf(string text, int least) =>
        text.Length < least || ((text.Length + 1) / 2 < least && Count(text) < least);

    /// <summary>The number of code points; a lone surrogate counts as one.</summary>
    internal static int Count(string text)
    {
        var pairs = 0;
        for (var at = 1; at < text.Length; at++)
        {
            if (!char.IsSurrogatePair(text[at - 1], text[at])) continue;
            pairs++;
            at++;
        }

        return text.Length - pairs;
    }
}
