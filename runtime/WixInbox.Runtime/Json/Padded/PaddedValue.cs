using System.Runtime.InteropServices;
using System.Text.Json;

namespace WixInbox.Json;

/// <summary>Reads values that stand by themselves in padded text (<see cref="PaddedText"/>) and are known to be JSON.</summary>
internal static class PaddedValue
{
    internal static string? String(ReadOnlySpan<byte> value)
    {
        PaddedJson.String(ref First(value), 0, out var text);
        return text;
    }

    internal static T? Struct<T>(ReadOnlySpan<byte> value, PaddedStructReader<T> read, JsonItemReader<T> readTokens) where T : struct
    {
        read(ref First(value), 0, out var result);
        return result ?? Tokens(value, readTokens);
    }

    internal static bool IsNull(ReadOnlySpan<byte> value) => value[0] == 'n';

    internal static bool IsString(ReadOnlySpan<byte> value) => value[0] == '"';

    internal static bool IsObject(ReadOnlySpan<byte> value) => value[0] == '{';

    // What is unusual; null where it is wrong.
    private static T? Tokens<T>(ReadOnlySpan<byte> value, JsonItemReader<T> read) where T : struct
    {
        var reader = new Utf8JsonReader(value, WixJson.ReaderOptions);
        reader.Read();
        try
        {
            return read(ref reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ref byte First(ReadOnlySpan<byte> value) => ref MemoryMarshal.GetReference(value);
}
