using System.Diagnostics.CodeAnalysis;

namespace WixInbox.PostgreSql;

/// <summary>
/// Waits for work: at once for that of this process, and by asking at intervals for all other.
/// <para>
/// Why not LISTEN and NOTIFY: retries coming due and leases running out notify nobody, so that asking is needed in any case; listening holds
/// a connection for ever, which must be watched and made anew; a pooler such as PgBouncer breaks it unseen; and transactions that notify
/// commit one after the other. Asking is one look at the head of an index, by one of the waiting workers.
/// </para>
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore holds nothing to dispose of until its wait handle is asked for.")]
internal sealed class WorkSignal(TimeSpan interval)
{
    // Those who do not ask are woken by the one who finds something. Should nobody ask for a while, because a worker failed, they do.
    private const int Patience = 10;

    private readonly SemaphoreSlim _work = new(0);
    private int _isAsked;

    /// <summary>There may be something to claim: wakes one who waits, or the next who would.</summary>
    public void Set()
    {
        if (_work.CurrentCount == 0) _work.Release(); // two at once are one too many, which costs one look
    }

    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        var asks = Interlocked.Exchange(ref _isAsked, 1) == 0;
        try
        {
            await _work.WaitAsync(asks ? interval : interval * Patience, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (asks) Volatile.Write(ref _isAsked, 0);
        }
    }
}
