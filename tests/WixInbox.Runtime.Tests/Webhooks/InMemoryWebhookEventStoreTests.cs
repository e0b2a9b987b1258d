namespace WixInbox.Runtime.Tests.Webhooks;

public class InMemoryWebhookEventStoreTests : WebhookEventStoreContract
{
    private readonly ManualTime _time = new();

    protected override IWebhookEventStore Open(int maxWaiting = 10_000) => new InMemoryWebhookEventStore(new() { Time = _time, MaxWaiting = maxWaiting });

    protected override ValueTask PassAsync(TimeSpan time)
    {
        _time.Advance(time);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Waiting_LastsUntilThen()
    {
        var store = Open();
        await store.AddAsync(Arrival("a"), Cancellation);
        await (await ClaimAsync(store)).RetryAsync(TimeSpan.FromSeconds(10), "later", Cancellation);
        var waiting = store.WaitAsync(Cancellation).AsTask();
        Assert.False(waiting.IsCompleted);
        await PassAsync(TimeSpan.FromSeconds(10));
        await waiting.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
    }

    [Theory]
    [InlineData(2, 1_000, 2)]
    [InlineData(100, 35, 3)]
    public async Task Store_IsBoundedByCountAndBytes(int maxWaiting, int maxBytes, int expected)
    {
        var store = new InMemoryWebhookEventStore(new() { MaxWaiting = maxWaiting, MaxBytes = maxBytes });
        for (var number = 0; number < expected; number++) Assert.Equal(WebhookStoring.Stored, await store.AddAsync(Arrival($"{number}"), Cancellation));
        Assert.Equal(WebhookStoring.Full, await store.AddAsync(Arrival("more"), Cancellation));
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
            await (await ClaimAsync(store)).GiveUpAsync("no", Cancellation);
        }

        Assert.Equal(["b", "c"], await store.ListDeadLettersAsync(Cancellation).Select(static letter => letter.EventId).ToListAsync(Cancellation));
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
    public async Task IdsOfWhatIsStillHere_AreAlwaysKnown()
    {
        var store = new InMemoryWebhookEventStore(new() { MaxRemembered = 1 });
        await store.AddAsync(Arrival("dead"), Cancellation);
        await (await ClaimAsync(store)).GiveUpAsync("no", Cancellation);
        await store.AddAsync(Arrival("waiting"), Cancellation);
        var claim = await ClaimAsync(store);
        for (var number = 0; number < 5; number++) await AddAndCompleteAsync(store, $"{number}");
        Assert.Equal(WebhookStoring.Duplicate, await store.AddAsync(Arrival("waiting"), Cancellation));
        Assert.Equal(WebhookStoring.Duplicate, await store.AddAsync(Arrival("dead"), Cancellation));
        await claim.DisposeAsync();
    }

    [Fact]
    public async Task RevivedLetter_MayMakeItFuller_AndThenItIsFull()
    {
        var store = new InMemoryWebhookEventStore(new() { MaxWaiting = 1 });
        await store.AddAsync(Arrival("a"), Cancellation);
        await (await ClaimAsync(store)).GiveUpAsync("no", Cancellation);
        await store.AddAsync(Arrival("b"), Cancellation);
        Assert.True(await store.ReviveAsync("a", Cancellation));
        Assert.Equal(new WebhookStoreCounts(2, 0), await store.CountAsync(Cancellation));
        Assert.Equal(WebhookStoring.Full, await store.AddAsync(Arrival("c"), Cancellation));
    }

    [Fact]
    public async Task DeadLetters_AreBoundedByBytesToo()
    {
        var store = new InMemoryWebhookEventStore(new() { MaxBytes = 25 });
        foreach (var id in new[] { "a", "b", "c" })
        {
            await store.AddAsync(Arrival(id), Cancellation); // ten bytes each
            await (await ClaimAsync(store)).GiveUpAsync("no", Cancellation);
        }

        Assert.Equal(["b", "c"], await store.ListDeadLettersAsync(Cancellation).Select(static letter => letter.EventId).ToListAsync(Cancellation));
    }

    /// <summary>A millisecond late is how timers write for ever.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Waiting_EndsAtOnce_WhenATimeHasPassed(int millisecondsLate)
    {
        var time = new ManualTime();
        var store = new InMemoryWebhookEventStore(new() { Time = time });
        await store.AddAsync(Arrival("a"), Cancellation);
        time.Advance(TimeSpan.FromMilliseconds(millisecondsLate));
        await store.WaitAsync(Cancellation).AsTask().WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
    }

    [Fact]
    public void UnusableBounds_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new InMemoryWebhookEventStore(new() { MaxWaiting = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new InMemoryWebhookEventStore(new() { MaxBytes = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new InMemoryWebhookEventStore(new() { MaxDead = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new InMemoryWebhookEventStore(new() { MaxRemembered = 0 }));
    }

    private static async Task AddAndCompleteAsync(InMemoryWebhookEventStore store, string id)
    {
        await store.AddAsync(Arrival(id), Cancellation);
        await (await ClaimAsync(store)).CompleteAsync(Cancellation);
    }
}
