using System.Collections.Concurrent;

namespace WixInbox.Runtime.Tests.Webhooks;

/// <summary>What every event store does, wherever it keeps events.</summary>
public abstract class WebhookEventStoreContract
{
    protected static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>How many events show what happens with many.</summary>
    protected virtual int Many => 5_000;

    /// <summary>The test's store, which is empty.</summary>
    protected abstract IWebhookEventStore Open(int maxWaiting = 10_000);

    /// <summary>Lets time pass, as the store sees it.</summary>
    protected abstract ValueTask PassAsync(TimeSpan time);

    [Fact]
    public async Task Events_AreClaimedInTheOrderInWhichTheyArrive_EachOnce()
    {
        var store = Open();
        foreach (var id in new[] { "c", "a", "b" }) Assert.Equal(WebhookStoring.Stored, await store.AddAsync(Arrival(id), Cancellation));
        Assert.Equal(["c", "a", "b"], [(await ClaimAsync(store)).EventId, (await ClaimAsync(store)).EventId, (await ClaimAsync(store)).EventId]);
        Assert.Null(await store.TryClaimAsync(Lease, Cancellation));
        Assert.Equal(new WebhookStoreCounts(3, 0), await store.CountAsync(Cancellation));
    }

    [Fact]
    public async Task Claim_HasWhatArrived()
    {
        var store = Open();
        await store.AddAsync(new("a", "text"u8.ToArray()), Cancellation);
        var claim = await ClaimAsync(store);
        Assert.Equal(("a", 1, false), (claim.EventId, claim.Attempt, claim.IsOutOfOrder));
        Assert.True("text"u8.SequenceEqual(claim.Envelope.Span));
        Assert.NotEqual(default, claim.ReceivedAt);
        Assert.Equal(TimeSpan.Zero, claim.ReceivedAt.Offset);
    }

    [Fact]
    public async Task CompletedEvent_IsGone_AndItsIdIsRemembered()
    {
        var store = Open();
        await store.AddAsync(Arrival("a"), Cancellation);
        var claim = await ClaimAsync(store);
        Assert.True(await claim.CompleteAsync(Cancellation));
        Assert.False(await claim.CompleteAsync(Cancellation));
        Assert.False(await claim.RetryAsync(TimeSpan.Zero, "too late", Cancellation));
        Assert.False(await claim.GiveUpAsync("too late", Cancellation));
        await claim.DisposeAsync();
        Assert.Equal(default, await store.CountAsync(Cancellation));
        Assert.Equal(WebhookStoring.Duplicate, await store.AddAsync(Arrival("a"), Cancellation));
        Assert.Null(await store.TryClaimAsync(Lease, Cancellation));
    }

    [Fact]
    public async Task ClaimThatIsNotSettled_ComesBack_AndDoesNotCount()
    {
        var store = Open();
        await store.AddAsync(Arrival("a"), Cancellation);
        await using (await ClaimAsync(store))
        {
        }

        Assert.Equal(1, (await ClaimAsync(store)).Attempt);
    }

    [Fact]
    public async Task Retry_WaitsForItsTime_AndCounts()
    {
        var store = Open();
        await store.AddAsync(Arrival("a"), Cancellation);
        Assert.True(await (await ClaimAsync(store)).RetryAsync(TimeSpan.FromMinutes(10), "later", Cancellation));
        Assert.Null(await store.TryClaimAsync(Lease, Cancellation));
        var waiting = NextAsync(store);
        await store.AddAsync(Arrival("b"), Cancellation);
        var other = await waiting;
        Assert.Equal("b", other.EventId);
        Assert.True(await other.CompleteAsync(Cancellation));
        await PassAsync(TimeSpan.FromMinutes(10));
        var again = await NextAsync(store);
        Assert.Equal(("a", 2), (again.EventId, again.Attempt));
    }

    [Fact]
    public async Task Waiting_EndsWhenATimeComes()
    {
        var store = Open();
        await store.AddAsync(Arrival("a"), Cancellation);
        await (await ClaimAsync(store)).RetryAsync(TimeSpan.FromMinutes(10), "later", Cancellation);
        var waiting = NextAsync(store);
        await PassAsync(TimeSpan.FromMinutes(9));
        Assert.False(waiting.IsCompleted);
        await PassAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("a", (await waiting).EventId);
    }

    [Fact]
    public async Task Waiting_CanBeCancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var waiting = Open().WaitAsync(cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task Cancelled_ClaimsNothing()
    {
        var store = Open();
        await store.AddAsync(Arrival("a"), Cancellation);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await store.TryClaimAsync(Lease, new CancellationToken(canceled: true)));
        Assert.Equal(1, (await ClaimAsync(store)).Attempt);
    }

