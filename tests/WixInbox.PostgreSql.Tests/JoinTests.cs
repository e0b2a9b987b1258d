using System.Data.Common;
using Npgsql;
using WixInbox.PostgreSql.Tests.Infrastructure;

namespace WixInbox.PostgreSql.Tests;

/// <summary>Handlers that write into the store's transaction: with the completion or not at all.</summary>
public sealed class JoinTests(PostgreSqlServer server) : StoreTests(server)
{
    [Fact]
    public async Task WhatIsWritten_IsCommittedWithTheCompletion()
    {
        var (store, claim) = await JoinAsync();
        await WriteAsync(claim);
        Assert.Equal(0, await EffectsAsync());
        Assert.True(await claim.CompleteAsync(Cancellation));
        Assert.Equal(1, await EffectsAsync());
        Assert.Equal(default, await store.CountAsync(Cancellation));
        Assert.False(await claim.RetryAsync(TimeSpan.Zero, "late", Cancellation));
        await claim.DisposeAsync();
        Assert.Equal(1, await EffectsAsync());
    }

    [Theory]
    [InlineData("retry", 2)]
    [InlineData("release", 1)]
    [InlineData("give up", null)]
    public async Task WhatIsWritten_IsRolledBack_WhereTheAttemptFails(string settling, int? attempt)
    {
        var (store, claim) = await JoinAsync();
        await WriteAsync(claim);
        if (settling == "retry") Assert.True(await claim.RetryAsync(TimeSpan.Zero, "no", Cancellation));
        if (settling == "give up") Assert.True(await claim.GiveUpAsync("no", Cancellation));
        await claim.DisposeAsync();
        Assert.Equal(0, await EffectsAsync());
        Assert.Equal(attempt, (await store.TryClaimAsync(Lease, Cancellation))?.Attempt);
    }

    [Fact]
    public async Task WhatIsWritten_IsRolledBack_WhereTheClaimIsLost()
    {
        var (_, lost) = await JoinAsync();
        await WriteAsync(lost);
        await Database.PassAsync(Lease);
        await using var held = await ClaimAsync(Database.Open(Database.NewMachine()));
        await WriteAsync(held);
        Assert.False(await lost.CompleteAsync(Cancellation));
        Assert.Equal(0, await EffectsAsync());
        Assert.True(await held.CompleteAsync(Cancellation));
        Assert.Equal(1, await EffectsAsync());
    }

