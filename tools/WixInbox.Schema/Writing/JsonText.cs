using System.Globalization;
using System.Text;

namespace WixInbox.Schema.Writing;

/// <summary>Strings and numbers as JSON writes them. Only what JSON forbids is escaped, so that people can read the rest.</summary>
internal static class JsonText
{
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text) Append(quoted, c);
        return quoted.Append('"').ToString();
    }

    /// <summary>A number without zeros that say nothing: 100 for 100.0.</summary>
    public static string Number(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static void Append(StringBuilder quoted, char c)
    {
        switch (c)
        {
            case '"': quoted.Append("\\\""); break;
            case '\\': quoted.Append("\\\\"); break;
            case '\n': quoted.Append("\\n"); break;
            case '\r': quoted.Append("\\r"); break;
            case '\t': quoted.Append("\\t"); break;
            case < ' ': quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"); break;
            default: quoted.Append(c); break;
        }
    }
}
