using System.Globalization;
using System.Text;

namespace WixInbox.Json.Tests.Fuzzing;

/// <summary>JSON with no more escapes than it demands, in the form in which the raw writer has them.</summary>
internal static class Escapes
{
    public static byte[] Least(ReadOnlySpan<byte> json)
    {
        var output = new List<byte>(json.Length);
        for (var at = 0; at < json.Length;)
        {
            if (json[at] != '\\')
            {
                output.Add(json[at++]);
                continue;
            }

            var (text, length) = Resolve(json[at..]);
            output.AddRange(text);
            at += length;
        }

        return [.. output];
    }

    private static (byte[] Text, int Length) Resolve(ReadOnlySpan<byte> escape)
    {
        if (escape[1] != 'u') return escape[1] == '/' ? ("/"u8.ToArray(), 2) : (escape[..2].ToArray(), 2);
        var unit = Unit(escape);
        if (char.IsHighSurrogate(unit) && escape.Length >= 12 && escape[6] == '\\' && escape[7] == 'u' && char.IsLowSurrogate(Unit(escape[6..])))
            return (Encoding.UTF8.GetBytes([unit, Unit(escape[6..])]), 12);
        return (char.IsSurrogate(unit) ? escape[..6].ToArray() : Encoding.UTF8.GetBytes(Written(unit)), 6);
    }

    private static string Written(char unit) => unit switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}"),
        _ => unit.ToString(),
    };

    private static char Unit(ReadOnlySpan<byte> escape) => (char)int.Parse(escape.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
