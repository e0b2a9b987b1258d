using System.Text.Json;

namespace WixInbox.Json.Benchmarks.Peers;

/// <summary>What no reader of a graph goes without, or can do without: the tokens found, a document of tokens, the bytes touched once.</summary>
internal static class Bounds
{
    private static readonly byte[] Copy = new byte[1 << 20];

    /// <summary>The framework's tokenizer alone: every token is found and checked, nothing is made of it.</summary>
    public static object? Tokens(byte[] utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
        {
        }

        return null;
    }

    public static object? Document(byte[] utf8)
    {
        using var document = JsonDocument.Parse(utf8);
        return null;
    }

    public static object? Bytes(byte[] utf8)
    {
        utf8.CopyTo(Copy.AsSpan());
        return null;
    }
}
