using System.Buffers;

namespace WixInbox.Json.Tests.Fuzzing;

/// <summary>Hands out a new buffer each time, of the very size that was asked for or a little more, between bytes that nobody may change.</summary>
internal sealed class GuardedWriter(int more) : IBufferWriter<byte>
{
    private const int Guard = 64;
    private const byte Canary = 0xA5;

    private readonly List<byte> _written = [];
    private byte[] _current = [];
    private int _size;

    /// <summary>How many buffers were handed out.</summary>
    public int Count { get; private set; }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Check();
        Count++;
        _size = Math.Max(sizeHint, 1) + more;
        _current = new byte[_size + (2 * Guard)];
        _current.AsSpan().Fill(Canary);
        return _current.AsSpan(Guard, _size);
    }

    public Memory<byte> GetMemory(int sizeHint = 0) => throw new NotSupportedException();

    public void Advance(int count)
    {
        if (count < 0 || count > _size) throw new InvalidOperationException($"{count} bytes of {_size} are said to be written.");
        _written.AddRange(_current.AsSpan(Guard, count));
        Check();
        _size -= count;
    }

    public byte[] ToArray()
    {
        Check();
        return [.. _written];
    }

    private void Check()
    {
        if (_current.Length == 0) return;
        if (_current.AsSpan(0, Guard).ContainsAnyExcept(Canary) || _current.AsSpan(_current.Length - Guard).ContainsAnyExcept(Canary))
            throw new InvalidOperationException("Something was written outside of the buffer.");
    }
}
