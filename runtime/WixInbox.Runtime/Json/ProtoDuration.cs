using System.Buffers.Text;

namespace WixInbox.Json;

/// <summary>Durations as proto-JSON writes them: seconds with up to nine fractional digits, and an <c>s</c>.</summary>
internal static class ProtoDuration
{
    /// <summary>The length of the longest text that <see cref="Format"/> writes.</summary>
    internal const int MaxLength = 24;

    /// <summary>Reads <c>-1.5s</c>. Digits beyond 100 nanoseconds are cut.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        value = default;
        if (text.IsEmpty || text[^1] != 's') return false;
        var isNegative = text[0] == '-';
        var digits = text[(isNegative ? 1 : 0)..^1];
        var point = digits.IndexOf((byte)'.');
        var ticks = 0;
        if (point >= 0 && !Fraction.TryTicks(digits[(point + 1)..], out ticks)) return false;
        if (!TryDigits(point < 0 ? digits : digits[..point], out var seconds)) return false;
        var total = ((Int128)seconds * TimeSpan.TicksPerSecond) + ticks;
        if (isNegative) total = -total;
        if (total < long.MinValue || total > long.MaxValue) return false;
        value = new TimeSpan((long)total);
        return true;
    }

    /// <summary>Writes 0, 3, 6 or 9 fractional digits, as few as the value needs.</summary>
    internal static int Format(TimeSpan value, Span<byte> output)
    {
        var length = 0;
        if (value < TimeSpan.Zero) output[length++] = (byte)'-';
        var total = (ulong)Math.Abs((decimal)value.Ticks); // the least TimeSpan has no positive twin
        Utf8Formatter.TryFormat(total / TimeSpan.TicksPerSecond, output[length..], out var whole);
        length += whole;
        var ticks = (uint)(total % TimeSpan.TicksPerSecond);
        if (ticks != 0)
        {
            var digits = ticks % 10_000 == 0 ? 3 : ticks % 10 == 0 ? 6 : Fraction.MaxDigits;
            output[length++] = (byte)'.';
            Utf8Formatter.TryFormat(digits switch { 3 => ticks / 10_000, 6 => ticks / 10, _ => ticks * 100 }, output[length..], out var fraction, new('D', (byte)digits));
            length += fraction;
        }

        output[length++] = (byte)'s';
        return length;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out long value) =>
        Utf8Parser.TryParse(text, out value, out var read) && read == text.Length && char.IsAsciiDigit((char)text[0]);
}
