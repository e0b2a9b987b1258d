using System.Buffers;
using System.Text;

namespace WixInbox.Json.Benchmarks.Peers;

/// <summary>Where all writers write to: one buffer, long enough from the start, and text over it for those who write text.</summary>
internal sealed class ReusedOutput : IBufferWriter<byte>
{
    private byte[] _buffer = new byte[1 << 20];
    private int _length;

    public ReusedOutput() => Text = new StreamWriter(new WritingStream(this), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    /// <summary>Has to be flushed.</summary>
    public TextWriter Text { get; }

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    public void Reset() => _length = 0;

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _buffer.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _buffer.AsSpan(_length);
    }

    private void Ensure(int sizeHint)
    {
        if (_buffer.Length - _length < Math.Max(sizeHint, 1)) Array.Resize(ref _buffer, checked((_length + sizeHint) * 2));
    }

    private sealed class WritingStream(ReusedOutput output) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer) => output.Write(buffer);

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
