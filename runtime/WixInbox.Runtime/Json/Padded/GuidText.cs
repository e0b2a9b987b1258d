using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace WixInbox.Json;

/// <summary>GUIDs as 32 hexadecimal digits in five groups.</summary>
internal static class GuidText
{
    internal const int Length = 36;

    private const byte None = 0xFF; // an index that a shuffle reads as zero

    /// <summary>Reads 36 bytes, which must be there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryParse(ref byte at, out Guid value)
    {
        // Digits stand at 0..7, 9..12, 14..17, and at 19..22, 24..35: two loads each, without the dashes.
        var first = Vector128.Shuffle(Vector128.LoadUnsafe(ref at), Vector128.Create((byte)0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, None, None, None, None))
            | Vector128.Shuffle(Vector128.LoadUnsafe(ref at, 2), Vector128.Create(None, None, None, None, None, None, None, None, None, None, None, None, 12, 13, 14, 15));
        var second = Vector128.Shuffle(Vector128.LoadUnsafe(ref at, 19), Vector128.Create((byte)0, 1, 2, 3, None, None, None, None, None, None, None, None, None, None, None, None))
            | Vector128.Shuffle(Vector128.LoadUnsafe(ref at, 20), Vector128.Create(None, None, None, None, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15));
        var pairs = Vector128.Narrow(Pairs(first, out var isFirstHex), Pairs(second, out var isSecondHex));
        value = Unsafe.BitCast<Vector128<byte>, Guid>(Vector128.Shuffle(pairs, Vector128.Create((byte)3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15)));
        var dashes = Unsafe.Add(ref at, 8) ^ '-' | Unsafe.Add(ref at, 13) ^ '-' | Unsafe.Add(ref at, 18) ^ '-' | Unsafe.Add(ref at, 23) ^ '-';
        return dashes == 0 && (isFirstHex & isSecondHex) == Vector128<byte>.AllBitsSet;
    }

    /// <summary>Sixteen digits as eight bytes, each in the lower half of 16 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Pairs(Vector128<byte> digits, out Vector128<byte> isHex)
    {
        var number = digits - Vector128.Create((byte)'0');
        var letter = (digits | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a');
        var isNumber = Vector128.LessThanOrEqual(number, Vector128.Create((byte)9));
        isHex = isNumber | Vector128.LessThanOrEqual(letter, Vector128.Create((byte)5));
        var halves = Vector128.ConditionalSelect(isNumber, number, letter + Vector128.Create((byte)10)).AsUInt16();
        return (halves << 4 | halves >> 8) & Vector128.Create((ushort)0xFF);
    }
}
