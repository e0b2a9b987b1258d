namespace WixInbox.Runtime.Tests.Webhooks;

public class InMemoryWebhookEventStoreTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Events_AreClaimedInTheOrderInWhichTheyArrive_EachOnce()
    {
        var store = new InMemoryWebhookEventStore();
        foreach (var id in new[] { "c", "a", "b" }) Assert.Equal(WebhookStoring.Stored, await store.AddAsync(Arrival(id), Cancellation));
        Assert.Equal(["c", "a", "b"], [(await ClaimAsync(store)).EventId, (await ClaimAsync(store)).EventId, (await ClaimAsync(store)).EventId]);
        Assert.Null(await store.TryClaimAsync(Lease, Cancellation));
        Assert.Equal(new WebhookStoreCounts(3, 0), await store.CountAsync(Cancellation));
    }

    [Fact]
    public async Task CompletedEvent_IsGone_AndItsIdIsRemembered()
    {
        var store = new InMemoryWebhookEventStore();
        await store.AddAsync(Arrival("a"), Cancellation);
        var claim = await ClaimAsync(store);
        Assert.True(await claim.CompleteAsync(Cancellation));
        Assert.False(await claim.CompleteAsync(Cancellation));
        Assert.False(await claim.RetryAsync(TimeSpan.Zero, "too late", Cancellation));
        await claim.DisposeAsync();
        Assert.Equal(default, await store.CountAsync(Cancellation));
        Assert.Equal(WebhookStoring.Duplicate, await store.AddAsync(Arrival("a"), Cancellation));
    }

    [Fact]
    public async Task ClaimThatIsNotSettled_ComesBack_AndDoesNotCount()
    {
        var store = new InMemoryWebhookEventStore();
        await store.AddAsync(Arrival("a"), Cancellation);
        await using (await ClaimAsync(store))
        {
        }

        Assert.Equal(1, (await ClaimAsync(store)).Attempt);
    }

    [Fact]
    public async Task Retry_WaitsForItsTime()
    {
        var time = new ManualTime();
        var store = new InMemoryWebhookEventStore(new() { Time = time });
        await store.AddAsync(Arrival("a"), Cancellation);
        Assert.True(await (await ClaimAsync(store)).RetryAsync(TimeSpan.FromSeconds(10), "later", Cancellation));
        Assert.Null(await store.TryClaimAsync(Lease, Cancellation));
        var waiting = store.WaitAsync(Cancellation).AsTask();
        await store.AddAsync(Arrival("b"), Cancellation);
        await waiting; // for b
        Assert.Equal("b", (await ClaimAsync(store)).EventId);
        time.Advance(TimeSpan.FromSeconds(10));
        await store.WaitAsync(Cancellation);
        var again = await ClaimAsync(store);
        Assert.Equal(("a", 2), (again.EventId, again.Attempt));
    }

    [Fact]
    public async Task Waiting_EndsWhenATimeComes()
    {
        var time = new ManualTime();
        var store = new InMemoryWebhookEventStore(new() { Time = time });
        await store.AddAsync(Arrival("a"), Cancellation);
        await (await ClaimAsync(store)).RetryAsync(TimeSpan.FromSeconds(10), "later", Cancellation);
        var waiting = store.WaitAsync(Cancellation).AsTask();
        Assert.False(waiting.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(10));
        await waiting.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
    }

    [Fact]
    public async Task Waiting_CanBeCancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var waiting = new InMemoryWebhookEventStore().WaitAsync(cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Theory]
    [InlineData(2, 1_000, 2)]
    [InlineData(100, 35, 3)]
    public async Task Store_IsBoundedByCountAndBytes(int maxWaiting, int maxBytes, int expected)
    {
        var store = new InMemoryWebhookEventStore(new() { MaxWaiting = maxWaiting, MaxBytes = maxBytes });
        for (var number = 0; number < expected; number++) Assert.Equal(WebhookStoring.Stored, await store.AddAsync(Arrival($"{number}"), Cancellation));
        Assert.Equal(WebhookStoring.Full, await store.AddAsync(Arrival("more"), Cancellation));
        Assert.Equal(WebhookStoring.Duplicate, await store.AddAsync(Arrival("0"), Cancellation));
        await (await ClaimAsync(store)).CompleteAsync(Cancellation);
        Assert.Equal(WebhookStoring.Stored, await store.AddAsync(Arrival("more"), Cancellation));
    }

    [Fact]
    public async Task DeadLetters_AreBounded_TheOldestMakeWay()
    {
        var store = new InMemoryWebhookEventStore(new() { MaxDead = 2 });
        foreach (var id in new[] { "a", "b", "c" })
        {
            await store.AddAsync(Arrival(id), Cancellation);
            await (await ClaimAsync(store)).GiveUpAsync($"no {id}", Cancellation);
        }

        Assert.Equal(["b: no b", "c: no c"], await store.ListDeadLettersAsync(Cancellation).Select(static letter => $"{letter.EventId}: {letter.Error}").ToListAsync(Cancellation));
        Assert.Equal(new WebhookStoreCounts(0, 2), await store.CountAsync(Cancellation));
        Assert.True(await store.ReviveAsync("b", Cancellation));
        Assert.Equal(("b", 1), await ClaimAsync(store) is var claim ? (claim.EventId, claim.Attempt) : default);
    }

    [Fact]
    public async Task Ids_AreRememberedUpToABound()
    {
        var store = new InMemoryWebhookEventStore(new() { MaxWaiting = 1, MaxRemembered = 3 });
        foreach (var id in new[] { "a", "b", "c" }) await AddAndCompleteAsync(store, id);
        Assert.Equal(WebhookStoring.Duplicate, await store.AddAsync(Arrival("a"), Cancellation)); // which makes it the latest
        await AddAndCompleteAsync(store, "d");
        Assert.Equal(WebhookStoring.Duplicate, await store.AddAsync(Arrival("a"), Cancellation));
        Assert.Equal(WebhookStoring.Stored, await store.AddAsync(Arrival("b"), Cancellation)); // forgotten
    }

    [Fact]
    public void UnusableBounds_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new InMemoryWebhookEventStore(new() { MaxWaiting = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new InMemoryWebhookEventStore(new() { MaxBytes = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new InMemoryWebhookEventStore(new() { MaxDead = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new InMemoryWebhookEventStore(new() { MaxWaiting = 10, MaxRemembered = 9 }));
    }

    [Fact]
    public async Task ManyThreads_LoseNothing_AndGetNothingTwice()
    {
        var store = new InMemoryWebhookEventStore();
        var seen = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();
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
                await claim.CompleteAsync(Cancellation);
            }
        })).ToList();
        await Parallel.ForAsync(0, 5_000, async (number, _) => Assert.Equal(WebhookStoring.Stored, await store.AddAsync(Arrival($"{number}"), Cancellation)));
        while ((await store.CountAsync(Cancellation)).Waiting > 0) await Task.Delay(1, Cancellation);
        await done.CancelAsync();
        await Task.WhenAll(workers);
        Assert.Equal(5_000, seen.Count);
        Assert.All(seen.Values, static count => Assert.Equal(1, count));
    }

    private static async Task AddAndCompleteAsync(InMemoryWebhookEventStore store, string id)
    {
        await store.AddAsync(Arrival(id), Cancellation);
        await (await ClaimAsync(store)).CompleteAsync(Cancellation);
    }

    private static async Task<WebhookClaim> ClaimAsync(InMemoryWebhookEventStore store) =>
        await store.TryClaimAsync(Lease, Cancellation) ?? throw new InvalidOperationException("There is nothing to claim.");

    private static WebhookArrival Arrival(string id) => new(id, new byte[10]);
}
