namespace WixInbox;

/// <summary>How a <see cref="WixResilience"/> retries, and how many requests it lets through.</summary>
public sealed class WixResilienceOptions
{
    // What Polly takes.
    private static readonly TimeSpan MaxWait = TimeSpan.FromDays(1);

    /// <summary>How many attempts may follow the first one. 3 by default; 0 for none.</summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>
    /// How long a call waits, in the middle, before its second attempt; before each further one twice as long. Each wait is spread at random.
    /// 500 ms by default.
    /// </summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long such a wait may be at most. 10 seconds by default.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long a call waits at most because the service asks for it (<c>Retry-After</c>). Where it asks for more, there is no other attempt.
    /// A minute by default, which is the time that the vendor counts requests in.
    /// </summary>
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How many requests are let through in any minute; null for any number. 200 by default: what the vendor allows an instance of an app
    /// (its page on rate limits, of June 2024). It is counted within this process and this object; processes that call for one instance must share.
    /// </summary>
    public int? RequestsPerMinute { get; set; } = 200;

    /// <summary>How many requests may wait for a place within the rate. 1,000 by default; further calls fail at once, and are not sent.</summary>
    public int MaxWaiting { get; set; } = 1_000;

    /// <summary>Time, for all waits; the system's by default.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal void ThrowIfInvalid()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(MaxRetries);
        ThrowUnlessWithin(BaseDelay, nameof(BaseDelay));
        ThrowUnlessWithin(MaxDelay, nameof(MaxDelay));
        ThrowUnlessWithin(MaxRetryAfter, nameof(MaxRetryAfter));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(BaseDelay, MaxDelay);
        if (RequestsPerMinute is { } requests) ArgumentOutOfRangeException.ThrowIfNegativeOrZero(requests, nameof(RequestsPerMinute));
        ArgumentOutOfRangeException.ThrowIfNegative(MaxWaiting);
        ArgumentNullException.ThrowIfNull(TimeProvider);
    }

    private static void ThrowUnlessWithin(TimeSpan value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxWait, name);
    }
}
