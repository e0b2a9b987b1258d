using System.Buffers;
using System.Buffers.Text;
using System.Globalization;

namespace WixInbox.Json;

/// <summary>Values of JSON by their text, whichever reader found it.</summary>
internal static class ScalarText
{
    private static readonly SearchValues<byte> Base64Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_"u8);

    /// <summary>A finite number, by the text of a JSON number.</summary>
    internal static bool TryNumber(ReadOnlySpan<byte> text, out double value) =>
        Utf8Parser.TryParse(text, out value, out var read) && read == text.Length && double.IsFinite(value);

    /// <summary>A number, or the name of one that is not finite, by the text of a string.</summary>
    internal static bool TryDouble(ReadOnlySpan<byte> text, out double value)
    {
        value = text switch
        {
            _ when text.SequenceEqual("NaN"u8) => double.NaN,
            _ when text.SequenceEqual("Infinity"u8) => double.PositiveInfinity,
            _ when text.SequenceEqual("-Infinity"u8) => double.NegativeInfinity,
            _ => 0,
        };
        if (value != 0) return true;
        return IsPlainNumber(text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    /// <summary>A decimal number without exponent, of no more digits than a <see cref="decimal"/> has.</summary>
    internal static bool TryDecimal(ReadOnlySpan<byte> text, out decimal value)
    {
        value = 0;
        if (!IsPlainNumber(text) || text.ContainsAny((byte)'e', (byte)'E')) return false;
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)) return false;
        var point = text.IndexOf((byte)'.');
        return (point < 0 ? 0 : text.Length - point - 1) <= value.Scale;
    }

    /// <summary>Base64 with the letters of either alphabet (RFC 4648, 4 and 5), with padding or without.</summary>
    internal static bool TryBytes(ReadOnlySpan<byte> text, out ByteString value)
    {
        value = default;
        var content = text.TrimEnd((byte)'=');
        var isPadded = content.Length < text.Length;
        if (content.ContainsAnyExcept(Base64Letters) || (isPadded && (text.Length % 4 != 0 || text.Length - content.Length > 2))) return false;
        var bytes = new byte[Base64Text.BufferLength(content.Length)];
        if (!Base64Text.TryDecode(content, bytes, out var length)) return false;
        value = new ByteString(bytes.AsMemory(0, length));
        return true;
    }

    /// <summary>
    /// Whether a text starts like a number of JSON and ends like one, with a digit behind its point: parsers of .NET let white space, NUL and
    /// <c>1.e5</c> pass.
    /// </summary>
    private static bool IsPlainNumber(ReadOnlySpan<byte> text) =>
        !text.IsEmpty && IsDigit(text[^1]) && IsDigit(text[text[0] == '-' && text.Length > 1 ? 1 : 0])
        && (text.IndexOf((byte)'.') is var point && (point < 0 || IsDigit(text[point + 1])));

    private static bool IsDigit(byte letter) => char.IsAsciiDigit((char)letter);
}
