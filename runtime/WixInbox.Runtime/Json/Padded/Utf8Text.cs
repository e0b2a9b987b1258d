using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace WixInbox.Json;

/// <summary>Makes strings of UTF-8, strictly.</summary>
internal static class Utf8Text
{
    private const int MaxOnStack = 512;

    /// <summary>The string; null where the bytes are not UTF-8.</summary>
    [SkipLocalsInit]
    internal static string? ToString(ReadOnlySpan<byte> utf8)
    {
        char[]? rented = null;
        Span<char> buffer = utf8.Length <= MaxOnStack ? stackalloc char[MaxOnStack] : rented = ArrayPool<char>.Shared.Rent(utf8.Length);
        var status = Utf8.ToUtf16(utf8, buffer, out _, out var written, replaceInvalidSequences: false);
        var text = status == OperationStatus.Done ? new string(buffer[..written]) : null;
        if (rented is not null) ArrayPool<char>.Shared.Return(rented);
        return text;
    }
}
