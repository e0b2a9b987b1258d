using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace WixInbox.Json;

/// <summary>Finds the end of strings in padded text (<see cref="PaddedText"/>).</summary>
internal static class Utf8Scan
{
    /// <summary>How many bytes are looked at together.</summary>
    internal const int Width = 32;

    /// <summary>
    /// A bit for each of the next 32 bytes that is no ordinary ASCII: a quote, a backslash, a control character, a byte beyond ASCII.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Specials(ref byte at)
    {
        if (Vector256.IsHardwareAccelerated) return Specials(Vector256.LoadUnsafe(ref at)).ExtractMostSignificantBits();
        var first = Specials(Vector128.LoadUnsafe(ref at)).ExtractMostSignificantBits();
        return first | (Specials(Vector128.LoadUnsafe(ref at, (nuint)Vector128<byte>.Count)).ExtractMostSignificantBits() << Vector128<byte>.Count);
    }

    /// <summary>All bits of each byte that is no ordinary ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<byte> Specials(Vector256<byte> chunk) =>
        Vector256.LessThan(chunk.AsSByte(), Vector256.Create((sbyte)' ')).AsByte() // one signed comparison finds controls and all beyond ASCII
        | Vector256.Equals(chunk, Vector256.Create((byte)'"')) | Vector256.Equals(chunk, Vector256.Create((byte)'\\'));

    /// <inheritdoc cref="Specials(Vector256{byte})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<byte> Specials(Vector128<byte> chunk) =>
        Vector128.LessThan(chunk.AsSByte(), Vector128.Create((sbyte)' ')).AsByte()
        | Vector128.Equals(chunk, Vector128.Create((byte)'"')) | Vector128.Equals(chunk, Vector128.Create((byte)'\\'));

    /// <summary>The place of the first bit; 32 where there is none.</summary>
    /// <remarks>
    /// Where there is no tzcnt, this must not count trailing zeros: .NET 10 counts by bsf, and takes its flag, which speaks of the bits, for one
    /// that speaks of their number, so that a branch on whether that is zero goes the wrong way.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int First(uint bits) => Bmi1.IsSupported || ArmBase.IsSupported
        ? BitOperations.TrailingZeroCount(bits)
        : BitOperations.PopCount((bits & (0 - bits)) - 1);

    /// <summary>The first quote or backslash; where a control character stands before it, that.</summary>
    internal static ref byte ToQuoteOrEscape(ref byte at, out bool isAscii)
    {
        isAscii = true;
        while (true)
        {
            var specials = Specials(ref at);
            while (specials != 0)
            {
                ref var special = ref Unsafe.Add(ref at, First(specials));
                if (special < 0x80) return ref special;
                isAscii = false;
                specials = SkipBeyondAscii(ref at, specials);
            }

            at = ref Unsafe.Add(ref at, Width);
        }
    }

    /// <summary>
    /// The quote that ends a string, past escapes, each of which is checked; where there is none, a byte that is none.
    /// </summary>
    internal static ref byte ToQuote(ref byte at)
    {
        while (true)
        {
            var specials = SkipBeyondAscii(ref at, Specials(ref at));
            var done = Width;
            while (specials != 0)
            {
                var place = First(specials);
                ref var special = ref Unsafe.Add(ref at, place);
                if (special != '\\') return ref special;
                var length = EscapedText.LengthOfEscape(ref special);
                if (length == 0) return ref special;
                done = place + length;
                if (done >= Width) break;
                specials &= uint.MaxValue << done;
                done = Width;
            }

            at = ref Unsafe.Add(ref at, done);
        }
    }

    /// <summary>The specials without the bytes beyond ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint SkipBeyondAscii(ref byte at, uint specials) => specials & ~(Vector256.IsHardwareAccelerated
        ? Vector256.LoadUnsafe(ref at).ExtractMostSignificantBits()
        : Vector128.LoadUnsafe(ref at).ExtractMostSignificantBits() | (Vector128.LoadUnsafe(ref at, (nuint)Vector128<byte>.Count).ExtractMostSignificantBits() << Vector128<byte>.Count));
}
