namespace WixInbox.Json;

/// <summary>
/// Integers in all the forms of a JSON number: <c>1200</c>, <c>1200.0</c>, <c>1.2e3</c>. Nothing is rounded: <c>1e-30</c> is none, nor
/// is a one with a fraction far behind the point.
/// </summary>
internal static class ExactInteger
{
    private const int MaxDigits = 30; // more than a 64-bit integer has, fewer than 128 bits hold
    private const int MaxExponent = 1_000_000;

    internal static bool TryParse(ReadOnlySpan<byte> text, out Int128 value)
    {
        value = 0;
        var rest = text;
        var isNegative = rest.StartsWith("-"u8);
        if (isNegative) rest = rest[1..];
        var whole = TakeDigits(ref rest);
        if (whole.IsEmpty) return false;
        var fraction = default(ReadOnlySpan<byte>);
        if (rest.StartsWith("."u8))
        {
            rest = rest[1..];
            fraction = TakeDigits(ref rest);
            if (fraction.IsEmpty) return false;
        }

        if (!TryExponent(rest, out var exponent)) return false;
        return TryScale(whole, fraction.TrimEnd((byte)'0'), exponent, isNegative, out value);
    }

    private static bool TryScale(ReadOnlySpan<byte> whole, ReadOnlySpan<byte> fraction, int exponent, bool isNegative, out Int128 value)
    {
        value = 0;
        if (fraction.IsEmpty && whole.IndexOfAnyExcept((byte)'0') < 0) return true; // zero, whatever its exponent
        if (exponent < 0 && fraction.IsEmpty && whole.Length + exponent > 0)
        {
            // 1200e-2: the zeros at the end are what the exponent takes away.
            var kept = whole[..(whole.Length + exponent)];
            if (whole[kept.Length..].IndexOfAnyExcept((byte)'0') >= 0) return false;
            whole = kept;
            exponent = 0;
        }

        if (exponent < fraction.Length) return false;
        whole = whole.TrimStart((byte)'0');
        if ((long)whole.Length + exponent > MaxDigits) return false;
        foreach (var digit in whole) value = (value * 10) + (digit - '0');
        for (var at = 0; at < exponent; at++) value = (value * 10) + (at < fraction.Length ? fraction[at] - '0' : 0);
        if (isNegative) value = -value;
        return true;
    }

    private static bool TryExponent(ReadOnlySpan<byte> text, out int exponent)
    {
        exponent = 0;
        if (text.IsEmpty) return true;
        if ((text[0] | 0x20) != 'e') return false;
        text = text[1..];
        var isNegative = text.StartsWith("-"u8);
        if (isNegative || text.StartsWith("+"u8)) text = text[1..];
        var digits = TakeDigits(ref text);
        if (digits.IsEmpty || !text.IsEmpty) return false;
        foreach (var digit in digits) exponent = Math.Min((exponent * 10) + (digit - '0'), MaxExponent);
        if (isNegative) exponent = -exponent;
        return true;
    }

    private static ReadOnlySpan<byte> TakeDigits(scoped ref ReadOnlySpan<byte> text)
    {
        var length = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        var digits = length < 0 ? text : text[..length];
        text = text[digits.Length..];
        return digits;
    }
}
