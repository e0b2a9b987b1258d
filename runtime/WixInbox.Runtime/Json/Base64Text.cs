using System.Buffers;
using System.Buffers.Text;

namespace WixInbox.Json;

/// <summary>Base64 in either alphabet (RFC 4648, 4 and 5), without padding. Which letters may be there says the caller: the framework lets white space pass.</summary>
internal static class Base64Text
{
    /// <summary>How long the buffer for a text of some length must be.</summary>
    internal static int BufferLength(int textLength) => checked((textLength + 3) / 4 * 4);

    /// <summary>Decodes a text into a buffer of <see cref="BufferLength"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="buffer">Where to.</param>
    /// <param name="length">How many bytes there are.</param>
    internal static bool TryDecode(ReadOnlySpan<byte> text, Span<byte> buffer, out int length)
    {
        length = 0;
        if (text.Length % 4 == 1) return false;
        var padded = buffer[..BufferLength(text.Length)];
        text.CopyTo(padded);
        padded[text.Length..].Fill((byte)'=');
        padded.Replace((byte)'-', (byte)'+');
        padded.Replace((byte)'_', (byte)'/');
        return Base64.DecodeFromUtf8InPlace(padded, out length) == OperationStatus.Done;
    }
}
