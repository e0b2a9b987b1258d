using WixInbox.Client;

namespace WixInbox;

/// <summary>One call of a method, from the request to its result, with all its attempts.</summary>
public sealed class WixCall
{
    private readonly WixClientOptions _client;
    private readonly long _start;
    private int _attempts;

    internal WixCall(WixMethod method, WixCallOptions options, WixClientOptions client)
    {
        Method = method;
        Options = options;
        _client = client;
        _start = client.TimeProvider.GetTimestamp();
    }

    /// <summary>The method.</summary>
    public WixMethod Method { get; }

    /// <summary>What this call does differently.</summary>
    public WixCallOptions Options { get; }

    /// <summary>How many attempts were begun.</summary>
    public int Attempts => _attempts;

    /// <summary>How much of its time the call has left, never negative; null if it may take as long as it will.</summary>
    public TimeSpan? TimeLeft
    {
        get
        {
            if (Timeout == System.Threading.Timeout.InfiniteTimeSpan) return null;
            var left = Timeout - _client.TimeProvider.GetElapsedTime(_start);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>How long the call may take.</summary>
    internal TimeSpan Timeout => Options.Timeout ?? _client.Timeout;

    /// <summary>How long one attempt may take.</summary>
    internal TimeSpan AttemptTimeout => Options.AttemptTimeout ?? _client.AttemptTimeout;

    /// <summary>
    /// Whether the request may be sent again behind this attempt: the failure may pass, and either the service cannot have acted on the
    /// request, or doing it twice does no harm, or the caller takes that upon themselves (<see cref="WixCallOptions.Retry"/>).
    /// </summary>
    public bool MayRetry(WixAttempt attempt)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        if (Options.Retry == WixRetry.Never || !attempt.MayPass) return false;
        return !attempt.MayHaveActed || Options.Retry == WixRetry.EvenIfReceived || Method.Safety != WixMethodSafety.Unsafe;
    }

    /// <summary>What the caller is told when time is over.</summary>
    internal TimeoutException TookTooLong(TimeSpan limit) => new($"{Method.Name} took longer than {limit}.");

    /// <summary>Tells whoever watches the client, and OpenTelemetry, that the call waits: its policy says so before it does.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="delay">How long.</param>
    public void ReportWait(WixWait reason, TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        CallMeter.Waited(this, reason, delay);
        Tell((reason, delay), static (observer, call, wait) => observer.OnWait(call, wait.reason, wait.delay));
    }

    internal void TellInvalid(IReadOnlyList<FieldViolation> violations)
    {
        CallMeter.WasInvalid(this);
        Tell(violations, static (observer, call, violations) => observer.OnInvalid(call, violations));
    }

    internal void TellAttempt(WixAttempt attempt, TimeSpan duration) =>
        Tell((attempt, duration), static (observer, call, made) => observer.OnAttempt(call, made.attempt, made.duration));

    internal void TellCompleted(WixError? error, Exception? failure, TimeSpan duration) =>
        Tell((error, failure, duration), static (observer, call, end) => observer.OnCompleted(call, end.error, end.failure, end.duration));

    internal int Begin() => ++_attempts;

    // A request that was accepted must not become a failure because a log's disk is full.
    private void Tell<TNews>(TNews news, Action<WixCallObserver, WixCall, TNews> tell)
    {
        if (_client.Observer is not { } observer) return;
        try
        {
            tell(observer, this, news);
        }
        catch (Exception failure)
        {
            CallMeter.ObserverFailed(this, failure);
        }
    }
}
