namespace WixInbox;

/// <summary>
/// One attempt at handling an event. It is settled by <see cref="CompleteAsync"/>, <see cref="RetryAsync"/> or
/// <see cref="GiveUpAsync"/>; disposed without that, the event waits again, and the attempt does not count.
/// </summary>
public abstract class WebhookClaim : IAsyncDisposable
{
    /// <summary>The event.</summary>
    public required string EventId { get; init; }

    /// <summary>Its text, which <see cref="WebhookEnvelope.Read{TEvent}"/> reads.</summary>
    public required ReadOnlyMemory<byte> Envelope { get; init; }

    /// <summary>Which attempt this is, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>Whether a later event of the same entity arrived before this one.</summary>
    public bool IsOutOfOrder { get; init; }

    /// <summary>When it arrived.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>
    /// Whether the handler was told to end and has not. It may still use what it has joined, so this must be taken from it, whatever it is
    /// doing with it, before the claim is settled.
    /// </summary>
    public bool IsHandlerRunning { get; set; }

    /// <summary>Records that the event has been handled: it will not be again.</summary>
    /// <returns>Whether the claim still held; if its lease was over, somebody else may have the event.</returns>
    public abstract ValueTask<bool> CompleteAsync(CancellationToken cancellationToken = default);

    /// <summary>Lets the event wait for another attempt.</summary>
    /// <param name="delay">How long at least.</param>
    /// <param name="reason">What went wrong.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether the claim still held.</returns>
    public abstract ValueTask<bool> RetryAsync(TimeSpan delay, string reason, CancellationToken cancellationToken = default);

    /// <summary>Makes the event a dead letter.</summary>
    /// <param name="reason">What went wrong.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether the claim still held.</returns>
    public abstract ValueTask<bool> GiveUpAsync(string reason, CancellationToken cancellationToken = default);

    /// <summary>Something of the store's that a handler may join, such as a transaction that is committed with the completion.</summary>
    /// <typeparam name="T">What is wanted.</typeparam>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>It; null if the store has no such thing.</returns>
    public virtual ValueTask<T?> JoinAsync<T>(CancellationToken cancellationToken = default) where T : class => new((T?)null);

    /// <summary>Lets go of the event, if it has not been settled.</summary>
    public abstract ValueTask DisposeAsync();
}
