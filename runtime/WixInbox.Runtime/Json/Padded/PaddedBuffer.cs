using System.Buffers;
using System.Text.Json;

namespace WixInbox.Json;

/// <summary>A pooled buffer for several padded texts (<see cref="PaddedText"/>), each behind the other. Nothing that outlives it may refer to them.</summary>
internal ref struct PaddedBuffer
{
    private byte[]? _rented;
    private int _length;

    /// <summary>A buffer for texts of so many bytes altogether.</summary>
    internal PaddedBuffer(int texts, int length) => _rented = ArrayPool<byte>.Shared.Rent(checked(length + (texts * PaddedText.Padding)));

    /// <summary>Copies a text.</summary>
    internal ReadOnlySpan<byte> Add(ReadOnlySpan<byte> text)
    {
        text.CopyTo(_rented.AsSpan(_length));
        return Pad(text.Length);
    }

    /// <summary>Copies what a string says.</summary>
    /// <param name="value">The string, with its quotes: valid UTF-8, as the copy is then, with escapes that were checked.</param>
    /// <exception cref="JsonException">An escape is half of a surrogate pair.</exception>
    internal ReadOnlySpan<byte> AddUnescaped(ReadOnlySpan<byte> value) => EscapedText.TryUnescape(value[1..^1], _rented.AsSpan(_length), out var length)
        ? Pad(length)
        : throw new JsonException("The text is not valid Unicode.");

    internal void Dispose()
    {
        if (_rented is { } rented) ArrayPool<byte>.Shared.Return(rented);
        _rented = null;
    }

    private ReadOnlySpan<byte> Pad(int length)
    {
        var text = _rented.AsSpan(_length, length);
        _length += length;
        _rented.AsSpan(_length, PaddedText.Padding).Clear();
        _length += PaddedText.Padding;
        return text;
    }
}
