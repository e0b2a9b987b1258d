using System.Globalization;
using System.Text;

namespace WixInbox.Json.Tests.Documents;

/// <summary>Strings of JSON: of lengths around the widths of vectors, plain or with all that is special.</summary>
internal static class Texts
{
    private static readonly string[] Special = ["é", "ß", "漢", "💬", "\"", "\\", "/", "\n", "\t", "\u0001", "\u001f", "\u007f", "\u0080", "\u2028", "\u2029", "—", "<", ">", "&", "'", "\uFEFF", "\uFFFF", "\U0010FFFF"];

    private static readonly int[] Edges = [15, 16, 17, 31, 32, 33, 47, 48, 49, 63, 64, 65, 95, 96, 97, 127, 128, 129, 255, 256, 257];

    public static string Make(Random random)
    {
        var length = random.Next(10) switch { < 5 => random.Next(12), < 8 => random.Next(70), < 9 => Edges[random.Next(Edges.Length)], _ => random.Next(1, 3) };
        if (random.Next(200) == 0) length = random.Next(400, 6_000);
        var text = new StringBuilder();
        var special = random.Next(3) == 0 ? random.Next(1, 20) : 0;
        while (text.Length < length)
            text.Append(special > 0 && random.Next(special) == 0 ? Special[random.Next(Special.Length)] : ((char)random.Next('a', 'z' + 1)).ToString());
        return text.ToString();
    }

    /// <summary>The text as a string of JSON, escaped only where it must be.</summary>
    public static string Quote(string text)
    {
        var json = new StringBuilder("\"");
        foreach (var unit in text)
        {
            if (unit is '"' or '\\') json.Append('\\').Append(unit);
            else if (unit < ' ') json.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
            else json.Append(unit);
        }

        return json.Append('"').ToString();
    }

    /// <summary>A string of JSON that says the same with other escapes; what is no string stays as it is.</summary>
    public static string Respell(string quoted, Random random)
    {
        if (quoted.Length < 2 || quoted[0] != '"' || quoted[^1] != '"' || quoted.EndsWith("\\\"", StringComparison.Ordinal)) return quoted;
        var often = random.Next(1, 12);
        var json = new StringBuilder("\"");
        for (var at = 1; at < quoted.Length - 1; at++)
        {
            if (quoted[at] == '\\')
            {
                var length = Math.Min(quoted[at + 1] == 'u' ? 6 : 2, quoted.Length - 1 - at);
                json.Append(quoted, at, length);
                at += length - 1;
            }
            else if (char.IsSurrogatePair(quoted, at))
            {
                json.Append(random.Next(2) == 0 ? quoted.Substring(at, 2) : Escape(quoted[at], random) + Escape(quoted[at + 1], random));
                at++;
            }
            else json.Append(random.Next(often) == 0 ? Escape(quoted[at], random) : quoted[at].ToString());
        }

        return json.Append('"').ToString();
    }

    public static string Escape(char unit, Random random) => unit switch
    {
        '/' when random.Next(2) == 0 => "\\/",
        _ when random.Next(2) == 0 => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}"),
    };
}