    [Fact]
    public async Task FullStore_RefusesWhatIsNew_UntilThereIsRoom()
    {
        var store = Open(maxWaiting: 2);
        foreach (var id in new[] { "a", "b" }) Assert.Equal(WebhookStoring.Stored, await store.AddAsync(Arrival(id), Cancellation));
        Assert.Equal(WebhookStoring.Full, await store.AddAsync(Arrival("c"), Cancellation));
        Assert.Equal(WebhookStoring.Duplicate, await store.AddAsync(Arrival("a"), Cancellation));
        await (await ClaimAsync(store)).CompleteAsync(Cancellation);
        Assert.Equal(WebhookStoring.Stored, await store.AddAsync(Arrival("c"), Cancellation));
        Assert.Equal(WebhookStoring.Full, await store.AddAsync(Arrival("d"), Cancellation));
        await (await ClaimAsync(store)).GiveUpAsync("no", Cancellation);
        Assert.Equal(WebhookStoring.Stored, await store.AddAsync(Arrival("d"), Cancellation));
    }

    [Fact]
    public async Task DeadLetters_AreListed_OldestFirst_AndCanBeRevived()
    {
        var store = Open();
        foreach (var id in new[] { "a", "b", "c" })
        {
            await store.AddAsync(Arrival(id), Cancellation);
            Assert.True(await (await ClaimAsync(store)).RetryAsync(TimeSpan.Zero, "not yet", Cancellation));
            Assert.True(await (await NextAsync(store)).GiveUpAsync($"no {id}", Cancellation));
        }

        Assert.Null(await store.TryClaimAsync(Lease, Cancellation));
        var letters = await store.ListDeadLettersAsync(Cancellation).ToListAsync(Cancellation);
        Assert.Equal(["a 2 no a", "b 2 no b", "c 2 no c"], letters.Select(static letter => $"{letter.EventId} {letter.Attempts} {letter.Error}"));
        Assert.All(letters, static letter => Assert.True(letter.ReceivedAt <= letter.DiedAt && letter.Envelope.Length == 10));
        Assert.Equal(new WebhookStoreCounts(0, 3), await store.CountAsync(Cancellation));
        Assert.Equal(WebhookStoring.Duplicate, await store.AddAsync(Arrival("b"), Cancellation));

        Assert.False(await store.ReviveAsync("d", Cancellation));
        Assert.True(await store.ReviveAsync("b", Cancellation));
        Assert.False(await store.ReviveAsync("b", Cancellation));
        Assert.Equal(new WebhookStoreCounts(1, 2), await store.CountAsync(Cancellation));
        var claim = await ClaimAsync(store);
        Assert.Equal(("b", 1, 10), (claim.EventId, claim.Attempt, claim.Envelope.Length));
    }

    [Fact]
    public async Task EventOlderThanTheLastOfItsEntity_IsOutOfOrder()
    {
        var store = Open();
        foreach (var (id, entity, sequence) in new[] { ("a", "x", 5L), ("b", "x", 4L), ("c", "y", 4L), ("d", "x", 6L), ("e", "x", 6L), ("f", "x", 5L), ("g", null, 1L), ("h", null, 0L) })
        {
            var arrival = Arrival(id) with { Entity = entity, Sequence = sequence };
            Assert.Equal(WebhookStoring.Stored, await store.AddAsync(arrival, Cancellation));
            Assert.Equal(WebhookStoring.Duplicate, await store.AddAsync(arrival, Cancellation));
            Assert.Equal((id, id is "b" or "f"), await ClaimAsync(store) is var claim ? (claim.EventId, claim.IsOutOfOrder) : default);
        }
    }

    [Fact]
    public async Task WhatAStoreDoesNotHave_CannotBeJoined()
    {
        var store = Open();
        await store.AddAsync(Arrival("a"), Cancellation);
        Assert.Null(await (await ClaimAsync(store)).JoinAsync<string>(Cancellation));
    }

    [Fact]
    public async Task ManyThreads_LoseNothing_AndGetNothingTwice()
    {
        var store = Open();
        var seen = new ConcurrentDictionary<string, int>();
        using var done = new CancellationTokenSource();
        var workers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                if (await store.TryClaimAsync(Lease, Cancellation) is not { } claim)
                {
                    await ((Task)store.WaitAsync(done.Token).AsTask()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                    continue;
                }

                seen.AddOrUpdate(claim.EventId, 1, static (_, count) => count + 1);
                Assert.True(await claim.CompleteAsync(Cancellation));
            }
        })).ToList();
        await Parallel.ForAsync(0, Many, async (number, _) => Assert.Equal(WebhookStoring.Stored, await store.AddAsync(Arrival($"{number}"), Cancellation)));
        while ((await store.CountAsync(Cancellation)).Waiting > 0) await Task.Delay(1, Cancellation);
        await done.CancelAsync();
        await Task.WhenAll(workers);
        Assert.Equal(Many, seen.Count);
        Assert.All(seen.Values, static count => Assert.Equal(1, count));
    }

    protected static WebhookArrival Arrival(string id) => new(id, new byte[10]);

    protected static async Task<WebhookClaim> ClaimAsync(IWebhookEventStore store) =>
        await store.TryClaimAsync(Lease, Cancellation) ?? throw new InvalidOperationException("There is nothing to claim.");

    /// <summary>The next event, as a worker gets it; a minute without one is a failure.</summary>
    protected static async Task<WebhookClaim> NextAsync(IWebhookEventStore store)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        while (true)
        {
            if (await store.TryClaimAsync(Lease, limit.Token) is { } claim) return claim;
            await store.WaitAsync(limit.Token);
        }
    }
}
