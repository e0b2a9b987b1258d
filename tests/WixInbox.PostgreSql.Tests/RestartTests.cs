using Npgsql;
using WixInbox.PostgreSql.Tests.Infrastructure;

namespace WixInbox.PostgreSql.Tests;

/// <summary>A server that crashes and comes back. It is this test's own.</summary>
public sealed class RestartTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StoreThatWasAway_ThrowsMeanwhile_AndWorksAfterwards()
    {
        PostgreSqlServer.SkipUnlessInstalled();
        await using var server = new PostgreSqlServer();
        await server.InitializeAsync();
        await using var database = new TestDatabase(server);
        var store = database.Open();
        foreach (var id in new[] { "a", "b" }) Assert.Equal(WebhookStoring.Stored, await store.AddAsync(new(id, new byte[1]), Cancellation));
        var lease = TimeSpan.FromMinutes(1);
        await using var plain = await store.TryClaimAsync(lease, Cancellation);
        await using var joined = await store.TryClaimAsync(lease, Cancellation);
        await database.ExecuteAsync($"CREATE TABLE {database.Schema}.effects (event_id text)");
        var connection = await joined!.JoinAsync<NpgsqlConnection>(Cancellation);
        await using (var insert = new NpgsqlCommand($"INSERT INTO {database.Schema}.effects VALUES ('b')", connection)) await insert.ExecuteNonQueryAsync(Cancellation);

        await server.CrashAsync();
        await Assert.ThrowsAnyAsync<NpgsqlException>(async () => await store.AddAsync(new("c", new byte[1]), Cancellation));
        await Assert.ThrowsAnyAsync<NpgsqlException>(async () => await store.TryClaimAsync(lease, Cancellation));
        await Assert.ThrowsAnyAsync<Exception>(async () => await joined.CompleteAsync(Cancellation));
        await server.StartAsync();

        // The pool finds out about its broken connections one by one.
        var failures = 0;
        while (true)
        {
            try
            {
                Assert.Equal(WebhookStoring.Stored, await store.AddAsync(new("c", new byte[1]), Cancellation));
                break;
            }
            catch (NpgsqlException) when (failures++ < 20)
            {
            }
        }

        Assert.Equal(new WebhookStoreCounts(3, 0), await store.CountAsync(Cancellation));
        Assert.True(await plain!.CompleteAsync(Cancellation)); // the claim is in the database, and has outlived it
        Assert.Equal(0L, await database.ReadAsync<long>($"SELECT count(*) FROM {database.Schema}.effects"));
        Assert.True(await joined.RetryAsync(TimeSpan.Zero, "the server crashed", Cancellation));
        var again = new List<(string, int)>();
        while (await store.TryClaimAsync(lease, Cancellation) is { } claim) again.Add((claim.EventId, claim.Attempt));
        Assert.Equal([("c", 1), ("b", 2)], again);
    }
}
