namespace WixInbox.Client;

/// <summary>A token that is cancelled with the caller's, or when time is over.</summary>
internal sealed class TimeLimit : IDisposable
{
    // What timers of the framework take: 32 bits of milliseconds.
    private static readonly TimeSpan Max = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    private readonly CancellationTokenSource? _timer;
    private readonly CancellationTokenSource? _linked;

    internal TimeLimit(TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        Limit = limit;
        Token = cancellationToken;
        if (limit == Timeout.InfiniteTimeSpan) return;
        _timer = new CancellationTokenSource(limit, time);
        _linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _timer.Token);
        Token = _linked.Token;
    }

    internal TimeSpan Limit { get; }

    internal CancellationToken Token { get; }

    /// <summary>Whether time is over, whoever else cancelled.</summary>
    internal bool IsOver => _timer is { IsCancellationRequested: true };

    public void Dispose()
    {
        _linked?.Dispose();
        _timer?.Dispose();
    }

    internal static void ThrowIfInvalid(TimeSpan limit, string name)
    {
        if ((limit <= TimeSpan.Zero || limit > Max) && limit != Timeout.InfiniteTimeSpan)
            throw new ArgumentOutOfRangeException(name, limit, $"Must be positive and at most {Max.Days} days, or Timeout.InfiniteTimeSpan.");
    }
}
