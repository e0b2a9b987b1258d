using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace WixInbox.Json;

/// <summary>Reads one item of a list or map: from its first byte, to behind its last.</summary>
/// <typeparam name="T">What is read.</typeparam>
public delegate ref byte PaddedReader<T>(ref byte at, int depth, out T? value) where T : class;

/// <inheritdoc cref="PaddedReader{T}"/>
public delegate ref byte PaddedStructReader<T>(ref byte at, int depth, out T? value) where T : struct;

/// <summary>
/// The primitives of generated readers that read padded text (<see cref="PaddedText"/>). Each takes the position of the first byte of
/// a value and how many levels deep it may go, and returns the position behind the value's last byte. A <c>null</c> reads as null. What
/// cannot be read, or is unusual (an escaped name, say), ends at <see cref="Nothing"/>, where nothing more can be read: then the text is
/// read once more, by <see cref="JsonRead"/>, which either can or says what is wrong.
/// </summary>
/// <remarks>Positions are references and not indexes, so that they stay in a register.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class PaddedJson
{
    /// <summary>How many bytes <see cref="Is"/> compares at most.</summary>
    public const int MaxText = PaddedText.Padding / 2;

    private const uint NullLiteral = 'n' | ('u' << 8) | ('l' << 16) | ('l' << 24);

    /// <summary>Where readers end that fail: padding without text.</summary>
    public static ref byte Nothing => ref MemoryMarshal.GetReference(
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8);

    /// <summary>Whether this text stands here: at most <see cref="MaxText"/> bytes, none of them zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(ref byte at, ReadOnlySpan<byte> text) => MemoryMarshal.CreateReadOnlySpan(ref at, text.Length).SequenceEqual(text);

    /// <summary>So many bytes further, which are known to be there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte After(ref byte at, int length) => ref Unsafe.Add(ref at, length);

    /// <summary>The value behind a name of so many bytes, of which the colon is the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Value(ref byte at, int nameLength) => ref AtToken(ref Unsafe.Add(ref at, nameLength));

    /// <summary>Whether an object starts here that is not too deep.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsObject(byte at, int depth) => at == '{' && (depth > Depth.Safe || Depth.MayBe(depth));

    /// <summary>Whether an array starts here that is not too deep.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsArray(byte at, int depth) => at == '[' && (depth > Depth.Safe || Depth.MayBe(depth));

    /// <summary>Whether the object's next member stands here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsMember(byte at) => at == '"';

    /// <summary>Whether the object ends here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsEnd(byte at) => at == '}';

    /// <summary>Whether nothing was read since.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSame(ref byte at, ref byte before) => Unsafe.AreSame(ref at, ref before);

    /// <summary>The object's first member, or its end.</summary>
    /// <param name="at">The opening brace.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte FirstMember(ref byte at) => ref AtToken(ref Unsafe.Add(ref at, 1));

    /// <summary>The object's next member, or its end.</summary>
    /// <param name="at">Behind a member's value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte NextMember(ref byte at)
    {
        if (Unsafe.ReadUnaligned<ushort>(ref at) == (',' | ('"' << 8))) return ref Unsafe.Add(ref at, 1);
        if (at == '}') return ref at;
        return ref NextMemberApart(ref at);
    }

    /// <summary>Behind the object.</summary>
    /// <param name="at">The closing brace.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte End(ref byte at) => ref Unsafe.Add(ref at, 1);

    /// <summary>Behind a <c>null</c>.</summary>
    /// <param name="at">A value that is not of the kind that was looked for.</param>
    public static ref byte Absent(ref byte at) =>
        ref Unsafe.ReadUnaligned<uint>(ref at) == NullLiteral ? ref Unsafe.Add(ref at, 4) : ref Nothing;

    /// <summary>The next byte that is no white space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ref byte AtToken(ref byte at) => ref at > ' ' ? ref at : ref SkipWhiteSpace(ref at);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ref byte NextMemberApart(ref byte at)
    {
        at = ref AtToken(ref at);
        if (at == '}') return ref at;
        if (at != ',') return ref Nothing;
        at = ref AtToken(ref Unsafe.Add(ref at, 1));
        return ref at == '"' ? ref at : ref Nothing;
    }

    // Most often one blank, or a line feed and as many blanks as the line is indented.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ref byte SkipWhiteSpace(ref byte at)
    {
        if (at == ' ' && Unsafe.Add(ref at, 1) > ' ') return ref Unsafe.Add(ref at, 1);
        while (true)
        {
            var chunk = Vector128.LoadUnsafe(ref at);
            var isOther = ~(Vector128.Equals(chunk, Vector128.Create((byte)' ')) | Vector128.Equals(chunk, Vector128.Create((byte)'\n'))
                | Vector128.Equals(chunk, Vector128.Create((byte)'\r')) | Vector128.Equals(chunk, Vector128.Create((byte)'\t')));
            var others = isOther.ExtractMostSignificantBits();
            if (others != 0) return ref Unsafe.Add(ref at, Utf8Scan.First(others));
            at = ref Unsafe.Add(ref at, Vector128<byte>.Count);
        }
    }
}
