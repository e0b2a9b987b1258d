using Npgsql;
using WixInbox.PostgreSql.Tests.Infrastructure;

namespace WixInbox.PostgreSql.Tests;

/// <summary>How the tables come into being.</summary>
public sealed class SchemaTests(PostgreSqlServer server) : StoreTests(server)
{
    [Fact]
    public async Task ManyProcesses_StartingAtOnce_CreateItOnce()
    {
        for (var round = 0; round < 5; round++)
        {
            var options = new PostgreSqlWebhookEventStoreOptions { SchemaName = $"{Database.Schema}_{round}" };
            var stores = Enumerable.Range(0, 8).Select(_ => new PostgreSqlWebhookEventStore(Database.NewMachine(maxConnections: 2), options)).ToList();
            await Task.WhenAll(stores.Select((store, number) => Task.Run(async () =>
            {
                if (number % 2 == 0) await store.CreateSchemaAsync(Cancellation);
                Assert.Equal(WebhookStoring.Stored, await store.AddAsync(Arrival($"{number}"), Cancellation));
            })));
            Assert.Equal(8, (await stores[0].CountAsync(Cancellation)).Waiting);
        }
    }

    [Theory]
    [InlineData("Capital and space")]
    [InlineData("quote\" ' ; DROP SCHEMA public; --")]
    [InlineData("select")]
    public async Task OddNames_AreQuoted(string name)
    {
        name = $"{name} {Guid.NewGuid():N}"[..Math.Min(63, name.Length + 33)];
        var store = new PostgreSqlWebhookEventStore(Database.DataSource, new() { SchemaName = name });
        for (var number = 0; number < 2; number++) await store.CreateSchemaAsync(Cancellation);
        Assert.Equal(WebhookStoring.Stored, await store.AddAsync(Arrival("a"), Cancellation));
        Assert.Equal(1L, await Database.ReadAsync<long>("SELECT count(*) FROM pg_namespace WHERE nspname = $1", name));
    }

    /// <summary>As where an application may write, and another role deploys.</summary>
    [Fact]
    public async Task ApplicationThatMayCreateNothing_UsesWhatIsThere()
    {
        var role = $"app_{Guid.NewGuid():N}";
        await Database.Open().CreateSchemaAsync(Cancellation);
        await Database.ExecuteAsync($"""
            CREATE ROLE {role} LOGIN;
            GRANT USAGE ON SCHEMA {Database.Schema} TO {role};
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {Database.Schema} TO {role}
            """);
        await using var machine = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Database.DataSource.ConnectionString) { Username = role });
        var store = Database.Open(machine);
        await store.AddAsync(Arrival("a") with { Entity = "x" }, Cancellation);
        var claim = await ClaimAsync(store);
        Assert.NotNull(await claim.JoinAsync<NpgsqlTransaction>(Cancellation));
        claim.IsHandlerRunning = true; // which ends a session of the role's own
        Assert.True(await claim.RetryAsync(TimeSpan.Zero, "again", Cancellation));
        Assert.True(await (await ClaimAsync(store)).CompleteAsync(Cancellation));
        var elsewhere = new PostgreSqlWebhookEventStore(machine, new() { SchemaName = $"{Database.Schema}_other" });
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(async () => await elsewhere.AddAsync(Arrival("a"), Cancellation))).SqlState);
    }

    [Fact]
    public async Task SchemaIsNotCreated_WhereThatIsNotWanted()
    {
        var store = new PostgreSqlWebhookEventStore(Database.DataSource, new() { SchemaName = Database.Schema, CreatesSchema = false });
        Assert.Equal(PostgresErrorCodes.UndefinedTable, (await Assert.ThrowsAsync<PostgresException>(async () => await store.AddAsync(Arrival("a"), Cancellation))).SqlState);
        await store.CreateSchemaAsync(Cancellation);
        Assert.Equal(WebhookStoring.Stored, await store.AddAsync(Arrival("a"), Cancellation));
    }

    [Fact]
    public void UnusableOptions_AreRefused()
    {
        Refuse<ArgumentException>(new() { SchemaName = "" });
        Refuse<ArgumentException>(new() { SchemaName = "nul\0" });
        Refuse<ArgumentException>(new() { SchemaName = new string('é', 32) });
        Refuse<ArgumentOutOfRangeException>(new() { MaxWaiting = 0 });
        Refuse<ArgumentOutOfRangeException>(new() { Retention = TimeSpan.Zero });
        Refuse<ArgumentOutOfRangeException>(new() { Retention = TimeSpan.MaxValue });
        Refuse<ArgumentOutOfRangeException>(new() { DeadLetterRetention = TimeSpan.Zero });
        Refuse<ArgumentOutOfRangeException>(new() { PollInterval = TimeSpan.Zero });
        Refuse<ArgumentOutOfRangeException>(new() { PollInterval = TimeSpan.FromHours(1) });
    }

    private void Refuse<T>(PostgreSqlWebhookEventStoreOptions options) where T : Exception =>
        Assert.Throws<T>(() => new PostgreSqlWebhookEventStore(Database.DataSource, options));
}
