using System.Runtime.CompilerServices;

namespace WixInbox.Json;

/// <summary>Date and time as RFC 3339 writes them, the form of proto-JSON timestamps.</summary>
internal static class Rfc3339
{
    /// <summary>The length of the longest text that <see cref="Format"/> writes.</summary>
    internal const int MaxLength = 28;

    /// <summary>Reads <c>2025-03-04T05:06:05.903770Z</c>: 0 to 9 fractional digits, <c>Z</c> or an offset in hours and minutes.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length < 20) return false;
        if (!TryDate(text, out var year, out var month, out var day) || (text[10] | 0x20) != 't'
            || !TryDigits(text.Slice(11, 2), out var hour) || text[13] != ':' || !TryDigits(text.Slice(14, 2), out var minute)
            || text[16] != ':' || !TryDigits(text.Slice(17, 2), out var second)) return false;
        if (!TryFraction(text[19..], out var ticks, out var read)) return false;
        if (!TryOffset(text[(19 + read)..], out var offset)) return false;
        if (hour > 23 || minute > 59 || second > 59) return false;

        var local = new DateTime(year, month, day, hour, minute, second).Ticks + ticks;
        var utc = local - (offset * TimeSpan.TicksPerMinute);
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks) return false;
        value = new DateTimeOffset(local, TimeSpan.FromMinutes(offset));
        return true;
    }

    /// <summary>Reads <c>2025-03-04</c>.</summary>
    internal static bool TryParseDate(ReadOnlySpan<byte> text, out DateOnly value)
    {
        value = default;
        if (text.Length != 10 || !TryDate(text, out var year, out var month, out var day)) return false;
        value = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>Writes UTC with <c>Z</c> and three fractional digits, or six or seven where the value is finer.</summary>
    internal static int Format(DateTimeOffset value, Span<byte> output)
    {
        output = output[..MaxLength]; // the one check of bounds
        var utc = value.UtcDateTime;
        var (year, month, day) = utc;
        var (seconds, ticks) = Math.DivRem((ulong)utc.TimeOfDay.Ticks, (ulong)TimeSpan.TicksPerSecond);
        var (minutes, second) = Math.DivRem((uint)seconds, 60);
        var (hour, minute) = Math.DivRem(minutes, 60);
        TwoDigits((uint)year / 100, output);
        TwoDigits((uint)year % 100, output[2..]);
        output[4] = (byte)'-';
        TwoDigits((uint)month, output[5..]);
        output[7] = (byte)'-';
        TwoDigits((uint)day, output[8..]);
        output[10] = (byte)'T';
        TwoDigits(hour, output[11..]);
        output[13] = (byte)':';
        TwoDigits(minute, output[14..]);
        output[16] = (byte)':';
        TwoDigits(second, output[17..]);
        output[19] = (byte)'.';
        var length = 20 + FormatFraction((uint)ticks, output[20..]);
        output[length] = (byte)'Z';
        return length + 1;
    }

    private static int FormatFraction(uint ticks, Span<byte> output)
    {
        var (milliseconds, finer) = Math.DivRem(ticks, 10_000);
        TwoDigits(milliseconds / 10, output);
        output[2] = (byte)('0' + (milliseconds % 10));
        if (finer == 0) return 3;
        TwoDigits(finer / 100, output[3..]);
        output[5] = (byte)('0' + (finer / 10 % 10));
        if (finer % 10 == 0) return 6;
        output[6] = (byte)('0' + (finer % 10));
        return Fraction.TickDigits;
    }

    private static bool TryDate(ReadOnlySpan<byte> text, out int year, out int month, out int day)
    {
        (month, day) = (0, 0);
        return TryDigits(text[..4], out year) && text[4] == '-' && TryDigits(text.Slice(5, 2), out month) && text[7] == '-' && TryDigits(text.Slice(8, 2), out day)
            && year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit((char)digit)) return false;
            value = (value * 10) + (digit - '0');
        }

        return true;
    }

    private static bool TryFraction(ReadOnlySpan<byte> text, out int ticks, out int read)
    {
        (ticks, read) = (0, 0);
        if (text.IsEmpty || text[0] != '.') return true;
        var digits = text[1..];
        var end = digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (end >= 0) digits = digits[..end];
        read = digits.Length + 1;
        return Fraction.TryTicks(digits, out ticks);
    }

    private static bool TryOffset(ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (text.Length == 1) return (text[0] | 0x20) == 'z';
        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':') return false;
        if (!TryDigits(text.Slice(1, 2), out var hour) || !TryDigits(text.Slice(4, 2), out var minute)) return false;
        if (hour > 14 || minute > 59 || (hour == 14 && minute > 0)) return false;
        minutes = ((hour * 60) + minute) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TwoDigits(uint value, Span<byte> output)
    {
        output[1] = (byte)('0' + (value % 10));
        output[0] = (byte)('0' + (value / 10));
    }
}
