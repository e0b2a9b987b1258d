using System.Globalization;
using System.Text;

namespace WixInbox.Schema.Terminal;

/// <summary>
/// Text of others as it may be shown: on one line, and with nothing in it that a terminal obeys. Names and comments come from packages and
/// pages; one with a line break could pass for a message of its own, which build servers act upon.
/// </summary>
internal static class PlainText
{
    public static string Of(string text)
    {
        if (!text.Any(IsUnsafe)) return text;
        var plain = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (IsUnsafe(c)) plain.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else plain.Append(c);
        }

        return plain.ToString();
    }

    /// <summary>The same of a text that may well have lines, such as what another tool says: they become one.</summary>
    public static string OfLines(string text) => Of(text.ReplaceLineEndings(" "));

    // Controls (escape sequences, line breaks), separators of lines, and marks that turn the direction of what follows.
    private static bool IsUnsafe(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
