using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace WixInbox.Json;

/// <summary>Escapes in strings (RFC 8259, 7). Texts are padded (<see cref="PaddedText"/>).</summary>
internal static class EscapedText
{
    private const int LengthOfCode = 6; // \u00e9

    /// <summary>How long the escape is that starts here; 0 where it is none. Looks at most five bytes ahead.</summary>
    internal static int LengthOfEscape(ref byte backslash)
    {
        if (Unsafe.Add(ref backslash, 1) == 'u') return TryCode(ref backslash, out _) ? LengthOfCode : 0;
        return Simple(Unsafe.Add(ref backslash, 1)) != 0 ? 2 : 0;
    }

    /// <summary>Reads an escape, or two that are a surrogate pair.</summary>
    /// <param name="backslash">Where it starts; escapes were checked.</param>
    /// <param name="rune">What it stands for.</param>
    /// <returns>How long it is; 0 where it is half of a surrogate pair.</returns>
    internal static int TryRead(ref byte backslash, out Rune rune)
    {
        var letter = Unsafe.Add(ref backslash, 1);
        if (letter != 'u')
        {
            rune = new Rune((char)Simple(letter));
            return 2;
        }

        TryCode(ref backslash, out var first);
        if (Rune.TryCreate((char)first, out rune)) return LengthOfCode;
        ref var next = ref Unsafe.Add(ref backslash, LengthOfCode);
        return next == '\\' && Unsafe.Add(ref next, 1) == 'u' && TryCode(ref next, out var second) && Rune.TryCreate((char)first, (char)second, out rune)
            ? 2 * LengthOfCode
            : 0;
    }

    /// <summary>Resolves escapes, in one pass that copies ahead. The result is never longer than the text.</summary>
    /// <param name="text">What stands between the quotes; its escapes were checked.</param>
    /// <param name="output">Where to: as long as the text and <see cref="PaddedText.Padding"/> more.</param>
    /// <param name="length">How many bytes the result has.</param>
    /// <returns>False where an escape is half of a surrogate pair.</returns>
    internal static bool TryUnescape(ReadOnlySpan<byte> text, Span<byte> output, out int length)
    {
        output = output[..(text.Length + PaddedText.Padding)];
        ref var from = ref MemoryMarshal.GetReference(text);
        ref var to = ref MemoryMarshal.GetReference(output);
        length = 0;
        for (var at = 0; at < text.Length;)
        {
            var backslashes = CopyAhead(ref Unsafe.Add(ref from, at), ref Unsafe.Add(ref to, length));
            var done = 0;
            while (backslashes != 0)
            {
                var run = Utf8Scan.First(backslashes);
                if (at + run >= text.Length) break;
                ref var backslash = ref Unsafe.Add(ref from, at + run);
                length += run - done;
                done = run + Resolve(ref backslash, output, ref length);
                if (done == run) return false;
                if (done >= Utf8Scan.Width) break;
                CopyAhead(ref Unsafe.Add(ref from, at + done), ref Unsafe.Add(ref to, length)); // what stands behind moves up
                backslashes &= uint.MaxValue << done;
            }

            var end = Math.Min(Math.Max(done, Utf8Scan.Width), Math.Max(done, text.Length - at));
            length += end - done;
            at += end;
        }

        return true;
    }

    /// <summary>Copies 32 bytes.</summary>
    /// <returns>A bit for each that is a backslash.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint CopyAhead(ref byte from, ref byte to)
    {
        var chunk = Vector256.LoadUnsafe(ref from);
        chunk.StoreUnsafe(ref to);
        return Vector256.Equals(chunk, Vector256.Create((byte)'\\')).ExtractMostSignificantBits();
    }

    /// <summary>Writes what an escape stands for.</summary>
    /// <returns>How long the escape is; 0 where it is half of a surrogate pair.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Resolve(ref byte backslash, Span<byte> output, ref int length)
    {
        var letter = Unsafe.Add(ref backslash, 1);
        if (letter != 'u')
        {
            output[length++] = Simple(letter);
            return 2;
        }

        var read = TryRead(ref backslash, out var rune);
        if (read > 0) length += rune.EncodeToUtf8(output[length..]);
        return read;
    }

    private static bool TryCode(ref byte backslash, out int code)
    {
        code = 0;
        for (var at = 2; at < LengthOfCode; at++)
        {
            var digit = Digit(Unsafe.Add(ref backslash, at));
            if (digit < 0) return false;
            code = (code << 4) | digit;
        }

        return true;
    }

    private static int Digit(byte letter)
    {
        if ((uint)(letter - '0') <= 9) return letter - '0';
        var alphabetic = (uint)((letter | 0x20) - 'a');
        return alphabetic <= 5 ? (int)alphabetic + 10 : -1;
    }

    /// <summary>What a letter stands for behind a backslash; 0 where it is none that may.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte Simple(byte letter) => letter < Letters.Length ? Letters[letter] : (byte)0;

    // By the letter: "\"" and "/" from 32 on, "\\", "b", "f", "n", "r", "t".
    private static ReadOnlySpan<byte> Letters =>
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\"\0\0\0\0\0\0\0\0\0\0\0\0/\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8
        + "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\\\0\0\0\0\0\b\0\0\0\f\0\0\0\0\0\0\0\n\0\0\0\r\0\t"u8;
}
