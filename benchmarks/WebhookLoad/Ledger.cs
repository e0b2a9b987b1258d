using System.Collections.Concurrent;

namespace WebhookLoad;

/// <summary>What handlers did, kept outside the store.</summary>
internal sealed class Ledger
{
    private readonly ConcurrentDictionary<string, int> _begun = new();
    private readonly ConcurrentDictionary<string, int> _ended = new();

    public void Begin(string eventId) => _begun.AddOrUpdate(eventId, 1, static (_, count) => count + 1);

    public void End(string eventId) => _ended.AddOrUpdate(eventId, 1, static (_, count) => count + 1);

    public int Ended => _ended.Count;

    /// <summary>How often an event was begun and ended.</summary>
    public (int Begun, int Ended) Of(string eventId) => (_begun.GetValueOrDefault(eventId), _ended.GetValueOrDefault(eventId));
}
