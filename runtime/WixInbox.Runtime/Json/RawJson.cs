using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WixInbox;

/// <summary>
/// One JSON value as text, kept to the byte: what the schema leaves free, and what it does not know. Equality compares the text,
/// not the value: <c>1.0</c> and <c>1</c> differ, as do two orders of members.
/// </summary>
[JsonConverter(typeof(Json.RawJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct RawJson : IEquatable<RawJson>
{
    private static readonly byte[] NullText = "null"u8.ToArray();
    private static readonly byte[] TrueText = "true"u8.ToArray();
    private static readonly byte[] FalseText = "false"u8.ToArray();

    private readonly byte[]? _utf8;

    private RawJson(byte[] utf8) => _utf8 = utf8;

    /// <summary>The JSON literal <c>null</c>, which is also what <see langword="default"/> stands for.</summary>
    public static RawJson Null { get; } = new(NullText);

    /// <summary>The text, UTF-8, without surrounding white space.</summary>
    public ReadOnlySpan<byte> Utf8 => _utf8 ?? NullText;

    internal ReadOnlyMemory<byte> Memory => _utf8 ?? NullText.ToArray();

    /// <summary>What kind of value it is.</summary>
    public JsonValueKind Kind => Utf8[0] switch
    {
        (byte)'{' => JsonValueKind.Object,
        (byte)'[' => JsonValueKind.Array,
        (byte)'"' => JsonValueKind.String,
        (byte)'t' => JsonValueKind.True,
        (byte)'f' => JsonValueKind.False,
        (byte)'n' => JsonValueKind.Null,
        _ => JsonValueKind.Number,
    };

    /// <summary>Takes a text that holds exactly one JSON value, at most 64 levels deep.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="JsonException">The text is not one JSON value.</exception>
    public static RawJson Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(Json.JsonText.ToUtf8(json));
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static RawJson Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = WixJson.MaxDepth });
        reader.Read();
        var value = Read(ref reader);
        reader.Read();
        return value;
    }

    /// <summary>Takes the value that a document's element holds.</summary>
    public static RawJson From(JsonElement element) => Parse(element.GetRawText());

    /// <summary>A JSON string of a text.</summary>
    /// <exception cref="ArgumentException">The text has half of a surrogate pair, for which there is no JSON.</exception>
    public static RawJson String(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Json.JsonText.ThrowIfNotUnicode(text);
        return Write(writer => writer.WriteStringValue(text));
    }

    /// <summary>A JSON number.</summary>
    public static RawJson Number(decimal number) => Write(writer => writer.WriteNumberValue(number));

    /// <summary>A JSON <c>true</c> or <c>false</c>.</summary>
    public static RawJson Boolean(bool value) => new(value ? TrueText : FalseText);

    /// <summary>Reads the value that starts at the reader's current token; the reader is left on the value's last token.</summary>
    /// <param name="reader">The reader.</param>
    /// <exception cref="JsonException">The value is malformed.</exception>
    public static RawJson Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null: return Null;
            case JsonTokenType.True: return new RawJson(TrueText);
            case JsonTokenType.False: return new RawJson(FalseText);
            case JsonTokenType.Number when !reader.HasValueSequence: return new RawJson(reader.ValueSpan.ToArray());
            case JsonTokenType.String when !reader.HasValueSequence:
                var quoted = new byte[reader.ValueSpan.Length + 2];
                quoted[0] = (byte)'"';
                reader.ValueSpan.CopyTo(quoted.AsSpan(1));
                quoted[^1] = (byte)'"';
                return Checked(quoted);
            default:
                var isStrict = reader.CurrentState.Options is { CommentHandling: JsonCommentHandling.Disallow, AllowTrailingCommas: false };
                using (var document = JsonDocument.ParseValue(ref reader))
                    return isStrict ? Checked(TextOf(document.RootElement)) : Write(document.RootElement.WriteTo);
        }
    }

    /// <summary>Keeps a text that was found to be one JSON value, unless it is not UTF-8.</summary>
    internal static bool TryCopy(ReadOnlySpan<byte> json, out RawJson value)
    {
        value = json[0] switch
        {
            (byte)'n' => Null,
            (byte)'t' => new RawJson(TrueText),
            (byte)'f' => new RawJson(FalseText),
            _ => new RawJson(json.ToArray()),
        };
        return System.Text.Unicode.Utf8.IsValid(json);
    }

    /// <summary>Writes the text as it is.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteRawValue(Utf8, skipInputValidation: true);
    }

    /// <summary>Parses the text into a document, which the caller disposes.</summary>
    public JsonDocument ToDocument() =>
        JsonDocument.Parse(_utf8 ?? NullText, new JsonDocumentOptions { MaxDepth = WixJson.MaxDepth });

    /// <summary>The text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8);

    /// <inheritdoc/>
    public bool Equals(RawJson other) => Utf8.SequenceEqual(other.Utf8);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RawJson other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Utf8);
        return hash.ToHashCode();
    }

    /// <summary>Whether both hold the same text.</summary>
    public static bool operator ==(RawJson left, RawJson right) => left.Equals(right);

    /// <summary>Whether the texts differ.</summary>
    public static bool operator !=(RawJson left, RawJson right) => !left.Equals(right);

    private static byte[] TextOf(JsonElement element)
    {
#if NET9_0_OR_GREATER
        return System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(element).ToArray();
#else
        try
        {
            return Encoding.UTF8.GetBytes(element.GetRawText());
        }
        catch (InvalidOperationException failure)
        {
            throw new JsonException("The text is not valid UTF-8.", failure);
        }
#endif
    }

    // Readers of JSON leave strings undecoded until somebody asks; what is kept as it is must be text all the same.
    private static RawJson Checked(byte[] utf8) =>
        System.Text.Unicode.Utf8.IsValid(utf8) ? new RawJson(utf8) : throw new JsonException("The text is not valid UTF-8.");

    internal static RawJson Write(Action<Utf8JsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, WixJson.WriterOptions)) write(writer);
        return new RawJson(output.WrittenSpan.ToArray());
    }
}
