namespace WixInbox.AspNetCore;

/// <summary>Lets events into the store until the process stops, so that none comes in behind the worker that handles the last ones.</summary>
internal sealed class WebhookGate
{
    private readonly object _lock = new();
    private readonly TaskCompletionSource _empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _inside;
    private bool _isClosed;

    /// <summary>Enters, unless the gate is closed; whoever has entered must leave.</summary>
    public bool TryEnter()
    {
        lock (_lock)
        {
            if (_isClosed) return false;
            _inside++;
            return true;
        }
    }

    public void Leave()
    {
        lock (_lock)
        {
            _inside--;
            if (_isClosed && _inside == 0) _empty.TrySetResult();
        }
    }

    /// <summary>Closes the gate, and waits until everybody has left.</summary>
    public Task CloseAsync()
    {
        lock (_lock)
        {
            _isClosed = true;
            if (_inside == 0) _empty.TrySetResult();
            return _empty.Task;
        }
    }
}
