using System.Globalization;
using System.Text;

namespace WixInbox.Codegen.Emission;

/// <summary>
/// The one place through which text of a schema goes into code: as a string literal or as documentation. Nothing that the text
/// holds can end the literal or the comment, or show as something else than it is.
/// </summary>
internal static class Quoting
{
    /// <summary>A string literal.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            switch (c)
            {
                case '"': literal.Append("\\\""); break;
                case '\\': literal.Append("\\\\"); break;
                default: AppendVisible(literal, c, IsPlain(c)); break;
            }
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A UTF-8 literal.</summary>
    public static string Utf8(string text) => Literal(text) + "u8";

    /// <summary>Text in an XML documentation comment, on one line.</summary>
    public static string Doc(string text)
    {
        var doc = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            switch (c)
            {
                case '&': doc.Append("&amp;"); break;
                case '<': doc.Append("&lt;"); break;
                case '>': doc.Append("&gt;"); break;
                case '\r' or '\n' or '\t': doc.Append(' '); break;
                default: AppendVisible(doc, c, IsPlain(c) || char.IsLetterOrDigit(c) || char.IsPunctuation(c) || char.IsSymbol(c)); break;
            }
        }

        return doc.ToString();
    }

    // Beyond ASCII only what stands for itself: no line separators, no controls, no direction marks, no halves of pairs.
    private static bool IsPlain(char c) => c is >= ' ' and <= '~';

    private static void AppendVisible(StringBuilder output, char c, bool isVisible)
    {
        if (isVisible) output.Append(c);
        else output.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
    }
}
