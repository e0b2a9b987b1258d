using WixInbox.Client;

namespace WixInbox.Resilience;

/// <summary>The attempts of one call, each of which needs a place within the rate.</summary>
internal sealed class ResilientCall(WixCall call, Func<CancellationToken, ValueTask<WixAttempt>> attempt, RateLimiter? limiter)
{
    /// <summary>The last attempt that was made.</summary>
    internal WixAttempt? Last { get; private set; }

    /// <summary>Makes an attempt as soon as the rate allows it.</summary>
    /// <returns>The attempt; the one before it if the rate does not allow another in time.</returns>
    /// <exception cref="WixApiException">There is none before it.</exception>
    internal async ValueTask<Attempted> AttemptAsync(CancellationToken cancellationToken)
    {
        if (limiter is not null)
        {
            var place = limiter.Enter(call.TimeLeft, cancellationToken);
            if (place.Turn is null) return Last is null ? throw NotSent(place, limiter) : new(Last, IsRefused: true);
            if (place.Wait > TimeSpan.Zero) call.ReportWait(WixWait.RateLimit, place.Wait);
            await place.Turn.ConfigureAwait(false);
        }

        Last = await attempt(cancellationToken).ConfigureAwait(false);
        return new(Last, IsRefused: false);
    }

    internal bool MayRetry(WixAttempt failed, TimeSpan maxRetryAfter) => call.MayRetry(failed) && !(failed.RetryAfter > maxRetryAfter);

    /// <summary>Says that the call waits before its next attempt.</summary>
    /// <exception cref="NoTimeLeftException">Its time would be over by then.</exception>
    internal void BeginWait(TimeSpan delay)
    {
        if (delay >= call.TimeLeft) throw new NoTimeLeftException();
        call.ReportWait(WixWait.Retry, delay);
    }

    private WixApiException NotSent(RatePlace place, RateLimiter limiter) => new(new WixError
    {
        Method = call.Method.Name,
        Message = place.IsFull
            ? $"{limiter.MaxWaiting} requests wait already for their place among {limiter.Requests} in {limiter.Window}."
            : $"it would have to wait {place.Wait} for its place among {limiter.Requests} requests in {limiter.Window}, and has {call.TimeLeft}.",
    });
}
