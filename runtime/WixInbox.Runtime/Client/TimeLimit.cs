namespace WixInbox.Client;

/// <summary>A token that is cancelled with the caller's, or when time is over.</summary>
internal sealed class TimeLimit : IDisposable
{
    // What timers of the framework take: 32 bits of milliseconds.
    private static readonly TimeSpan Max = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    private readonly CancellationTokenSource? _timer;
    private readonly CancellationTokenSource? _linked;
    private readonly CancellationToken _caller;

    internal TimeLimit(TimeSpan limit, TimeProvider time, CancellationToken caller)
    {
        Limit = limit;
        Token = _caller = caller;
        if (limit == Timeout.InfiniteTimeSpan) return;
        _timer = new CancellationTokenSource(limit, time);
        _linked = caller.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(caller, _timer.Token) : null;
        Token = (_linked ?? _timer).Token;
    }

    internal TimeSpan Limit { get; }

    internal CancellationToken Token { get; }

    /// <summary>Whether time is over, and the caller did not cancel before.</summary>
    internal bool IsOver => Token.IsCancellationRequested && !_caller.IsCancellationRequested;

    public void Dispose()
    {
        _linked?.Dispose();
        _timer?.Dispose();
    }

    /// <summary>The shorter of two limits.</summary>
    internal static TimeSpan Shorter(TimeSpan one, TimeSpan other)
    {
        if (one == Timeout.InfiniteTimeSpan) return other;
        return other == Timeout.InfiniteTimeSpan || one < other ? one : other;
    }

    internal static void ThrowIfInvalid(TimeSpan limit, string name)
    {
        if ((limit <= TimeSpan.Zero || limit > Max) && limit != Timeout.InfiniteTimeSpan)
            throw new ArgumentOutOfRangeException(name, limit, $"Must be positive and at most {Max.Days} days, or Timeout.InfiniteTimeSpan.");
    }
}
