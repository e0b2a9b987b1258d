using System.Text.Json;
using WixInbox.Json;

namespace WixInbox.Webhooks;

/// <summary>JSON in a string of JSON.</summary>
internal static class NestedJson
{
    /// <summary>What the string says on which the reader stands, UTF-8.</summary>
    /// <exception cref="JsonException">It is no string, or not valid Unicode.</exception>
    internal static byte[] Unescape(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String) JsonFailure.Expected("JSON in a string", ref reader);
        return UnescapeContent(reader.ValueSpan);
    }

    /// <summary>What a string says.</summary>
    /// <param name="text">The string, with its quotes; its escapes were checked.</param>
    /// <exception cref="JsonException">It is not valid Unicode.</exception>
    internal static byte[] Unescape(ReadOnlySpan<byte> text) => UnescapeContent(text[1..^1]);

    private static byte[] UnescapeContent(ReadOnlySpan<byte> text)
    {
        var buffer = new byte[text.Length];
        if (!EscapedText.TryUnescape(text, buffer, out var length) || !System.Text.Unicode.Utf8.IsValid(buffer.AsSpan(0, length)))
            throw new JsonException("The text is not valid Unicode.");
        return length == buffer.Length ? buffer : buffer[..length];
    }
}
