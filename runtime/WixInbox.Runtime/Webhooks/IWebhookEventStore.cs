namespace WixInbox;

/// <summary>
/// Keeps verified events from the answer to the platform until they have been handled, and remembers which were. Implementations are
/// thread-safe.
/// </summary>
public interface IWebhookEventStore
{
    /// <summary>Whether events outlive the process. If not, they are handled before it stops, as far as there is time.</summary>
    bool IsDurable { get; }

    /// <summary>Keeps an event. When this returns, a durable store has committed it.</summary>
    /// <param name="arrival">The event.</param>
    /// <param name="cancellationToken">Ends the wait; the event may have been kept all the same.</param>
    /// <returns>Whether it was kept, or why not.</returns>
    ValueTask<WebhookStoring> AddAsync(WebhookArrival arrival, CancellationToken cancellationToken = default);

    /// <summary>
    /// Claims an event whose time has come, the oldest first, for one attempt of handling it. Nobody else gets it until the claim is
    /// settled, or the lease is over.
    /// </summary>
    /// <param name="lease">How long the attempt may take.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The claim; null if there is no such event now.</returns>
    ValueTask<WebhookClaim?> TryClaimAsync(TimeSpan lease, CancellationToken cancellationToken = default);

    /// <summary>Waits until there may be something to claim.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask WaitAsync(CancellationToken cancellationToken = default);

    /// <summary>How many events wait, and how many are dead.</summary>
    ValueTask<WebhookStoreCounts> CountAsync(CancellationToken cancellationToken = default);

    /// <summary>The dead letters: events that were given up, oldest first.</summary>
    IAsyncEnumerable<WebhookDeadLetter> ListDeadLettersAsync(CancellationToken cancellationToken = default);

    /// <summary>Puts a dead letter back, to be handled again from its first attempt on.</summary>
    /// <param name="eventId">The event.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether there was such a dead letter.</returns>
    ValueTask<bool> ReviveAsync(string eventId, CancellationToken cancellationToken = default);
}

/// <summary>How much is in a store.</summary>
/// <param name="Waiting">Events that wait to be handled, or are being handled.</param>
/// <param name="Dead">Events that were given up.</param>
public readonly record struct WebhookStoreCounts(long Waiting, long Dead);
