using System.Buffers;
using WixInbox.Json;

namespace WixInbox.Webhooks;

/// <summary>
/// Base64url without padding (RFC 7515, appendix C), strict: one text for each sequence of bytes, so that a token cannot be changed
/// and still mean the same.
/// </summary>
internal static class Base64UrlText
{
    private static readonly SearchValues<byte> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8);

    /// <summary>Decodes a text into a buffer of <see cref="Base64Text.BufferLength"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="buffer">Where to.</param>
    /// <param name="length">How many bytes there are.</param>
    internal static bool TryDecode(ReadOnlySpan<byte> text, Span<byte> buffer, out int length)
    {
        length = 0;
        return !text.ContainsAnyExcept(Letters) && EndsInZeroBits(text) && Base64Text.TryDecode(text, buffer, out length);
    }

    // The last letter of an incomplete group has bits that belong to no byte.
    private static bool EndsInZeroBits(ReadOnlySpan<byte> text)
    {
        var unused = (text.Length % 4) switch { 2 => 0b1111, 3 => 0b11, _ => 0 };
        return unused == 0 || (ValueOf(text[^1]) & unused) == 0;
    }

    private static int ValueOf(byte letter) => letter switch
    {
        >= (byte)'A' and <= (byte)'Z' => letter - 'A',
        >= (byte)'a' and <= (byte)'z' => letter - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => letter - '0' + 52,
        (byte)'-' => 62,
        _ => 63,
    };
}
