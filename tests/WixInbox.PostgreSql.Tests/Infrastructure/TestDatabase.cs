using Npgsql;

namespace WixInbox.PostgreSql.Tests.Infrastructure;

/// <summary>A schema of a test's own on the server, and what a test needs to look behind a store.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string _connectionString;
    private readonly List<NpgsqlDataSource> _machines = [];

    public TestDatabase(PostgreSqlServer server)
    {
        PostgreSqlServer.SkipUnlessInstalled();
        _connectionString = server.ConnectionString;
        DataSource = NewMachine();
    }

    public string Schema { get; } = $"test_{Guid.NewGuid():N}";

    public NpgsqlDataSource DataSource { get; }

    /// <summary>Connections of their own, as another machine has them.</summary>
    public NpgsqlDataSource NewMachine(int maxConnections = 20)
    {
        var dataSource = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_connectionString) { MaxPoolSize = maxConnections });
        lock (_machines) _machines.Add(dataSource);
        return dataSource;
    }

    public PostgreSqlWebhookEventStore Open(NpgsqlDataSource? machine = null, int maxWaiting = 100_000) =>
        new(machine ?? DataSource, new() { SchemaName = Schema, MaxWaiting = maxWaiting, PollInterval = TimeSpan.FromMilliseconds(20) });

    /// <summary>Lets time pass: everything in the store is that much older then, since the clock is the server's.</summary>
    public Task PassAsync(TimeSpan time) => ExecuteAsync($"""
        UPDATE {Schema}.events SET received_at = received_at - $1, due = due - $1, leased_until = leased_until - $1, died_at = died_at - $1, completed_at = completed_at - $1;
        UPDATE {Schema}.entities SET changed_at = changed_at - $1
        """, time);

    public async Task ExecuteAsync(string commands, params object[] values)
    {
        foreach (var text in commands.Split(';'))
        {
            await using var command = NewCommand(text, values);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
    }

    public async Task<T> ReadAsync<T>(string text, params object[] values)
    {
        await using var command = NewCommand(text, values);
        return (T)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var machine in _machines) await machine.DisposeAsync();
    }

    private NpgsqlCommand NewCommand(string text, object[] values)
    {
        var command = DataSource.CreateCommand(text);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }
}
