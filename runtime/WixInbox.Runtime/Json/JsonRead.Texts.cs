using System.Buffers;
using System.Text.Json;

namespace WixInbox.Json;

/// <summary>The values that stand in strings.</summary>
public static partial class JsonRead
{
    /// <summary>A GUID of 32 digits in five groups.</summary>
    public static Guid Guid(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String) JsonFailure.Expected("a GUID in a string", ref reader);
        const string Wanted = "a GUID such as 4e600edc-db48-5260-9d04-7ea5c3e5fffd";
        try
        {
            return reader.TryGetGuid(out var value) ? value : JsonFailure.NotA<Guid>(Wanted);
        }
        catch (InvalidOperationException failure)
        {
            return JsonFailure.NotA<Guid>(Wanted, failure); // an escaped half of a surrogate pair
        }
    }

    /// <summary>A date and time by RFC 3339, with any offset and up to nine fractional digits, of which the first seven are kept.</summary>
    public static DateTimeOffset DateTime(ref Utf8JsonReader reader) => Rfc3339.TryParse(Text("a date and time in a string", ref reader), out var value)
        ? value
        : JsonFailure.NotA<DateTimeOffset>("a date and time such as 2025-03-04T05:06:05.903Z");

    /// <summary>A date by RFC 3339.</summary>
    public static DateOnly Date(ref Utf8JsonReader reader) => Rfc3339.TryParseDate(Text("a date in a string", ref reader), out var value)
        ? value
        : JsonFailure.NotA<DateOnly>("a date such as 2025-03-04");

    /// <summary>A duration as proto-JSON writes it: seconds, up to nine fractional digits, of which the first seven are kept, and an <c>s</c>.</summary>
    public static TimeSpan Duration(ref Utf8JsonReader reader) => ProtoDuration.TryParse(Text("a duration in a string", ref reader), out var value)
        ? value
        : JsonFailure.NotA<TimeSpan>("a duration such as 1.5s");

    /// <summary>A decimal number: digits in a string, or a number; one with more digits than a <see cref="decimal"/> has is an error.</summary>
    public static decimal DecimalText(ref Utf8JsonReader reader) => ScalarText.TryDecimal(NumberOrText("a decimal number", ref reader), out var value)
        ? value
        : JsonFailure.NotA<decimal>("a decimal number of at most 28 digits such as 12.50");

    /// <summary>Bytes: base64 with the letters of either alphabet (RFC 4648, 4 and 5), with padding or without.</summary>
    public static ByteString Bytes(ref Utf8JsonReader reader) => ScalarText.TryBytes(Text("base64 in a string", ref reader), out var value)
        ? value
        : JsonFailure.NotA<ByteString>("base64");

    private static ReadOnlySpan<byte> Text(string what, ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String) JsonFailure.Expected(what, ref reader);
        return Unquoted(ref reader);
    }

    private static ReadOnlySpan<byte> NumberOrText(string what, ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.Number) return Text(what, ref reader);
        return reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
    }

    /// <summary>What a string or name says.</summary>
    private static ReadOnlySpan<byte> Unquoted(ref Utf8JsonReader reader) =>
        reader.HasValueSequence || reader.ValueIsEscaped ? Unescaped(ref reader) : reader.ValueSpan;
}
