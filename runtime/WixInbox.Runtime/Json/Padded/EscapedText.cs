using System.Runtime.CompilerServices;
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
    /// <param name="output">Where to: as long as the text and 32 bytes more.</param>
    /// <param name="length">How many bytes the result has.</param>
    /// <returns>False where an escape is half of a surrogate pair.</returns>
    internal static bool TryUnescape(ReadOnlySpan<byte> text, Span<byte> output, out int length)
    {
        output = output[..(text.Length + Utf8Scan.Width)];
        ref var from = ref System.Runtime.InteropServices.MemoryMarshal.GetReference(text);
        ref var to = ref System.Runtime.InteropServices.MemoryMarshal.GetReference(output);
        length = 0;
        for (var at = 0; at < text.Length;)
        {
            var chunk = Vector256.LoadUnsafe(ref Unsafe.Add(ref from, at));
            chunk.StoreUnsafe(ref Unsafe.Add(ref to, length));
            var run = Utf8Scan.First(Vector256.Equals(chunk, Vector256.Create((byte)'\\')).ExtractMostSignificantBits());
            run = Math.Min(run, text.Length - at);
            at += run;
            length += run;
            if (run == Utf8Scan.Width || at == text.Length) continue;
            var read = TryRead(ref Unsafe.Add(ref from, at), out var rune);
            if (read == 0) return false;
            at += read;
            length += rune.EncodeToUtf8(output[length..]);
        }

        return true;
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

    private static byte Simple(byte letter) => letter switch
    {
        (byte)'"' or (byte)'\\' or (byte)'/' => letter,
        (byte)'b' => (byte)'\b',
        (byte)'f' => (byte)'\f',
        (byte)'n' => (byte)'\n',
        (byte)'r' => (byte)'\r',
        (byte)'t' => (byte)'\t',
        _ => 0,
    };
}
