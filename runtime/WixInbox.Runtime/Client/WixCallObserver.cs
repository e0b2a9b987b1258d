namespace WixInbox.Client;

/// <summary>
/// Is told what happens to calls, on the thread of the call: be quick. Neither requests nor answers are shown, nor headers. What it throws is
/// counted (<c>wix.client.observer.failures</c>) and changes no call.
/// </summary>
public abstract class WixCallObserver
{
    /// <summary>A request breaks limits of the schema, and is not sent.</summary>
    public virtual void OnInvalid(WixCall call, IReadOnlyList<FieldViolation> violations)
    {
    }

    /// <summary>An attempt has ended, well or not.</summary>
    /// <param name="call">Its call.</param>
    /// <param name="attempt">What came of it.</param>
    /// <param name="duration">How long it took.</param>
    public virtual void OnAttempt(WixCall call, WixAttempt attempt, TimeSpan duration)
    {
    }

    /// <summary>A call has ended.</summary>
    /// <param name="call">The call.</param>
    /// <param name="error">Why it failed; null where it succeeded, was cancelled, or no answer came.</param>
    /// <param name="failure">The exception that the caller gets; null where they get none.</param>
    /// <param name="duration">How long it took, with all its attempts.</param>
    public virtual void OnCompleted(WixCall call, WixError? error, Exception? failure, TimeSpan duration)
    {
    }

    /// <summary>A call waits: before it is attempted again, or because too many were made lately.</summary>
    /// <param name="call">The call.</param>
    /// <param name="reason">Why.</param>
    /// <param name="delay">How long.</param>
    public virtual void OnWait(WixCall call, WixWait reason, TimeSpan delay)
    {
    }
}

/// <summary>Why a call waits.</summary>
public enum WixWait
{
    /// <summary>An attempt failed, and another follows.</summary>
    Retry,

    /// <summary>The service takes no more requests in so short a time.</summary>
    RateLimit,
}
