using System.Text;
using System.Text.Json;

namespace WixInbox.Json;

/// <summary>Text between UTF-8 and UTF-16, strict in both directions.</summary>
internal static class JsonText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

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
