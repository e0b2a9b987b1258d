using System.Buffers;
using System.Text.Json;
using WixInbox.Json;

namespace WixInbox.Webhooks;

/// <summary>JSON in a string of JSON.</summary>
internal static class NestedJson
{
    /// <summary>What a string says.</summary>
    /// <param name="text">The string, with its quotes, in padded text; its escapes were checked.</param>
    /// <exception cref="JsonException">It is not valid Unicode.</exception>
    internal static byte[] Unescape(ReadOnlySpan<byte> text)
    {
        var content = text[1..^1];
        var buffer = ArrayPool<byte>.Shared.Rent(checked(content.Length + PaddedText.Padding));
        try
        {
            var isUnescaped = EscapedText.TryUnescape(content, buffer, out var length) && System.Text.Unicode.Utf8.IsValid(buffer.AsSpan(0, length));
            return isUnescaped ? buffer.AsSpan(0, length).ToArray() : throw new JsonException("The text is not valid Unicode.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
