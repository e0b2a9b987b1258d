using System.Runtime.InteropServices;
using System.Text.Json;

namespace WixInbox.Json;

/// <summary>Reads values that stand by themselves in padded text (<see cref="PaddedText"/>) and are known to be JSON.</summary>
internal static class PaddedValue
{
    /// <summary>A string; null where it is none, or half of a surrogate pair is in it.</summary>
    internal static string? String(ReadOnlySpan<byte> value)
    {
        if (!IsString(value)) return null;
        if (!PaddedText.IsSupported) return ByTokens(value, JsonRead.String, out var read) ? read : null;
        PaddedJson.String(ref First(value), 0, out var text);
        return text;
    }

    /// <summary>A value; null where it is none of this kind.</summary>
    internal static T? Struct<T>(ReadOnlySpan<byte> value, PaddedStructReader<T> read, JsonItemReader<T> readTokens) where T : struct
    {
        if (PaddedText.IsSupported)
        {
            read(ref First(value), 0, out var result);
            if (result is not null) return result;
        }

        return ByTokens(value, readTokens, out var unusual) ? unusual : null;
    }

    internal static bool IsNull(ReadOnlySpan<byte> value) => value[0] == 'n';

    internal static bool IsString(ReadOnlySpan<byte> value) => value[0] == '"';

    internal static bool IsObject(ReadOnlySpan<byte> value) => value[0] == '{';

    // What is unusual, or wrong.
    private static bool ByTokens<T>(ReadOnlySpan<byte> value, JsonItemReader<T> read, out T? result)
    {
        var reader = new Utf8JsonReader(value, WixJson.ReaderOptions);
        reader.Read();
        try
        {
            result = read(ref reader);
            return true;
        }
        catch (JsonException)
        {
            result = default;
            return false;
        }
    }

    private static ref byte First(ReadOnlySpan<byte> value) => ref MemoryMarshal.GetReference(value);
}
