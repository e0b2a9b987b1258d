namespace WixInbox;

/// <summary>How much an <see cref="InMemoryWebhookEventStore"/> holds.</summary>
public sealed class InMemoryWebhookEventStoreOptions
{
    /// <summary>How many events may wait. 10,000 by default.</summary>
    public int MaxWaiting { get; init; } = 10_000;

    /// <summary>How long their texts may be together, in bytes. 64 MiB by default. Dead letters may take as much again.</summary>
    public long MaxBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>How many dead letters are kept; the oldest make way. 1,000 by default.</summary>
    public int MaxDead { get; init; } = 1_000;

    /// <summary>
    /// Of how many events the ids are remembered, to tell duplicates, and of how many entities the last sequence. 200,000 by default: the
    /// platform delivers again for up to 48 hours.
    /// </summary>
    public int MaxRemembered { get; init; } = 200_000;

    /// <summary>Where time comes from.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    internal void ThrowIfInvalid()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxWaiting);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxBytes);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxDead);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxRemembered);
        ArgumentNullException.ThrowIfNull(Time);
    }
}
