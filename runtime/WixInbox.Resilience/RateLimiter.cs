namespace WixInbox.Resilience;

/// <summary>
/// Lets at most so many requests through in any window of time, wherever it begins; the others wait, first come, first served. It knows when
/// each of them is let through, so that whoever has less time need not wait in vain.
/// </summary>
internal sealed class RateLimiter(int requests, TimeSpan window, int maxWaiting, TimeProvider time)
{
    private readonly object _lock = new();
    private readonly LinkedList<Waiter> _waiting = [];
    private readonly Queue<long> _passed = []; // when: at most as many as may pass in a window
    private ITimer? _timer;

    internal int Requests => requests;

    internal TimeSpan Window => window;

    internal int MaxWaiting => maxWaiting;

    /// <summary>Asks for a place. One that is granted counts, whether it is used or not.</summary>
    /// <param name="patience">How long the request may wait; null: however long.</param>
    /// <param name="cancellationToken">Gives the place up.</param>
    internal RatePlace Enter(TimeSpan? patience, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            if (_waiting.Count == 0 && TryPass()) return new(Task.CompletedTask, TimeSpan.Zero, false);
            var wait = WaitBehind(_waiting.Count);
            if (_waiting.Count >= maxWaiting) return new(null, wait, true);
            if (wait >= patience) return new(null, wait, false);
            var waiter = new Waiter(this);
            waiter.Begin(_waiting.AddLast(waiter), cancellationToken);
            if (_waiting.Count == 1) SetTimer();
            return new(waiter.Turn, wait, false);
        }
    }

    private bool TryPass()
    {
        var now = time.GetTimestamp();
        while (_passed.TryPeek(out var oldest) && time.GetElapsedTime(oldest, now) >= window) _passed.Dequeue();
        if (_passed.Count >= requests) return false;
        _passed.Enqueue(now);
        return true;
    }

    /// <summary>How long a request waits behind so many others: those that pass take the places of those that passed a window before.</summary>
    private TimeSpan WaitBehind(int others)
    {
        var free = requests - _passed.Count;
        if (others < free) return TimeSpan.Zero;
        var (windows, place) = Math.DivRem(others - free, requests);
        var passes = _passed.Count > place ? window - time.GetElapsedTime(_passed.ElementAt(place)) : window;
        return (passes > TimeSpan.Zero ? passes : TimeSpan.Zero) + (windows * window);
    }

    private void SetTimer()
    {
        // Timers know milliseconds, and may be early by a fraction of one.
        var due = TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(WaitBehind(0).TotalMilliseconds)));
        _timer ??= time.CreateTimer(static limiter => ((RateLimiter)limiter!).Pass(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(due, Timeout.InfiniteTimeSpan);
    }

    private void Pass()
    {
        lock (_lock)
        {
            while (_waiting.First is { } first && TryPass())
            {
                _waiting.RemoveFirst();
                first.Value.Pass();
            }

            if (_waiting.Count > 0) SetTimer();
        }
    }

    private void Leave(LinkedListNode<Waiter> place)
    {
        lock (_lock)
        {
            if (place.List is not null) _waiting.Remove(place);
        }
    }

    /// <summary>A request that waits. It begins and passes under the limiter's lock.</summary>
    private sealed class Waiter(RateLimiter limiter)
    {
        private readonly TaskCompletionSource _turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private LinkedListNode<Waiter>? _place;
        private CancellationToken _cancellation;
        private CancellationTokenRegistration _registration;

        internal Task Turn => _turn.Task;

        internal void Begin(LinkedListNode<Waiter> place, CancellationToken cancellationToken)
        {
            _place = place;
            _cancellation = cancellationToken;
            _registration = cancellationToken.UnsafeRegister(static waiter => ((Waiter)waiter!).Cancel(), this);
        }

        internal void Pass()
        {
            _turn.TrySetResult();
            _registration.Unregister(); // Dispose would wait for a cancellation that waits for the lock
        }

        private void Cancel()
        {
            limiter.Leave(_place!);
            _turn.TrySetCanceled(_cancellation);
        }
    }
}
