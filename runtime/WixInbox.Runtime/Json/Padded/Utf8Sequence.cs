using System.Runtime.CompilerServices;

namespace WixInbox.Json;

/// <summary>One character beyond ASCII in UTF-8, strictly (RFC 3629, 4).</summary>
internal static class Utf8Sequence
{
    /// <summary>Reads a character. Looks no further than its bytes go on.</summary>
    /// <param name="first">Its first byte.</param>
    /// <param name="code">Its code point.</param>
    /// <returns>How many bytes it has; 0 where it is malformed, longer than it must be, or half of a surrogate pair.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int TryRead(ref byte first, out int code)
    {
        int lead = first;
        code = lead & 0x1F;
        if (lead is >= 0xC2 and < 0xE0 && TryContinue(ref first, 1, ref code)) return 2;
        return lead < 0xE0 ? 0 : TryReadLong(ref first, lead, out code);
    }

    private static int TryReadLong(ref byte first, int lead, out int code)
    {
        code = lead & 0x0F;
        if (lead < 0xF0)
            return TryContinue(ref first, 1, ref code) && TryContinue(ref first, 2, ref code) && code >= 0x800 && (code & 0xF800) != 0xD800 ? 3 : 0;
        return lead < 0xF5 && TryContinue(ref first, 1, ref code) && TryContinue(ref first, 2, ref code) && TryContinue(ref first, 3, ref code) && code is >= 0x10000 and <= 0x10FFFF ? 4 : 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryContinue(ref byte first, int at, ref int code)
    {
        var next = Unsafe.Add(ref first, at);
        code = (code << 6) | (next & 0x3F);
        return (next & 0xC0) == 0x80;
    }
}
