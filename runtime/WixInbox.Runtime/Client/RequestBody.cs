using WixInbox.Json;

namespace WixInbox.Client;

/// <summary>
/// The bytes of a request in pooled memory, which go back to the pool only if nobody is still sending them: an answer may come, or a call
/// be cancelled, while a connection is at it, and must then not send what somebody else writes there.
/// </summary>
internal sealed class RequestBody : IDisposable
{
    private readonly PooledOutput _output = new();
    private readonly object _lock = new();
    private int _senders;
    private bool _isClosed;

    /// <summary>Where the request is written to before it is sent.</summary>
    internal PooledOutput Output => _output;

    /// <summary>Says that sending begins.</summary>
    /// <exception cref="ObjectDisposedException">The call is over.</exception>
    internal void Begin()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            _senders++;
        }
    }

    /// <summary>Says that sending has ended.</summary>
    internal void End()
    {
        lock (_lock) _senders--;
    }

    public void Dispose()
    {
        lock (_lock)
        {
            if (_isClosed) return;
            _isClosed = true;
            if (_senders == 0) _output.Dispose(); // otherwise it is left to the garbage collector
        }
    }
}
