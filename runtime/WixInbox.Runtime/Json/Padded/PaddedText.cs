using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Json;
using System.Text.Unicode;

namespace WixInbox.Json;

/// <summary>
/// The contract on which <see cref="PaddedJson"/> stands: behind the text are <see cref="Padding"/> bytes of zero that belong to the
/// same buffer. Readers check no bounds. They move past a byte only after they have seen that it is not zero, and never look further than
/// <see cref="Padding"/> bytes ahead of where they stand: so zero ends every scan, and no load leaves the buffer. A zero within the text
/// only makes them stop early, which is a failure like any other.
/// </summary>
internal static class PaddedText
{
    /// <summary>How many bytes of zero stand behind the text.</summary>
    internal const int Padding = 64;

    private const int MaxOnStack = 4096;
    private const int MaxBytesOfUnit = 3;

    /// <summary>
    /// Whether there is padded reading: without vectors of 128 bits <c>Utf8JsonReader</c> is faster, and numbers of several bytes are compared
    /// as little-endian machines load them.
    /// </summary>
    internal static bool IsSupported
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.IsHardwareAccelerated && BitConverter.IsLittleEndian;
    }

    /// <summary>Reads a text that has no padding: from a copy that has. Nothing of what is read refers to the copy.</summary>
    /// <param name="utf8">The text, without byte order mark.</param>
    /// <param name="value">What was read.</param>
    /// <returns>Whether all of it could be read; if not, <c>Utf8JsonReader</c> must say what it is.</returns>
    internal static bool TryRead<T>(ReadOnlySpan<byte> utf8, out T? value) where T : IJsonModel<T>
    {
        if (!IsSupported)
        {
            value = default;
            return false;
        }

        return utf8.Length <= MaxOnStack ? TryReadOnStack(utf8, out value) : TryReadPooled(utf8, out value);
    }

    /// <summary>Reads a text that has padding.</summary>
    /// <param name="buffer">The buffer: text and padding, which is cleared here.</param>
    /// <param name="start">Where the text starts.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="value">What was read.</param>
    internal static bool TryRead<T>(Span<byte> buffer, int start, int length, out T? value) where T : IJsonModel<T>
    {
        buffer.Slice(start + length, Padding).Clear();
        ref var text = ref MemoryMarshal.GetReference(buffer[start..]);
        ref var end = ref Unsafe.Add(ref text, length);
        ref var read = ref T.ReadJson(ref PaddedJson.AtToken(ref text), WixJson.MaxDepth, out value);
        return value is not null && Unsafe.AreSame(ref PaddedJson.AtToken(ref read), ref end);
    }

    /// <summary>Reads a text in pieces: from a copy, too, which is faster than from piece to piece.</summary>
    /// <param name="utf8">The text, perhaps with a byte order mark.</param>
    /// <exception cref="ArgumentException">The pieces are not as long as the sequence says.</exception>
    /// <exception cref="JsonException">It cannot be read.</exception>
    internal static T Read<T>(in ReadOnlySequence<byte> utf8) where T : IJsonModel<T>
    {
        var length = checked((int)utf8.Length);
        var buffer = ArrayPool<byte>.Shared.Rent(checked(length + Padding));
        try
        {
            var copied = 0;
            foreach (var piece in utf8)
            {
                piece.Span.CopyTo(buffer.AsSpan(copied, length - copied));
                copied += piece.Length;
            }

            // What the buffer held before is somebody else's.
            if (copied != length) throw new ArgumentException($"The pieces have {copied} bytes, and not {length}, as the sequence says.", nameof(utf8));
            return Read<T>(buffer, length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads a text of UTF-16: its UTF-8 is made with padding at once.</summary>
    /// <param name="text">The text, perhaps with a byte order mark.</param>
    /// <exception cref="JsonException">It cannot be read.</exception>
    internal static T Read<T>(string text) where T : IJsonModel<T>
    {
        var buffer = ArrayPool<byte>.Shared.Rent(checked((text.Length * MaxBytesOfUnit) + Padding));
        try
        {
            if (Utf8.FromUtf16(text, buffer, out var read, out var length, replaceInvalidSequences: false) != OperationStatus.Done)
                throw new JsonException($"The text is not valid Unicode: half of a surrogate pair stands alone at index {read}.");
            return Read<T>(buffer, length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads a text at the start of a buffer that has room for padding behind it.</summary>
    internal static T Read<T>(byte[] buffer, int length) where T : IJsonModel<T>
    {
        var start = WixJson.ByteOrderMarkLength(buffer.AsSpan(0, length));
        return IsSupported && TryRead<T>(buffer, start, length - start, out var value) ? value! : WixJson.DeserializeByTokens<T>(buffer.AsSpan(start, length - start));
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryReadOnStack<T>(ReadOnlySpan<byte> utf8, out T? value) where T : IJsonModel<T>
    {
        Span<byte> buffer = stackalloc byte[MaxOnStack + Padding];
        utf8.CopyTo(buffer);
        return TryRead(buffer, 0, utf8.Length, out value);
    }

    private static bool TryReadPooled<T>(ReadOnlySpan<byte> utf8, out T? value) where T : IJsonModel<T>
    {
        var buffer = ArrayPool<byte>.Shared.Rent(checked(utf8.Length + Padding));
        try
        {
            utf8.CopyTo(buffer);
            return TryRead(buffer, 0, utf8.Length, out value);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
