using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace WixInbox.Json;

/// <summary>Strings with escapes (RFC 8259, 7).</summary>
internal static class EscapedText
{
    private const int MaxOnStack = 512;
    private const int LengthOfCode = 6; // \u00e9

    /// <summary>How long the escape is that starts here; 0 where it is none. Looks at most five bytes ahead.</summary>
    internal static int LengthOfEscape(ref byte backslash)
    {
        if (Unsafe.Add(ref backslash, 1) == 'u') return TryCode(ref backslash, out _) ? LengthOfCode : 0;
        return Simple(Unsafe.Add(ref backslash, 1)) != 0 ? 2 : 0;
    }

    /// <summary>The string; null where the bytes are not UTF-8, or an escape is half of a surrogate pair.</summary>
    /// <param name="text">What stands between the quotes; its escapes were checked.</param>
    [SkipLocalsInit]
    internal static string? ToString(ReadOnlySpan<byte> text)
    {
        char[]? rented = null;
        Span<char> buffer = text.Length <= MaxOnStack ? stackalloc char[MaxOnStack] : rented = ArrayPool<char>.Shared.Rent(text.Length);
        var length = Decode(text, buffer);
        var value = length < 0 ? null : new string(buffer[..length]);
        if (rented is not null) ArrayPool<char>.Shared.Return(rented);
        return value;
    }

    /// <summary>Resolves escapes into UTF-16, which never has more units than the text has bytes; -1 where that cannot be.</summary>
    private static int Decode(ReadOnlySpan<byte> text, Span<char> output)
    {
        var length = 0;
        while (true)
        {
            var run = text.IndexOf((byte)'\\');
            if (run < 0) run = text.Length;
            if (Utf8.ToUtf16(text[..run], output[length..], out _, out var written, replaceInvalidSequences: false) != OperationStatus.Done) return -1;
            length += written;
            text = text[run..];
            if (text.IsEmpty) return length;
            if (text[1] != 'u')
            {
                output[length++] = (char)Simple(text[1]);
                text = text[2..];
                continue;
            }

            if (!TryRune(text, out var rune, out var read)) return -1;
            length += rune.EncodeToUtf16(output[length..]);
            text = text[read..];
        }
    }

    /// <summary>Resolves escapes; the result is never longer than the text.</summary>
    /// <param name="text">What stands between the quotes; its escapes were checked.</param>
    /// <param name="output">Where to; may be the text itself.</param>
    /// <param name="length">How many bytes the result has.</param>
    /// <returns>False where an escape is half of a surrogate pair.</returns>
    internal static bool TryUnescape(ReadOnlySpan<byte> text, Span<byte> output, out int length)
    {
        length = 0;
        while (true)
        {
            var run = text.IndexOf((byte)'\\');
            if (run < 0) run = text.Length;
            text[..run].CopyTo(output[length..]);
            length += run;
            text = text[run..];
            if (text.IsEmpty) return true;
            if (text[1] != 'u')
            {
                output[length++] = Simple(text[1]);
                text = text[2..];
                continue;
            }

            if (!TryRune(text, out var rune, out var read)) return false;
            length += rune.EncodeToUtf8(output[length..]);
            text = text[read..];
        }
    }

    private static bool TryRune(ReadOnlySpan<byte> text, out Rune rune, out int read)
    {
        read = LengthOfCode;
        var first = Code(text);
        if (Rune.TryCreate(first, out rune)) return true;
        if (text.Length < 2 * LengthOfCode || text[LengthOfCode] != '\\' || text[LengthOfCode + 1] != 'u') return false;
        read = 2 * LengthOfCode;
        return Rune.TryCreate(first, Code(text[LengthOfCode..]), out rune);
    }

    private static char Code(ReadOnlySpan<byte> escape)
    {
        var code = 0;
        for (var at = 2; at < LengthOfCode; at++) code = (code << 4) | Digit(escape[at]);
        return (char)code;
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
