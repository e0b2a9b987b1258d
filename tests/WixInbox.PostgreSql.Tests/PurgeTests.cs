using WixInbox.PostgreSql.Tests.Infrastructure;

namespace WixInbox.PostgreSql.Tests;

/// <summary>What is forgotten, and when.</summary>
public sealed class PurgeTests(PostgreSqlServer server) : StoreTests(server)
{
    [Fact]
    public async Task HandledEvents_AreForgotten_AfterTheirRetention_AndNotBefore()
    {
        var (_, claim) = await ClaimOneAsync();
        await claim.CompleteAsync(Cancellation);
        await Database.PassAsync(TimeSpan.FromHours(71));
        await PurgeAsync();
        Assert.Equal(WebhookStoring.Duplicate, await Database.Open().AddAsync(Arrival("a"), Cancellation));
        await Database.PassAsync(TimeSpan.FromHours(1));
        await PurgeAsync();
        Assert.Equal(WebhookStoring.Stored, await Database.Open().AddAsync(Arrival("a"), Cancellation));
    }

    /// <summary>However long it takes to handle them.</summary>
    [Fact]
    public async Task WaitingEvents_AreNeverForgotten()
    {
        var store = Database.Open();
        await store.AddAsync(Arrival("waits") with { Entity = "x", Sequence = 1 }, Cancellation);
        await store.AddAsync(Arrival("is claimed"), Cancellation);
        await ClaimAsync(store);
        await Database.PassAsync(TimeSpan.FromDays(4_000));
        await PurgeAsync();
        Assert.Equal(new WebhookStoreCounts(2, 0), await store.CountAsync(Cancellation));
        Assert.Equal(0L, await Database.ReadAsync<long>($"SELECT count(*) FROM {Database.Schema}.entities"));
    }

    [Fact]
    public async Task DeadLetters_HaveARetentionOfTheirOwn()
    {
        var (store, claim) = await ClaimOneAsync();
        await claim.GiveUpAsync("no", Cancellation);
        await Database.PassAsync(TimeSpan.FromDays(29));
        await PurgeAsync();
        Assert.Equal(1, (await store.CountAsync(Cancellation)).Dead);
        await Database.PassAsync(TimeSpan.FromDays(1));
        await PurgeAsync();
        Assert.Equal(0, (await store.CountAsync(Cancellation)).Dead);
    }

    [Fact]
    public async Task ManyEvents_GoInBatches()
    {
        var store = Database.Open();
        await store.CreateSchemaAsync(Cancellation);
        await Database.ExecuteAsync($"INSERT INTO {Database.Schema}.events (event_id, is_out_of_order, received_at, completed_at) SELECT number, false, now(), now() - interval '1 year' FROM generate_series(1, {(Purge.BatchSize * 2) + 1}) AS number");
        foreach (var left in new[] { Purge.BatchSize + 1L, 1L, 0L })
        {
            Assert.Null(await store.TryClaimAsync(Lease, Cancellation));
            Assert.Equal(left, await Database.ReadAsync<long>($"SELECT count(*) FROM {Database.Schema}.events"));
        }
    }

    [Fact]
    public async Task HandledEvents_KeepNothingOfTheirText()
    {
        var (_, claim) = await ClaimOneAsync();
        await claim.RetryAsync(TimeSpan.Zero, "somebody's secret", Cancellation);
        await (await ClaimAsync(Database.Open())).CompleteAsync(Cancellation);
        Assert.True(await Database.ReadAsync<bool>($"SELECT envelope IS NULL AND error IS NULL FROM {Database.Schema}.events"));
    }

    [Fact]
    public async Task DeadLetters_AreListedOverSeveralPages()
    {
        var store = Database.Open();
        await store.CreateSchemaAsync(Cancellation);
        // Many at one time, as the clock of a transaction makes them.
        await Database.ExecuteAsync($"INSERT INTO {Database.Schema}.events (event_id, envelope, is_out_of_order, received_at, died_at, error) SELECT number, '', false, now(), now() + number / 25 * interval '1 s', 'no' FROM generate_series(1, 90) AS number");
        Assert.Equal(Enumerable.Range(1, 90).Select(static number => $"{number}"), await store.ListDeadLettersAsync(Cancellation).Select(static letter => letter.EventId).ToListAsync(Cancellation));
    }

    // A process that starts does so with its first claim.
    private async Task PurgeAsync()
    {
        if (await Database.Open().TryClaimAsync(Lease, Cancellation) is { } claim) await claim.DisposeAsync();
    }
}
