namespace WixInbox.Json.Tests.Fuzzing;

/// <summary>A text with dirty padding, between bytes that nobody may change.</summary>
internal static class PaddedCopy
{
    private const int Guard = 64;
    private const byte Canary = 0xA5;

    [ThreadStatic]
    private static byte[]? _buffer;

    /// <summary>Reads a text in tier one, and looks for what changed around it.</summary>
    public static object? Read(Subject subject, ReadOnlySpan<byte> text, out string? damage)
    {
        var start = Guard + (text.Length % 61); // somewhere, but always the same
        var whole = start + text.Length + PaddedText.Padding + Guard;
        if (_buffer is null || _buffer.Length < whole) _buffer = new byte[2 * whole];
        var buffer = _buffer.AsSpan(0, whole);
        buffer.Fill(Canary);
        text.CopyTo(buffer[start..]);
        var value = subject.ReadPadded(buffer[..^Guard], start, text.Length);
        var isWhole = buffer.Slice(start, text.Length).SequenceEqual(text)
            && !buffer[..start].ContainsAnyExcept(Canary) && !buffer[^Guard..].ContainsAnyExcept(Canary)
            && !buffer.Slice(start + text.Length, PaddedText.Padding).ContainsAnyExcept((byte)0);
        damage = isWhole ? null : "tier one changed what it reads, or what is around it";
        return value;
    }
}
