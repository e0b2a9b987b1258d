namespace WebhookLoad;

/// <summary>What handlers do.</summary>
internal enum HandlerKind
{
    /// <summary>Nothing.</summary>
    Quick,

    /// <summary>Hold their threads for two milliseconds.</summary>
    Blocking,

    /// <summary>Fail at the first attempt of each tenth event, in the middle.</summary>
    Failing,
}

/// <summary>One burst at one receiver, and its promises.</summary>
internal static class Run
{
    public static async Task<(BurstResult Result, IReadOnlyList<string> Broken)> OneAsync(IWebhookEventStore store, SignedEvents events, HandlerKind kind)
    {
        var ledger = new Ledger();
        var cutOff = events.Bodies.Keys.Where((_, number) => kind == HandlerKind.Failing && number % 10 == 0).ToHashSet();
        await using var receiver = await Receiver.StartAsync(store, events.PublicKey, (id, attempt, _) =>
        {
            ledger.Begin(id);
            if (kind == HandlerKind.Blocking) Thread.Sleep(2);
            if (attempt == 1 && cutOff.Contains(id)) throw new IOException("Cut off.");
            ledger.End(id);
            return Task.CompletedTask;
        });
        using var http = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
        var burst = new Burst(http, receiver.Address);
        var result = await burst.SendAsync([.. events.Bodies.Values]);
        await receiver.HandledAsync();
        await burst.SendAsync([.. events.Bodies.Values]); // all of them once more: duplicates
        await receiver.HandledAsync();
        return (result, [.. Broken(events, ledger, cutOff)]);
    }

    private static IEnumerable<string> Broken(SignedEvents events, Ledger ledger, HashSet<string> cutOff)
    {
        var (lost, again, notTried) = (0, 0, 0);
        foreach (var id in events.Bodies.Keys)
        {
            var (begun, ended) = ledger.Of(id);
            if (ended == 0) lost++;
            if (ended > 1) again++;
            if (begun != (cutOff.Contains(id) ? 2 : 1)) notTried++;
        }

        if (lost > 0) yield return $"{lost} answered with 200 and lost";
        if (again > 0) yield return $"{again} handled again after they were completed";
        if (notTried > 0) yield return $"{notTried} not tried as often as they should";
    }
}
