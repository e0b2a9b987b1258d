using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace WixInbox.Json;

/// <summary>Date and time in UTC, as services write it: <c>2025-03-04T05:06:05.903Z</c>, with up to nine fractional digits.</summary>
internal static class TimestampText
{
    private const int SecondsAt = 17;
    private const int FractionAt = 19;

    /// <summary>Reads padded text.</summary>
    /// <param name="at">The first digit.</param>
    /// <param name="value">The time.</param>
    /// <returns>How long the text is; 0 where it is none, or written in another way.</returns>
    internal static int TryParse(ref byte at, out DateTimeOffset value)
    {
        value = default;
        // Each byte less what stands there at least: digits become at most 9, separators 0.
        var digits = Vector128.LoadUnsafe(ref at) - Vector128.Create("0000-00-00T00:00"u8);
        var most = Vector128.Create((byte)9, 9, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9);
        if (Vector128.GreaterThanAny(digits, most)) return 0;
        var tens = Vector128.Shuffle(digits, Vector128.Create((byte)0, 255, 2, 255, 5, 255, 8, 255, 11, 255, 14, 255, 255, 255, 255, 255)).AsUInt16();
        var ones = Vector128.Shuffle(digits, Vector128.Create((byte)1, 255, 3, 255, 6, 255, 9, 255, 12, 255, 15, 255, 255, 255, 255, 255)).AsUInt16();
        var numbers = (tens * Vector128.Create((ushort)10)) + ones;
        var (year, month, day) = ((numbers[0] * 100) + numbers[1], numbers[2], numbers[3]);
        var (hour, minute) = (numbers[4], numbers[5]);
        var second = TwoDigits(ref Unsafe.Add(ref at, SecondsAt));
        if (Unsafe.Add(ref at, SecondsAt - 1) != ':' || second > 59 || minute > 59 || hour > 23) return 0;
        if (year == 0 || (uint)(month - 1) > 11 || day == 0 || (day > 28 && day > DateTime.DaysInMonth(year, month))) return 0;

        var length = FractionAt;
        var ticks = Unsafe.Add(ref at, FractionAt) == '.' ? Ticks(ref Unsafe.Add(ref at, FractionAt + 1), ref length) : 0;
        if (ticks < 0 || Unsafe.Add(ref at, length) != 'Z') return 0;
        var time = new DateTime(year, month, day).Ticks + (((hour * 60) + minute) * TimeSpan.TicksPerMinute) + (second * TimeSpan.TicksPerSecond) + ticks;
        value = new DateTimeOffset(time, TimeSpan.Zero);
        return length + 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint TwoDigits(ref byte at)
    {
        var (tens, ones) = ((uint)(at - '0'), (uint)(Unsafe.Add(ref at, 1) - '0'));
        return tens > 9 || ones > 9 ? uint.MaxValue : (tens * 10) + ones;
    }

    /// <summary>A fraction in ticks, of which more digits are cut; -1 where there are none, or too many.</summary>
    private static int Ticks(ref byte at, ref int length)
    {
        var (ticks, count) = (0, 0);
        for (; count <= Fraction.MaxDigits; count++)
        {
            var digit = (uint)(Unsafe.Add(ref at, count) - '0');
            if (digit > 9) break;
            if (count < Fraction.TickDigits) ticks = (ticks * 10) + (int)digit;
        }

        if (count is 0 or > Fraction.MaxDigits) return -1;
        length += count + 1;
        return ticks * PowersOfTen[Math.Min(count, Fraction.TickDigits)];
    }

    // What as many digits as the index lack to ticks.
    private static ReadOnlySpan<int> PowersOfTen => [10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1];
}
