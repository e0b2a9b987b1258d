using System.Buffers;

namespace WixInbox.Json;

/// <summary>
/// Makes JSON safe for HTML. The characters in question stand nowhere in JSON but in strings, so that the finished text can be gone through,
/// raw parts included.
/// </summary>
internal static class HtmlSafeText
{
    private const int LengthOfSeparator = 3;

    private static readonly SearchValues<byte> Suspects = SearchValues.Create([(byte)'<', (byte)'>', (byte)'&', (byte)'\'', FirstOfSeparator]);

    // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
    private const byte FirstOfSeparator = 0xE2;

    /// <summary>Copies a text, escaping what HTML or JavaScript could take for something else.</summary>
    internal static void Copy(ReadOnlySpan<byte> json, IBufferWriter<byte> output)
    {
        while (true)
        {
            var run = json.IndexOfAny(Suspects);
            output.Write(run < 0 ? json : json[..run]);
            if (run < 0) return;
            json = json[run..];
            var escape = EscapeOf(json, out var length);
            output.Write(escape.IsEmpty ? json[..length] : escape);
            json = json[length..];
        }
    }

    private static ReadOnlySpan<byte> EscapeOf(ReadOnlySpan<byte> json, out int length)
    {
        length = 1;
        switch (json[0])
        {
            case (byte)'<': return "\\u003C"u8;
            case (byte)'>': return "\\u003E"u8;
            case (byte)'&': return "\\u0026"u8;
            case (byte)'\'': return "\\u0027"u8;
        }

        if (json.Length < LengthOfSeparator || json[1] != 0x80) return default;
        length = LengthOfSeparator;
        return json[2] switch
        {
            0xA8 => "\\u2028"u8,
            0xA9 => "\\u2029"u8,
            _ => default,
        };
    }
}
