using WixInbox.PostgreSql.Tests.Infrastructure;

namespace WixInbox.PostgreSql.Tests;

/// <summary>What happens when events arrive, at several machines at once.</summary>
public sealed class ArrivalTests(PostgreSqlServer server) : StoreTests(server)
{
    [Fact]
    public async Task EventsOfOneId_AtOnce_AreStoredOnce()
    {
        var stores = Enumerable.Range(0, 4).Select(_ => Database.Open(Database.NewMachine())).ToList();
        for (var round = 0; round < 50; round++)
        {
            var results = await Task.WhenAll(stores.SelectMany(store => Enumerable.Range(0, 2).Select(_ => store.AddAsync(Arrival($"{round}"), Cancellation).AsTask())));
            Assert.Single(results, static result => result == WebhookStoring.Stored);
            Assert.Equal(7, results.Count(static result => result == WebhookStoring.Duplicate));
        }

        Assert.Equal(new WebhookStoreCounts(50, 0), await stores[0].CountAsync(Cancellation));
    }

    /// <summary>The answer to a duplicate says that the event is kept: it may not go out before this is so.</summary>
    [Fact]
    public async Task Duplicate_WaitsUntilTheFirstIsCommitted()
    {
        var store = Database.Open();
        await store.CreateSchemaAsync(Cancellation);
        foreach (var commits in new[] { false, true })
        {
            await using var connection = await Database.DataSource.OpenConnectionAsync(Cancellation);
            await using var transaction = await connection.BeginTransactionAsync(Cancellation);
            await using var insert = new Npgsql.NpgsqlCommand($"INSERT INTO {Database.Schema}.events (event_id, envelope, is_out_of_order, received_at, due) VALUES ('{commits}', '', false, now(), now())", connection);
            await insert.ExecuteNonQueryAsync(Cancellation);
            var adding = store.AddAsync(Arrival($"{commits}"), Cancellation).AsTask();
            await Task.Delay(100, Cancellation);
            Assert.False(adding.IsCompleted);
            await (commits ? transaction.CommitAsync(Cancellation) : transaction.RollbackAsync(Cancellation));
            Assert.Equal(commits ? WebhookStoring.Duplicate : WebhookStoring.Stored, await adding);
        }
    }

    [Fact]
    public async Task EventsOfOneEntity_AtOnce_HaveAnOrder()
    {
        var stores = Enumerable.Range(0, 4).Select(_ => Database.Open(Database.NewMachine())).ToList();
        var late = 0;
        for (var round = 0; round < 50; round++)
        {
            WebhookArrival Of(int sequence) => Arrival($"{round}/{sequence}") with { Entity = $"{round}", Sequence = sequence };
            await Task.WhenAll(stores.Select((store, number) => store.AddAsync(Of(number + 1), Cancellation).AsTask()));
            Assert.Equal(4L, await Database.ReadAsync<long>($"SELECT last_sequence FROM {Database.Schema}.entities WHERE entity = $1", $"{round}"));
            Assert.False(await IsLateAsync($"{round}/4")); // nothing is later than the last
            await stores[0].AddAsync(Of(0), Cancellation);
            Assert.True(await IsLateAsync($"{round}/0"));
            for (var sequence = 1; sequence < 4; sequence++) late += await IsLateAsync($"{round}/{sequence}") ? 1 : 0;
        }

        Assert.InRange(late, 1, 149); // they did arrive in several orders
    }

    [Fact]
    public async Task RefusedEvent_LeavesNoTrace()
    {
        var store = Database.Open(maxWaiting: 1);
        await store.AddAsync(Arrival("a"), Cancellation);
        Assert.Equal(WebhookStoring.Full, await store.AddAsync(Arrival("b") with { Entity = "x", Sequence = 9 }, Cancellation));
        Assert.Equal(0L, await Database.ReadAsync<long>($"SELECT count(*) FROM {Database.Schema}.entities"));
    }

    [Fact]
    public async Task FullStore_IsFullForAProcessThatStarts()
    {
        for (var number = 0; number < 3; number++) await Database.Open(maxWaiting: 3).AddAsync(Arrival($"{number}"), Cancellation);
        Assert.Equal(WebhookStoring.Full, await Database.Open(Database.NewMachine(), maxWaiting: 3).AddAsync(Arrival("more"), Cancellation));
    }

    /// <summary>Refused, such an event would be delivered again for two days, and be lost.</summary>
    [Theory]
    [InlineData("nul \0")]
    [InlineData("half \ud800 a pair")]
    [InlineData("'; DROP SCHEMA public; --")]
    [InlineData("")]
    [InlineData(null)] // long
    public async Task IdThatCannotBeStored_IsKeptByADigest(string? text)
    {
        text ??= new string('é', 20_000);
        var store = Database.Open();
        var arrival = Arrival(text) with { Entity = text, Sequence = 1 };
        Assert.Equal(WebhookStoring.Stored, await store.AddAsync(arrival, Cancellation));
        Assert.Equal(WebhookStoring.Duplicate, await store.AddAsync(arrival, Cancellation));
        Assert.Equal(WebhookStoring.Stored, await store.AddAsync(Arrival(text + "?"), Cancellation));
        var claim = await ClaimAsync(store);
        Assert.True(await claim.GiveUpAsync(text, Cancellation));
        Assert.Equal(claim.EventId, Assert.Single(await store.ListDeadLettersAsync(Cancellation).ToListAsync(Cancellation)).EventId);
        Assert.True(await store.ReviveAsync(text, Cancellation));
        Assert.True(await (await ClaimAsync(store)).CompleteAsync(Cancellation));
    }

    private async Task<bool> IsLateAsync(string id) => await Database.ReadAsync<bool>($"SELECT is_out_of_order FROM {Database.Schema}.events WHERE event_id = $1", id);
}
