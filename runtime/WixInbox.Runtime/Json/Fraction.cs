namespace WixInbox.Json;

/// <summary>Fractions of a second, as date-times and durations of proto-JSON have them: up to nine digits, of which seven make ticks.</summary>
internal static class Fraction
{
    /// <summary>How many digits one may have.</summary>
    internal const int MaxDigits = 9;

    /// <summary>How many digits are kept: a tick is 100 nanoseconds.</summary>
    internal const int TickDigits = 7;

    /// <summary>Reads the digits behind the point; those beyond ticks are cut.</summary>
    internal static bool TryTicks(ReadOnlySpan<byte> digits, out int ticks)
    {
        ticks = 0;
        if (digits.Length is 0 or > MaxDigits || digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0) return false;
        for (var at = 0; at < TickDigits; at++) ticks = (ticks * 10) + (at < digits.Length ? digits[at] - '0' : 0);
        return true;
    }
}
