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
        var text = new byte[reader.ValueSpan.Length];
        try
        {
            var length = reader.CopyString(text);
            return length == text.Length ? text : text[..length];
        }
        catch (InvalidOperationException failure)
        {
            throw new JsonException("The text is not valid Unicode.", failure);
        }
    }

    /// <summary>The text of the value on which the reader stands; the reader is left on its last token.</summary>
    /// <param name="json">All that the reader reads.</param>
    /// <param name="reader">The reader, on the value's first token.</param>
    internal static ReadOnlySpan<byte> Slice(ReadOnlySpan<byte> json, scoped ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return json[start..(int)reader.BytesConsumed];
    }
}
