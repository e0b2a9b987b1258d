using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace WixInbox.Json;

public static partial class PaddedJson
{
    /// <summary>A string.</summary>
    public static ref byte String(ref byte at, int depth, out string? value)
    {
        if (at != '"')
        {
            value = null;
            return ref Absent(ref at);
        }

        at = ref Unsafe.Add(ref at, 1);
        var specials = Utf8Scan.Specials(ref at);
        var length = Utf8Scan.First(specials);
        if (specials == 0 || Unsafe.Add(ref at, length) != '"') return ref OtherString(ref at, specials, out value);
        value = AsciiText.ToShortString(ref at, length);
        return ref Unsafe.Add(ref at, length + 1);
    }

    /// <summary>The bytes of a string that has no escapes; empty, and <see cref="Nothing"/>, where it has some or is no string.</summary>
    internal static ref byte Plain(ref byte at, out ReadOnlySpan<byte> text)
    {
        text = default;
        if (at != '"') return ref Nothing;
        at = ref Unsafe.Add(ref at, 1);
        ref var end = ref Utf8Scan.ToQuoteOrEscape(ref at, out _);
        if (end != '"') return ref Nothing;
        text = Between(ref at, ref end);
        return ref Unsafe.Add(ref end, 1);
    }

    internal static ReadOnlySpan<byte> Between(ref byte from, ref byte to) =>
        MemoryMarshal.CreateReadOnlySpan(ref from, Length(ref from, ref to));

    private static int Length(ref byte from, ref byte to) => (int)Unsafe.ByteOffset(ref from, ref to);

    /// <summary>A string that does not end in the first vector, or has something special there.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ref byte OtherString(ref byte first, uint specials, out string? value)
    {
        if (specials == 0)
        {
            specials = Utf8Scan.Specials(ref Unsafe.Add(ref first, Utf8Scan.Width));
            var length = Utf8Scan.Width + Utf8Scan.First(specials);
            ref var end = ref Unsafe.Add(ref first, length);
            if (specials != 0 && end == '"')
            {
                value = AsciiText.ToString(ref first, length);
                return ref Unsafe.Add(ref end, 1);
            }
        }

        return ref LongString(ref first, out value);
    }

    /// <summary>A string of any length, with escapes and characters beyond ASCII.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ref byte LongString(ref byte first, out string? value)
    {
        ref var end = ref Utf8Scan.ToQuoteOrEscape(ref first, out var isAscii);
        if (end == '"' && isAscii)
        {
            value = AsciiText.ToString(ref first, Length(ref first, ref end));
            return ref Unsafe.Add(ref end, 1);
        }

        end = ref Utf8Scan.ToQuote(ref end);
        value = end == '"' ? MixedText.ToString(Between(ref first, ref end)) : null;
        if (value is null) return ref Nothing;
        return ref Unsafe.Add(ref end, 1);
    }
}
