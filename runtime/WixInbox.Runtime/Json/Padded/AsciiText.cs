using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace WixInbox.Json;

/// <summary>Makes strings of bytes that are known to be ASCII.</summary>
internal static class AsciiText
{
    /// <summary>A string of at most 32 bytes. Looks at no byte behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static string ToShortString(ref byte at, int length)
    {
        if (length == 0) return "";
        var text = new string('\0', length); // which is not filled
        Widen(ref at, ref Output(text), (nuint)length);
        return text;
    }

    /// <summary>A string of any length.</summary>
    internal static string ToString(ref byte at, int length)
    {
        if (length < Utf8Scan.Width) return ToShortString(ref at, length);
        var text = new string('\0', length);
        ref var to = ref Output(text);
        var last = (nuint)(length - Utf8Scan.Width);
        for (nuint place = 0; place < last; place += Utf8Scan.Width) WidenWhole(ref at, ref to, place);
        WidenWhole(ref at, ref to, last); // overlaps what was before
        return text;
    }

    // A string that nobody has seen yet.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref ushort Output(string text) => ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text.AsSpan()));

    /// <summary>32 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void WidenWhole(ref byte from, ref ushort to, nuint at)
    {
        var (lower, upper) = Vector256.Widen(Vector256.LoadUnsafe(ref from, at));
        lower.StoreUnsafe(ref to, at);
        upper.StoreUnsafe(ref to, at + 16);
    }

    /// <summary>At most 32: the first and the last bytes, which overlap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen(ref byte from, ref ushort to, nuint length)
    {
        if (length >= 16)
        {
            var (lower, upper) = Vector128.Widen(Vector128.LoadUnsafe(ref from));
            lower.StoreUnsafe(ref to);
            upper.StoreUnsafe(ref to, 8);
            (lower, upper) = Vector128.Widen(Vector128.LoadUnsafe(ref from, length - 16));
            lower.StoreUnsafe(ref to, length - 16);
            upper.StoreUnsafe(ref to, length - 8);
        }
        else if (length >= 8)
        {
            WidenEight(ref from, ref to, 0);
            WidenEight(ref from, ref to, length - 8);
        }
        else if (length >= 4)
        {
            WidenFour(ref from, ref to, 0);
            WidenFour(ref from, ref to, length - 4);
        }
        else
        {
            // One, two or three: first, middle and last, of which some are the same.
            to = from;
            Unsafe.Add(ref to, length / 2) = Unsafe.Add(ref from, length / 2);
            Unsafe.Add(ref to, length - 1) = Unsafe.Add(ref from, length - 1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WidenEight(ref byte from, ref ushort to, nuint at) =>
        Vector128.WidenLower(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, at))).AsByte()).StoreUnsafe(ref to, at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WidenFour(ref byte from, ref ushort to, nuint at)
    {
        var four = Vector128.WidenLower(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref from, at))).AsByte());
        Unsafe.WriteUnaligned(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref to, at)), four.AsUInt64().ToScalar());
    }
}
