namespace WixInbox.AspNetCore;

/// <summary>How webhooks are received and handled. May be bound to configuration.</summary>
public sealed class WixWebhookOptions
{
    /// <summary>
    /// The public keys of which one must have signed, as the vendor's dashboard shows them on the page Webhooks: PEM, or base64 of
    /// the PEM on one line. While a key is replaced, both the old and the new one. They are read when the application starts.
    /// </summary>
    public IList<string> PublicKeys { get; } = [];

    /// <inheritdoc cref="WebhookReceiverOptions.Audience"/>
    public string? Audience { get; set; }

    /// <inheritdoc cref="WebhookReceiverOptions.Issuer"/>
    public string? Issuer { get; set; }

    /// <inheritdoc cref="WebhookReceiverOptions.ClockSkew"/>
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromMinutes(1);

    /// <inheritdoc cref="WebhookReceiverOptions.MaxBodyLength"/>
    public int MaxBodyLength { get; set; } = 1024 * 1024;

    /// <summary>
    /// How long the store may take to keep an event. After that the answer is 503, and the platform delivers again. 900 ms by default:
    /// the platform waits for 1,250 ms (the vendor's "About Webhooks").
    /// </summary>
    public TimeSpan StoreTimeout { get; set; } = TimeSpan.FromMilliseconds(900);

    /// <summary>
    /// How many events are handled at a time. 4 by default; with 1 they are handled in the order in which they arrive, but for those
    /// that are tried again. The thread pool keeps as many threads more, for handlers that block theirs. A handler that does not end
    /// although its time is over keeps its place.
    /// </summary>
    public int Concurrency { get; set; } = 4;

    /// <summary>
    /// How long a handler may take for one event. Then its cancellation token is cancelled, and the attempt has failed, whether it
    /// ends or not. 30 seconds by default.
    /// </summary>
    public TimeSpan HandlerTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How often an event is tried before it becomes a dead letter. 6 by default. An attempt during which the process is killed counts, where
    /// the store is durable: an event that kills it each time is a dead letter in the end, too.
    /// </summary>
    public int MaxAttempts { get; set; } = 6;

    /// <summary>How long an event waits after its first failed attempt; twice as long after each further one. 2 seconds by default.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long an event waits at most between two attempts. 5 minutes by default.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromMinutes(5);

    internal string? Problem()
    {
        if (PublicKeys.Count == 0) return $"{nameof(PublicKeys)} is empty: the vendor's dashboard shows the key of an app on the page Webhooks";
        if (Concurrency is < 1 or > 1024) return $"{nameof(Concurrency)} must be from 1 to 1,024";
        if (MaxAttempts < 1) return $"{nameof(MaxAttempts)} must be at least 1";
        if (RetryDelay < TimeSpan.Zero || MaxRetryDelay < RetryDelay) return $"{nameof(RetryDelay)} must not be negative, nor greater than {nameof(MaxRetryDelay)}";
        if (MaxRetryDelay > TimeSpan.FromDays(1)) return $"{nameof(MaxRetryDelay)} must be at most a day";
        if (HandlerTimeout <= TimeSpan.Zero || HandlerTimeout > TimeSpan.FromHours(1)) return $"{nameof(HandlerTimeout)} must be positive and at most an hour";
        if (StoreTimeout <= TimeSpan.Zero || StoreTimeout > TimeSpan.FromSeconds(30)) return $"{nameof(StoreTimeout)} must be positive and at most 30 seconds";
        return null;
    }

    internal WebhookReceiverOptions ToReceiverOptions(TimeProvider time) => new()
    {
        PublicKeys = [.. PublicKeys],
        Audience = Audience,
        Issuer = Issuer,
        ClockSkew = ClockSkew,
        MaxBodyLength = MaxBodyLength,
        Time = time,
    };

    /// <summary>The wait after a failed attempt, with up to a fifth more, so that what failed together does not come back together.</summary>
    internal TimeSpan DelayAfter(int attempt)
    {
        var delay = Math.Min(RetryDelay.TotalMilliseconds * Math.Pow(2, Math.Min(attempt - 1, 30)), MaxRetryDelay.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(delay * (1 + (Random.Shared.NextDouble() / 5)));
    }
}
