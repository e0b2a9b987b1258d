using System.Text;
using System.Text.Json;

namespace WixInbox.Json;

/// <summary>Text between UTF-8 and UTF-16, strict in both directions.</summary>
internal static class JsonText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="ArgumentException">The text has half of a surrogate pair; writing it would change it.</exception>
    internal static void ThrowIfNotUnicode(string text)
    {
        if (text is null || text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0) return;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at])) continue;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                throw new ArgumentException($"The text is not valid Unicode: half of a surrogate pair stands alone at index {at}.", nameof(text));
            at++;
        }
    }

    /// <exception cref="JsonException">The text has half of a surrogate pair, which is no JSON.</exception>
    internal static byte[] ToUtf8(string text)
    {
        try
        {
            return Strict.GetBytes(text);
        }
        catch (EncoderFallbackException failure)
        {
            throw new JsonException("The text is not valid Unicode.", failure);
        }
    }

    /// <exception cref="JsonException">The bytes are not UTF-8.</exception>
    internal static string ToString(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return Strict.GetString(utf8);
        }
        catch (DecoderFallbackException failure)
        {
            throw new JsonException("The text is not valid UTF-8.", failure);
        }
    }
}
