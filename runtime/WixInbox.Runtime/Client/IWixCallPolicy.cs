namespace WixInbox.Client;

/// <summary>Decides how often a call is attempted, and when: <c>WixInbox.Resilience</c> has one that retries and keeps within the vendor's rate. Thread-safe.</summary>
public interface IWixCallPolicy
{
    /// <summary>Makes the attempts of a call.</summary>
    /// <param name="call">The call; <see cref="WixCall.MayRetry"/> says behind which attempt another may follow, and <see cref="WixCall.ReportWait"/> is told of waits.</param>
    /// <param name="attempt">Makes an attempt. Only the caller's cancellation and the end of the call's time are exceptions; other failures are told.</param>
    /// <param name="cancellationToken">Cancelled with the call, and at the end of its time.</param>
    /// <returns>The last attempt. Those before it are given up as the next begins; attempts are made one at a time.</returns>
    /// <exception cref="WixApiException">The policy makes no attempt: the error has no status, and says why nothing was sent.</exception>
    ValueTask<WixAttempt> ExecuteAsync(WixCall call, Func<CancellationToken, ValueTask<WixAttempt>> attempt, CancellationToken cancellationToken);
}
