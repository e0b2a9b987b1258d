namespace WixInbox.Schema.Commands;

/// <summary>
/// Reads a stream so far and no further. Whoever reads a part says before how long it may be: a few bytes of a compressed file may be
/// gigabytes, and a reader of archives takes a header into memory whatever length it says it has.
/// </summary>
internal sealed class BoundedStream(Stream inner, long most) : Stream
{
    private long _all = most;
    private long _part = most;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Says how much may be read from here on.</summary>
    public void Allow(long bytes) => _part = bytes;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _all -= read;
        _part -= read;
        return Math.Min(_all, _part) >= 0 ? read : throw new InvalidDataException("It unpacks to more than a package may have.");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
