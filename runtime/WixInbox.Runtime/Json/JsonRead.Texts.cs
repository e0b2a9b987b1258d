using System.Globalization;
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
    public static decimal DecimalText(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number)) JsonFailure.Expected("a decimal number", ref reader);
        var text = reader.TokenType == JsonTokenType.String ? String(ref reader) : JsonText.ToString(Raw(ref reader));
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out var value)) return JsonFailure.NotA<decimal>("a decimal number such as 12.50");
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var fraction = point < 0 ? 0 : text.Length - point - 1;
        return fraction <= value.Scale ? value : JsonFailure.NotA<decimal>("a decimal number of at most 28 digits");
    }

    /// <summary>Bytes: base64 with the letters of either alphabet (RFC 4648, 4 and 5), with padding or without.</summary>
    public static ByteString Bytes(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String) JsonFailure.Expected("base64 in a string", ref reader);
        if (reader.TryGetBytesFromBase64(out var bytes)) return bytes;
        var text = String(ref reader).TrimEnd('=').Replace('-', '+').Replace('_', '/');
        var padded = text + (text.Length % 4) switch { 2 => "==", 3 => "=", _ => "" };
        var buffer = new byte[padded.Length / 4 * 3];
        return Convert.TryFromBase64String(padded, buffer, out var length) ? new ByteString(buffer.AsMemory(0, length)) : JsonFailure.NotA<ByteString>("base64");
    }

    private static ReadOnlySpan<byte> Text(string what, ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String) JsonFailure.Expected(what, ref reader);
        return reader.HasValueSequence || reader.ValueIsEscaped ? Unescaped(ref reader) : reader.ValueSpan;
    }

    private static ReadOnlySpan<byte> Raw(ref Utf8JsonReader reader) =>
        reader.HasValueSequence ? System.Buffers.BuffersExtensions.ToArray(reader.ValueSequence) : reader.ValueSpan;
}
