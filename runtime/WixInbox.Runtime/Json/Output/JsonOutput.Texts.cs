using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace WixInbox.Json;

public ref partial struct JsonOutput
{
    private const int MaxSlice = 128;
    private const int MaxBytesOfUnit = 6; // \u001f

    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\n\v\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\"\\");

    /// <summary>A string. Escaped is only what JSON demands.</summary>
    /// <exception cref="ArgumentException">The text has half of a surrogate pair, for which there is no JSON.</exception>
    public ref byte String(ref byte at, string value)
    {
        if (value is null) return ref Null(ref at);
        at = ref Room(ref at, value.Length + 3); // quotes and comma
        at = (byte)'"';
        ref var first = ref Unsafe.Add(ref at, 1);
        if (!TryCopyPlain(value, ref first)) return ref Apart(ref at, value);
        ref var end = ref Unsafe.Add(ref first, value.Length);
        Unsafe.WriteUnaligned(ref end, (ushort)('"' | (',' << 8)));
        return ref Unsafe.Add(ref end, 2);
    }

    /// <summary>Copies a text that is all ASCII without anything to be escaped; false where it is not, with whatever was copied so far.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopyPlain(string value, ref byte to)
    {
        ref var from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(value.AsSpan()));
        var length = (nuint)value.Length;
        if (length >= 16)
        {
            var special = Vector128<byte>.Zero;
            for (nuint at = 0; at + 16 < length; at += 16) special |= CopySixteen(ref from, ref to, at);
            special |= CopySixteen(ref from, ref to, length - 16);
            return special == Vector128<byte>.Zero;
        }

        if (length >= 8) return (CopyEight(ref from, ref to, 0) | CopyEight(ref from, ref to, length - 8)) == Vector128<byte>.Zero;
        if (length >= 4) return (CopyFour(ref from, ref to, 0) | CopyFour(ref from, ref to, length - 4)) == Vector128<byte>.Zero;
        var isPlain = true;
        for (nuint at = 0; at < length; at++)
        {
            var unit = Unsafe.Add(ref from, at);
            Unsafe.Add(ref to, at) = (byte)unit;
            isPlain &= unit is >= ' ' and < 0x80 and not ('"' or '\\');
        }

        return isPlain;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> CopySixteen(ref ushort from, ref byte to, nuint at)
    {
        var bytes = Narrow(Vector128.LoadUnsafe(ref from, at), Vector128.LoadUnsafe(ref from, at + 8));
        bytes.StoreUnsafe(ref to, at);
        return Specials(bytes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> CopyEight(ref ushort from, ref byte to, nuint at)
    {
        var units = Vector128.LoadUnsafe(ref from, at);
        var bytes = Narrow(units, units);
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, at), bytes.AsUInt64().ToScalar());
        return Specials(bytes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> CopyFour(ref ushort from, ref byte to, nuint at)
    {
        var four = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref from, at)));
        var units = Vector128.Create(four).AsUInt16();
        var bytes = Narrow(units, units);
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, at), bytes.AsUInt32().ToScalar());
        return Specials(bytes);
    }

    /// <summary>The lower halves; a unit beyond ASCII becomes a byte beyond ASCII.</summary>
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Specials(Vector128<byte> bytes) =>
        Vector128.LessThan(bytes.AsSByte(), Vector128.Create((sbyte)' ')).AsByte() // one signed comparison finds controls and all beyond ASCII
        | Vector128.Equals(bytes, Vector128.Create((byte)'"')) | Vector128.Equals(bytes, Vector128.Create((byte)'\\'));

    /// <summary>A string with escapes or characters beyond ASCII.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref byte Apart(ref byte at, string value)
    {
        at = ref Unsafe.Add(ref at, 1); // behind the quote
        var rest = value.AsSpan();
        while (!rest.IsEmpty)
        {
            var slice = rest[..Math.Min(rest.Length, MaxSlice)];
            if (slice.Length < rest.Length && char.IsHighSurrogate(slice[^1])) slice = slice[..^1];
            rest = rest[slice.Length..];
            at = ref Room(ref at, MaxSlice * MaxBytesOfUnit);
            at = ref Slice(ref at, slice, value);
        }

        at = ref Room(ref at);
        Unsafe.WriteUnaligned(ref at, (ushort)('"' | (',' << 8)));
        return ref Room(ref Unsafe.Add(ref at, 2));
    }

    private static ref byte Slice(ref byte at, ReadOnlySpan<char> slice, string value)
    {
        while (true)
        {
            var run = slice.IndexOfAny(Escaped);
            var text = run < 0 ? slice : slice[..run];
            if (Utf8.FromUtf16(text, MemoryMarshal.CreateSpan(ref at, text.Length * 3), out _, out var written, replaceInvalidSequences: false) != OperationStatus.Done)
                JsonText.ThrowIfNotUnicode(value);
            at = ref Unsafe.Add(ref at, written);
            if (run < 0) return ref at;
            at = ref Escape(ref at, slice[run]);
            slice = slice[(run + 1)..];
        }
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
