using System.Net.Sockets;

namespace WixInbox.Testing;

/// <summary>The body of an answer, as it comes from a connection that may break in the midst of it.</summary>
internal sealed class FakeBody(byte[] bytes, WixFault? fault) : Stream
{
    private int _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    private int End => fault is { NeedsAnswer: true } ? Math.Min(fault.Bytes, bytes.Length) : bytes.Length;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_at == End && fault?.Kind == FaultKind.StallInBody) await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
        return Read(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, End - _at);
        if (count == 0 && buffer.Length > 0) ThrowAtEnd();
        bytes.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    internal static IOException Reset() => new("The connection was reset (scripted).", new SocketException((int)SocketError.ConnectionReset));

    private void ThrowAtEnd()
    {
        switch (fault?.Kind)
        {
            case FaultKind.Truncated:
                throw new HttpIOException(HttpRequestError.ResponseEnded, "The response ended prematurely (scripted).");
            case FaultKind.ResetInBody:
                throw Reset();
            case FaultKind.StallInBody:
                throw new NotSupportedException("A body that stalls can only be read asynchronously.");
        }
    }
}