    [Fact]
    public async Task LostClaim_CannotBeJoined_NorOneThatIsSettled()
    {
        var (_, lost) = await JoinAsync();
        await Database.PassAsync(Lease);
        var held = await ClaimAsync(Database.Open(Database.NewMachine()));
        Assert.Contains("somebody else has it", (await Assert.ThrowsAsync<InvalidOperationException>(async () => await lost.JoinAsync<NpgsqlTransaction>(Cancellation))).Message, StringComparison.Ordinal);
        await held.CompleteAsync(Cancellation);
        Assert.Contains("is over", (await Assert.ThrowsAsync<InvalidOperationException>(async () => await held.JoinAsync<NpgsqlTransaction>(Cancellation))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JoinedThing_IsOneTransaction_UnderItsNames()
    {
        var (_, claim) = await JoinAsync();
        var transaction = await claim.JoinAsync<NpgsqlTransaction>(Cancellation);
        Assert.NotNull(transaction);
        Assert.Same(transaction, await claim.JoinAsync<NpgsqlTransaction>(Cancellation));
        Assert.Same(transaction, await claim.JoinAsync<DbTransaction>(Cancellation));
        Assert.Same(transaction.Connection, await claim.JoinAsync<NpgsqlConnection>(Cancellation));
        Assert.Same(transaction.Connection, await claim.JoinAsync<DbConnection>(Cancellation));
        Assert.Null(await claim.JoinAsync<object>(Cancellation));
        await claim.DisposeAsync();
    }

    /// <summary>A handler's mistakes with what it joined: the attempt fails and says so, and nothing of it is left.</summary>
    [Theory]
    [InlineData("disposes the transaction", "has ended the transaction")]
    [InlineData("rolls back in SQL", "has ended the transaction")]
    [InlineData("disposes the connection", "has ended the transaction")]
    [InlineData("swallows an error", "25P02")]
    [InlineData("leaves a reader open", "already in progress")]
    [InlineData("violates a deferred constraint", "23503")]
    [InlineData("loses the connection", "")]
    public async Task SpoiledTransaction_IsAFailedAttempt(string how, string message)
    {
        var (store, claim) = await JoinAsync(Database.NewMachine(maxConnections: 1));
        await WriteAsync(claim);
        var connection = (await claim.JoinAsync<NpgsqlConnection>(Cancellation))!;
        await SpoilAsync(how, claim, connection);
        var failure = await Assert.ThrowsAnyAsync<Exception>(async () => await claim.CompleteAsync(Cancellation));
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        Assert.True(await claim.RetryAsync(TimeSpan.Zero, failure.Message, Cancellation));
        await claim.DisposeAsync();
        Assert.Equal(0, await EffectsAsync());

        // The pool has its only connection back, and it is clean.
        for (var attempt = 2; attempt < 6; attempt++)
        {
            await using var again = await ClaimAsync(store);
            Assert.Equal(attempt, again.Attempt);
            await WriteAsync(again);
            Assert.True(await (attempt < 5 ? again.RetryAsync(TimeSpan.Zero, "again", Cancellation) : again.CompleteAsync(Cancellation)));
        }

        Assert.Equal(1, await EffectsAsync());
    }

    /// <summary>
    /// Its time is over, and it goes on: in the middle of a command, or between two. What it writes then is not committed, by whatever
    /// moment the connection is taken from it.
    /// </summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task HandlerThatIsStillRunning_WritesNothingMore(bool isInACommand)
    {
        var (store, claim) = await JoinAsync(Database.NewMachine(maxConnections: 2));
        var connection = (await claim.JoinAsync<NpgsqlConnection>(Cancellation))!;
        var writes = 0;
        var handler = Task.Run(async () =>
        {
            while (true)
            {
                await using var command = new NpgsqlCommand($"INSERT INTO {Database.Schema}.effects (event_id) VALUES ('a')", connection);
                if (isInACommand) command.CommandText += $"; SELECT pg_sleep(60)";
                await command.ExecuteNonQueryAsync(Cancellation);
                Interlocked.Increment(ref writes);
            }
        }, Cancellation);
        if (isInACommand) await Task.Delay(50, Cancellation);
        else while (Volatile.Read(ref writes) < 20) await Task.Delay(1, Cancellation);
        claim.IsHandlerRunning = true;
        var settling = claim.RetryAsync(TimeSpan.Zero, "too slow", Cancellation).AsTask();
        Assert.True(await settling.WaitAsync(TimeSpan.FromSeconds(20), Cancellation));
        await Assert.ThrowsAnyAsync<Exception>(() => handler.WaitAsync(TimeSpan.FromSeconds(20), Cancellation));
        Assert.Equal(0, await EffectsAsync());
        await using var again = await ClaimAsync(store);
        await WriteAsync(again);
        Assert.True(await again.CompleteAsync(Cancellation));
        Assert.Equal(1, await EffectsAsync());
    }

    private async Task SpoilAsync(string how, WebhookClaim claim, NpgsqlConnection connection)
    {
        await using var command = connection.CreateCommand();
        switch (how)
        {
            case "disposes the transaction": await (await claim.JoinAsync<NpgsqlTransaction>(Cancellation))!.DisposeAsync(); return;
            case "disposes the connection": await connection.DisposeAsync(); return;
            case "rolls back in SQL": command.CommandText = "ROLLBACK"; break;
            case "swallows an error": command.CommandText = "SELECT 1 / 0"; break;
            case "leaves a reader open": command.CommandText = "SELECT generate_series(1, 100000)"; await command.ExecuteReaderAsync(Cancellation); return;
            case "violates a deferred constraint": command.CommandText = $"INSERT INTO {Database.Schema}.effects (event_id, parent) VALUES ('a', 'none')"; break;
            case "loses the connection": await Database.ExecuteAsync("SELECT pg_terminate_backend($1, 5000)", connection.ProcessID); return;
        }

        try
        {
            await command.ExecuteNonQueryAsync(Cancellation);
        }
        catch (PostgresException)
        {
            // As a handler should not.
        }
    }

    /// <summary>A claimed event, and a table for what handlers do.</summary>
    private async Task<(PostgreSqlWebhookEventStore Store, WebhookClaim Claim)> JoinAsync(NpgsqlDataSource? machine = null)
    {
        var claimed = await ClaimOneAsync(machine);
        await Database.ExecuteAsync($"""
            CREATE TABLE {Database.Schema}.parents (name text PRIMARY KEY);
            CREATE TABLE {Database.Schema}.effects (event_id text, parent text REFERENCES {Database.Schema}.parents DEFERRABLE INITIALLY DEFERRED)
            """);
        return claimed;
    }

    private async Task WriteAsync(WebhookClaim claim)
    {
        var transaction = (await claim.JoinAsync<NpgsqlTransaction>(Cancellation))!;
        await using var command = new NpgsqlCommand($"INSERT INTO {Database.Schema}.effects (event_id) VALUES ('a')", transaction.Connection, transaction);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    private async Task<long> EffectsAsync() => await Database.ReadAsync<long>($"SELECT count(*) FROM {Database.Schema}.effects");
}
