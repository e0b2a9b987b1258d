using System.Buffers;

namespace WixInbox.Json;

/// <summary>A buffer of pooled memory. Nothing that outlives it may refer to what is in it.</summary>
internal sealed class PooledOutput : IBufferWriter<byte>, IDisposable
{
    private const int First = 4 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(First);
    private int _length;

    internal ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    internal ReadOnlyMemory<byte> WrittenMemory => _buffer.AsMemory(0, _length);

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsSpan(_length);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void Reserve(int length)
    {
        if (_buffer.Length - _length >= Math.Max(length, 1)) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_length + length), (int)Math.Min(2L * _buffer.Length, Array.MaxLength)));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
