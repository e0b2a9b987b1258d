using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using WixInbox.Json;

namespace WixInbox;

/// <summary>Reads and writes generated types as JSON, without reflection. Nesting is limited to <see cref="MaxDepth"/> levels.</summary>
public static class WixJson
{
    /// <summary>How deep objects and arrays may be nested, in reading and writing: 64.</summary>
    public const int MaxDepth = 64;

    internal static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = MaxDepth };

    // The most relaxed encoder that there is: it still escapes more than JSON demands.
    internal static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = MaxDepth,
        SkipValidation = true,
    };

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a value from UTF-8 text.</summary>
    /// <typeparam name="T">A generated type.</typeparam>
    /// <param name="utf8">The text; a byte order mark is skipped.</param>
    /// <exception cref="JsonException">
    /// The text is not JSON, or not what the schema describes; <see cref="JsonException.Path"/> says where.
    /// </exception>
    public static T Deserialize<T>(ReadOnlySpan<byte> utf8) where T : IJsonModel<T>
    {
        utf8 = utf8[ByteOrderMarkLength(utf8)..];
        return PaddedText.TryRead<T>(utf8, out var value) ? value! : DeserializeByTokens<T>(utf8);
    }

    /// <summary>Reads token by token: what is unusual, and what is wrong, to say where.</summary>
    internal static T DeserializeByTokens<T>(ReadOnlySpan<byte> utf8) where T : IJsonModel<T>
    {
        var reader = new Utf8JsonReader(utf8, ReaderOptions);
        try
        {
            reader.Read();
            var value = T.ReadJson(ref reader);
            reader.Read(); // anything behind the value is an error
            return value;
        }
        catch (JsonException failure)
        {
            throw JsonLocator.Locate(utf8, Math.Min(reader.TokenStartIndex, utf8.Length), failure);
        }
    }

    /// <inheritdoc cref="Deserialize{T}(ReadOnlySpan{byte})"/>
    /// <param name="utf8">The text, in pieces; a byte order mark is skipped.</param>
    /// <exception cref="ArgumentException">The pieces are not as long as the sequence says.</exception>
    public static T Deserialize<T>(ReadOnlySequence<byte> utf8) where T : IJsonModel<T> =>
        utf8.IsSingleSegment ? Deserialize<T>(utf8.FirstSpan) : PaddedText.Read<T>(utf8);

    /// <inheritdoc cref="Deserialize{T}(ReadOnlySpan{byte})"/>
    /// <param name="json">The text.</param>
    public static T Deserialize<T>(string json) where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(json);
        return PaddedText.Read<T>(json);
    }

    /// <summary>Writes a value as UTF-8 text.</summary>
    /// <remarks>
    /// The output is asked for buffers of a kilobyte and a half or more. Where it throws, it may hold the start of the text by then, as it is
    /// with <see cref="Utf8JsonWriter"/>.
    /// </remarks>
    /// <typeparam name="T">A generated type.</typeparam>
    /// <param name="output">Where to.</param>
    /// <param name="value">The value.</param>
    /// <param name="mode">Whether read-only members are written; by default they are.</param>
    /// <param name="escaping">Which characters are escaped; by default as few as possible.</param>
    /// <exception cref="ArgumentException">A text has half of a surrogate pair, for which there is no JSON.</exception>
    /// <exception cref="InvalidOperationException">
    /// The value is nested deeper than <see cref="MaxDepth"/>; or the output gave a smaller buffer than it was asked for.
    /// </exception>
    public static void Serialize<T>(IBufferWriter<byte> output, T value, JsonWriteMode mode = JsonWriteMode.Whole, JsonEscaping escaping = JsonEscaping.Minimal)
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(value);
        switch (escaping)
        {
            case JsonEscaping.Minimal:
                Write(output, value, mode);
                break;
            case JsonEscaping.HtmlSafe:
                using (var minimal = new PooledOutput())
                {
                    Write(minimal, value, mode);
                    HtmlSafeText.Copy(minimal.Written, output);
                }

                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(escaping), escaping, "There are two ways of escaping.");
        }
    }

    /// <summary>Writes a value into somebody else's JSON, with the options of its writer.</summary>
    /// <typeparam name="T">A generated type.</typeparam>
    /// <param name="writer">Where to: it stands where a value may.</param>
    /// <param name="value">The value.</param>
    /// <param name="mode">Whether read-only members are written; by default they are.</param>
    /// <exception cref="ArgumentException">A text has half of a surrogate pair, for which there is no JSON.</exception>
    /// <exception cref="InvalidOperationException">It is nested too deep for the writer, or no value may stand where that is.</exception>
    public static void Serialize<T>(Utf8JsonWriter writer, T value, JsonWriteMode mode = JsonWriteMode.Whole) where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        value.WriteJson(writer, mode);
    }

    /// <inheritdoc cref="Serialize{T}(IBufferWriter{byte}, T, JsonWriteMode, JsonEscaping)"/>
    /// <returns>The text.</returns>
    public static byte[] SerializeToUtf8Bytes<T>(T value, JsonWriteMode mode = JsonWriteMode.Whole, JsonEscaping escaping = JsonEscaping.Minimal) where T : IJsonModel<T>
    {
        using var output = new PooledOutput();
        Serialize(output, value, mode, escaping);
        return output.Written.ToArray();
    }

    /// <inheritdoc cref="Serialize{T}(IBufferWriter{byte}, T, JsonWriteMode, JsonEscaping)"/>
    /// <returns>The text.</returns>
    public static string Serialize<T>(T value, JsonWriteMode mode = JsonWriteMode.Whole, JsonEscaping escaping = JsonEscaping.Minimal) where T : IJsonModel<T>
    {
        using var output = new PooledOutput();
        Serialize(output, value, mode, escaping);
        return Encoding.UTF8.GetString(output.Written);
    }

    /// <summary>The value as JSON for people to look at; where it cannot be written, why.</summary>
    public static string Describe<T>(T value) where T : IJsonModel<T>
    {
        try
        {
            return Serialize(value);
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException)
        {
            return $"{typeof(T).Name} that cannot be written: {failure.Message}";
        }
    }

    private static void Write<T>(IBufferWriter<byte> output, T value, JsonWriteMode mode) where T : IJsonModel<T>
    {
        if (BitConverter.IsLittleEndian)
        {
            var raw = new JsonOutput(output, mode);
            raw.Complete(ref value.WriteJson(ref raw.Start, ref raw));
            return;
        }

        using var writer = new Utf8JsonWriter(output, WriterOptions);
        value.WriteJson(writer, mode);
    }

    /// <summary>How many bytes of a byte order mark stand before the text.</summary>
    internal static int ByteOrderMarkLength(ReadOnlySpan<byte> utf8) => utf8.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
}
