using System.Runtime.CompilerServices;
using WixInbox.Webhooks;

namespace WixInbox;

/// <summary>Events in the memory of one process: bounded, and gone with it.</summary>
public sealed class InMemoryWebhookEventStore : IWebhookEventStore
{
    private readonly object _lock = new();
    private readonly PriorityQueue<Entry, (DateTimeOffset Due, long Number)> _waiting = new();
    private readonly LinkedList<Entry> _dead = new();
    private readonly HashSet<string> _present = [];
    private readonly RecentMap<string, bool> _past;
    private readonly RecentMap<string, long> _sequences;
    private readonly InMemoryWebhookEventStoreOptions _options;
    private TaskCompletionSource _changed = NewSignal();
    private int _count;
    private long _bytes;
    private long _deadBytes;
    private long _arrivals;

    /// <summary>An empty store.</summary>
    /// <param name="options">How much it holds.</param>
    public InMemoryWebhookEventStore(InMemoryWebhookEventStoreOptions? options = null)
    {
        _options = options ?? new InMemoryWebhookEventStoreOptions();
        _options.ThrowIfInvalid();
        _past = new RecentMap<string, bool>(_options.MaxRemembered);
        _sequences = new RecentMap<string, long>(_options.MaxRemembered);
    }

    /// <inheritdoc/>
    public bool IsDurable => false;

    /// <inheritdoc/>
    public ValueTask<WebhookStoring> AddAsync(WebhookArrival arrival, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(arrival);
        lock (_lock)
        {
            if (_present.Contains(arrival.EventId) || _past.TryGet(arrival.EventId, out _)) return new(WebhookStoring.Duplicate);
            if (_count >= _options.MaxWaiting || _bytes + arrival.Envelope.Length > _options.MaxBytes) return new(WebhookStoring.Full);
            _present.Add(arrival.EventId);
            _count++;
            _bytes += arrival.Envelope.Length;
            Enqueue(new Entry(arrival.EventId, arrival.Envelope, IsOutOfOrder(arrival), Now, _arrivals++), Now);
        }

        return new(WebhookStoring.Stored);
    }

    /// <inheritdoc/>
    public ValueTask<WebhookClaim?> TryClaimAsync(TimeSpan lease, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            if (!_waiting.TryPeek(out var entry, out var place) || place.Due > Now) return new((WebhookClaim?)null);
            _waiting.Dequeue();
            entry.Attempts++;
            return new(new Claim(this, entry) { EventId = entry.EventId, Envelope = entry.Envelope, Attempt = entry.Attempts, IsOutOfOrder = entry.IsOutOfOrder, ReceivedAt = entry.ReceivedAt });
        }
    }

    /// <inheritdoc/>
    public async ValueTask WaitAsync(CancellationToken cancellationToken = default)
    {
        Task changed;
        TimeSpan? delay = null;
        lock (_lock)
        {
            if (_waiting.TryPeek(out _, out var place)) delay = place.Due - Now;
            if (delay <= TimeSpan.Zero) return;
            changed = _changed.Task;
        }

        try
        {
            await changed.WaitAsync(delay ?? Timeout.InfiniteTimeSpan, _options.Time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // An event's time has come.
        }
    }

    /// <inheritdoc/>
    public ValueTask<WebhookStoreCounts> CountAsync(CancellationToken cancellationToken = default)
    {
        lock (_lock) return new(new WebhookStoreCounts(_count, _dead.Count));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<WebhookDeadLetter> ListDeadLettersAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        WebhookDeadLetter[] letters;
        lock (_lock) letters = [.. _dead.Select(static entry => new WebhookDeadLetter(entry.EventId, entry.Envelope, entry.Attempts, entry.Error, entry.ReceivedAt, entry.DiedAt))];
        foreach (var letter in letters)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return letter;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<bool> ReviveAsync(string eventId, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (_dead.FirstOrDefault(entry => entry.EventId == eventId) is not { } entry) return new(false);
            _dead.Remove(entry);
            _deadBytes -= entry.Envelope.Length;
            _count++;
            _bytes += entry.Envelope.Length;
            entry.Attempts = 0;
            Enqueue(entry, Now);
            return new(true);
        }
    }

    private DateTimeOffset Now => _options.Time.GetUtcNow();

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private bool IsOutOfOrder(WebhookArrival arrival)
    {
        if (arrival.Entity is not { } entity) return false;
        var isLate = _sequences.TryGet(entity, out var last) && arrival.Sequence < last;
        if (!isLate) _sequences.Set(entity, arrival.Sequence);
        return isLate;
    }

    private void Enqueue(Entry entry, DateTimeOffset due)
    {
        _waiting.Enqueue(entry, (due, entry.Number));
        _changed.SetResult();
        _changed = NewSignal();
    }

    private void Leave(Entry entry)
    {
        _count--;
        _bytes -= entry.Envelope.Length;
    }

    private void Bury(Entry entry)
    {
        Leave(entry);
        entry.DiedAt = Now;
        _dead.AddLast(entry);
        _deadBytes += entry.Envelope.Length;
        while (_dead.Count > _options.MaxDead || _deadBytes > _options.MaxBytes)
        {
            _deadBytes -= _dead.First!.Value.Envelope.Length;
            Forget(_dead.First.Value);
            _dead.RemoveFirst();
        }
    }

    // Its id is remembered as long as there is room; those of events that are still here always are.
    private void Forget(Entry entry)
    {
        _present.Remove(entry.EventId);
        _past.Set(entry.EventId, true);
    }

    private sealed class Entry(string eventId, ReadOnlyMemory<byte> envelope, bool isOutOfOrder, DateTimeOffset receivedAt, long number)
    {
        public string EventId { get; } = eventId;

        public ReadOnlyMemory<byte> Envelope { get; } = envelope;

        public bool IsOutOfOrder { get; } = isOutOfOrder;

        public DateTimeOffset ReceivedAt { get; } = receivedAt;

        /// <summary>Among events of one time the one that arrived first is first.</summary>
        public long Number { get; } = number;

        public int Attempts { get; set; }

        public string Error { get; set; } = "";

        public DateTimeOffset DiedAt { get; set; }
    }

    private sealed class Claim(InMemoryWebhookEventStore store, Entry entry) : WebhookClaim
    {
        private bool _isSettled;

        public override ValueTask<bool> CompleteAsync(CancellationToken cancellationToken = default) => Settle(static (store, entry) =>
        {
            store.Leave(entry);
            store.Forget(entry);
        });

        public override ValueTask<bool> RetryAsync(TimeSpan delay, string reason, CancellationToken cancellationToken = default)
        {
            entry.Error = reason;
            return Settle((store, entry) => store.Enqueue(entry, store.Now + delay));
        }

        public override ValueTask<bool> GiveUpAsync(string reason, CancellationToken cancellationToken = default)
        {
            entry.Error = reason;
            return Settle(static (store, entry) => store.Bury(entry));
        }

        public override async ValueTask DisposeAsync() => await Settle(static (store, entry) =>
        {
            entry.Attempts--;
            store.Enqueue(entry, store.Now);
        }).ConfigureAwait(false);

        // The lease of a process ends with the process, and so does the store: it needs no clock.
        private ValueTask<bool> Settle(Action<InMemoryWebhookEventStore, Entry> settle)
        {
            lock (store._lock)
            {
                if (_isSettled) return new(false);
                _isSettled = true;
                settle(store, entry);
                return new(true);
            }
        }
    }
}
