using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace WixInbox.Json;

/// <summary>Makes strings of padded text (<see cref="PaddedText"/>) with escapes and characters beyond ASCII, strictly.</summary>
internal static class MixedText
{
    private const int MaxOnStack = 512;

    /// <summary>The string; null where the bytes are not UTF-8, or an escape is half of a surrogate pair.</summary>
    /// <param name="text">What stands before the quote; its escapes were checked.</param>
    [SkipLocalsInit]
    internal static string? ToString(ReadOnlySpan<byte> text)
    {
        var most = text.Length + Utf8Scan.Width; // never more units than bytes, and one vector that is stored in vain
        char[]? rented = null;
        Span<char> buffer = most <= MaxOnStack ? stackalloc char[MaxOnStack] : rented = ArrayPool<char>.Shared.Rent(most);
        var length = Decode(text, ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(buffer)));
        var value = length < 0 ? null : new string(buffer[..length]);
        if (rented is not null) ArrayPool<char>.Shared.Return(rented);
        return value;
    }

    /// <summary>Decodes what stands before a quote. What is stored behind the result is overwritten, or does not count.</summary>
    private static int Decode(ReadOnlySpan<byte> text, ref ushort output)
    {
        ref var at = ref MemoryMarshal.GetReference(text);
        ref var end = ref Unsafe.Add(ref at, text.Length);
        var length = 0;
        while (true)
        {
            AsciiText.WidenWhole(ref at, ref Unsafe.Add(ref output, length), 0);
            var specials = Utf8Scan.Specials(ref at);
            var run = Utf8Scan.First(specials);
            at = ref Unsafe.Add(ref at, run);
            length += run;
            if (specials == 0) continue;
            if (Unsafe.AreSame(ref at, ref end)) return length;
            var read = at == '\\' ? ReadEscape(ref at, ref output, ref length) : ReadBeyondAscii(ref at, ref output, ref length);
            if (read == 0) return -1;
            at = ref Unsafe.Add(ref at, read);
        }
    }

    private static int ReadEscape(ref byte at, ref ushort output, ref int length)
    {
        var read = EscapedText.TryRead(ref at, out var rune);
        if (read > 0) Put(rune.Value, ref output, ref length);
        return read;
    }

    /// <summary>All characters until the next that is ASCII.</summary>
    private static int ReadBeyondAscii(ref byte first, ref ushort output, ref int length)
    {
        var read = 0;
        for (ref var at = ref first; at >= 0x80; at = ref Unsafe.Add(ref first, read))
        {
            var count = Utf8Sequence.TryRead(ref at, out var code);
            if (count == 0) return 0;
            read += count;
            Put(code, ref output, ref length);
        }

        return read;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(int code, ref ushort output, ref int length)
    {
        if (code <= char.MaxValue)
        {
            Unsafe.Add(ref output, length++) = (ushort)code;
            return;
        }

        code -= 0x10000;
        Unsafe.Add(ref output, length++) = (ushort)(0xD800 | (code >> 10));
        Unsafe.Add(ref output, length++) = (ushort)(0xDC00 | (code & 0x3FF));
    }
}
