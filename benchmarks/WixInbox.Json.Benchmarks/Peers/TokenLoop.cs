using System.Text.Json;

namespace WixInbox.Json.Benchmarks.Peers;

/// <summary>The framework's tokenizer alone: every token is found and checked, nothing is made of it.</summary>
internal static class TokenLoop
{
    public static object? Read(byte[] utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
        {
        }

        return null;
    }
}
