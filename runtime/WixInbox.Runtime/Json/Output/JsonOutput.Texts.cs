using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace WixInbox.Json;

public ref partial struct JsonOutput
{
    private const int MaxSlice = 128;
    private const int MaxBytesOfUnit = 6; // \u001f

    /// <summary>A string. Escaped is only what JSON demands.</summary>
    /// <exception cref="ArgumentException">The text has half of a surrogate pair, for which there is no JSON.</exception>
    public ref byte String(ref byte at, string value)
    {
        if (value is null) return ref Room(ref Null(ref at));
        at = ref Room(ref at, value.Length + 3); // quotes and comma
        at = (byte)'"';
        ref var first = ref Unsafe.Add(ref at, 1);
        var plain = CopyPlain(value, ref first);
        if (plain < value.Length) return ref Apart(ref Unsafe.Add(ref first, plain), value, plain);
        return ref EndText(ref at, value.Length);
    }

    /// <summary>Copies a text as far as it is ASCII without anything to be escaped, by vectors; short ones as a whole or not at all.</summary>
    /// <returns>How many units were copied.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CopyPlain(string value, ref byte to)
    {
        ref var from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(value.AsSpan()));
        var length = (nuint)value.Length;
        if (Vector128.IsHardwareAccelerated && length >= 32) return CopyLong(ref from, ref to, length);
        bool isPlain;
        if (!Vector128.IsHardwareAccelerated) isPlain = TryCopyEach(ref from, ref to, length);
        else if (length >= 16) isPlain = (CopySixteen(ref from, ref to, 0) | CopySixteen(ref from, ref to, length - 16)) == Vector128<byte>.Zero;
        else if (length >= 8) isPlain = (CopyEight(ref from, ref to, 0) | CopyEight(ref from, ref to, length - 8)) == Vector128<byte>.Zero;
        else if (length >= 4) isPlain = (CopyFour(ref from, ref to, 0) | CopyFour(ref from, ref to, length - 4)) == Vector128<byte>.Zero;
        else isPlain = TryCopyEach(ref from, ref to, length);
        return isPlain ? value.Length : 0;
    }

    private static bool TryCopyEach(ref ushort from, ref byte to, nuint length)
    {
        var isPlain = true;
        for (nuint at = 0; at < length; at++)
        {
            var unit = Unsafe.Add(ref from, at);
            Unsafe.Add(ref to, at) = (byte)unit;
            isPlain &= unit is >= ' ' and < 0x80 and not ('"' or '\\');
        }

        return isPlain;
    }

    private static int CopyLong(ref ushort from, ref byte to, nuint length)
    {
        nuint at = 0;
        for (; at + 32 < length; at += 32)
            if (CopyThirtyTwo(ref from, ref to, at) != Vector256<byte>.Zero) return (int)at;
        var last = length - 32; // overlaps what was before
        return CopyThirtyTwo(ref from, ref to, last) == Vector256<byte>.Zero ? (int)length : (int)at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> CopyThirtyTwo(ref ushort from, ref byte to, nuint at)
    {
        if (!Vector256.IsHardwareAccelerated) return Vector256.Create(CopySixteen(ref from, ref to, at), CopySixteen(ref from, ref to, at + 16));
        var bytes = Narrow(Vector256.LoadUnsafe(ref from, at), Vector256.LoadUnsafe(ref from, at + 16));
        bytes.StoreUnsafe(ref to, at);
        return Utf8Scan.Specials(bytes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> CopySixteen(ref ushort from, ref byte to, nuint at)
    {
        var bytes = Narrow(Vector128.LoadUnsafe(ref from, at), Vector128.LoadUnsafe(ref from, at + 8));
        bytes.StoreUnsafe(ref to, at);
        return Utf8Scan.Specials(bytes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> CopyEight(ref ushort from, ref byte to, nuint at)
    {
        var units = Vector128.LoadUnsafe(ref from, at);
        var bytes = Narrow(units, units);
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, at), bytes.AsUInt64().ToScalar());
        return Utf8Scan.Specials(bytes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> CopyFour(ref ushort from, ref byte to, nuint at)
    {
        var four = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref from, at)));
        var units = Vector128.Create(four).AsUInt16();
        var bytes = Narrow(units, units);
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, at), bytes.AsUInt32().ToScalar());
        return Utf8Scan.Specials(bytes);
    }

    /// <summary>The lower halves; a unit beyond ASCII becomes a byte beyond ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Narrow(Vector256<ushort> lower, Vector256<ushort> upper)
    {
#if NET9_0_OR_GREATER
        return Vector256.NarrowWithSaturation(lower, upper);
#else
        var most = Vector256.Create((ushort)0xFF);
        return Vector256.Narrow(Vector256.Min(lower, most), Vector256.Min(upper, most));
#endif
    }

    /// <inheritdoc cref="Narrow(Vector256{ushort}, Vector256{ushort})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Narrow(Vector128<ushort> lower, Vector128<ushort> upper)
    {
#if NET9_0_OR_GREATER
        return Vector128.NarrowWithSaturation(lower, upper);
#else
        var most = Vector128.Create((ushort)0xFF);
        return Vector128.Narrow(Vector128.Min(lower, most), Vector128.Min(upper, most));
#endif
    }

    /// <summary>The rest of a string, with escapes or characters beyond ASCII.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref byte Apart(ref byte at, string value, int start)
    {
        while (start < value.Length)
        {
            at = ref Room(ref at, MaxSlice * MaxBytesOfUnit);
            at = ref Slice(ref at, value, ref start);
        }

        at = ref Room(ref at);
        Unsafe.WriteUnaligned(ref at, (ushort)('"' | (',' << 8)));
        return ref Room(ref Unsafe.Add(ref at, 2));
    }

    /// <summary>A slice, and what the last vector or pair in it has beyond: for that is the slack.</summary>
    private static ref byte Slice(ref byte at, string value, scoped ref int start)
    {
        ref var units = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(value.AsSpan()));
        var end = Math.Min(value.Length, start + MaxSlice - 1);
        var place = start;
        var last = Vector128.IsHardwareAccelerated ? value.Length : 0; // of what vectors may load
        while (place < end)
        {
            if (place + Vector256<byte>.Count <= last)
            {
                var run = Utf8Scan.First(CopyThirtyTwo(ref Unsafe.Add(ref units, place), ref at, 0).ExtractMostSignificantBits());
                place += run;
                at = ref Unsafe.Add(ref at, run);
                if (run == Vector256<byte>.Count) continue;
            }
            else if (place + Vector128<byte>.Count <= last)
            {
                var run = Utf8Scan.First(CopySixteen(ref Unsafe.Add(ref units, place), ref at, 0).ExtractMostSignificantBits() | (1u << Vector128<byte>.Count));
                place += run;
                at = ref Unsafe.Add(ref at, run);
                if (run == Vector128<byte>.Count) continue;
            }

            at = ref Unit(ref at, value, ref place);
        }

        start = place;
        return ref at;
    }

    /// <summary>One character, whatever it is.</summary>
    private static ref byte Unit(ref byte at, string value, scoped ref int place)
    {
        int unit = value[place++];
        if (unit < 0x80)
        {
            at = (byte)unit;
            return ref unit is < ' ' or '"' or '\\' ? ref Escape(ref at, (char)unit) : ref Unsafe.Add(ref at, 1);
        }

        if (unit < 0x800)
        {
            Unsafe.WriteUnaligned(ref at, (ushort)(0xC0 | (unit >> 6) | ((0x80 | (unit & 0x3F)) << 8)));
            return ref Unsafe.Add(ref at, 2);
        }

        if (!char.IsSurrogate((char)unit))
        {
            Unsafe.WriteUnaligned(ref at, 0xE0u | (uint)(unit >> 12) | ((0x80u | ((uint)(unit >> 6) & 0x3F)) << 8) | ((0x80u | ((uint)unit & 0x3F)) << 16));
            return ref Unsafe.Add(ref at, 3);
        }

        var rune = default(Rune);
        if (place == value.Length || !Rune.TryCreate((char)unit, value[place], out rune)) JsonText.ThrowIfNotUnicode(value);
        place++;
        return ref Unsafe.Add(ref at, rune.EncodeToUtf8(MemoryMarshal.CreateSpan(ref at, 4)));
    }

    private static ref byte Escape(ref byte at, char unit)
    {
        const string Hex = "0123456789ABCDEF";
        at = (byte)'\\';
        var letter = unit switch { '"' => '"', '\\' => '\\', '\b' => 'b', '\f' => 'f', '\n' => 'n', '\r' => 'r', '\t' => 't', _ => 'u' };
        Unsafe.Add(ref at, 1) = (byte)letter;
        if (letter != 'u') return ref Unsafe.Add(ref at, 2);
        Unsafe.Add(ref at, 2) = (byte)'0';
        Unsafe.Add(ref at, 3) = (byte)'0';
        Unsafe.Add(ref at, 4) = (byte)Hex[unit >> 4];
        Unsafe.Add(ref at, 5) = (byte)Hex[unit & 15];
        return ref Unsafe.Add(ref at, MaxBytesOfUnit);
    }
}
