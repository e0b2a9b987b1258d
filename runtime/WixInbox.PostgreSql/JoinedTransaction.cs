using System.Data;
using Npgsql;

namespace WixInbox.PostgreSql;

/// <summary>A transaction that a handler writes into, and that is committed with the event's completion or not at all.</summary>
internal sealed class JoinedTransaction : IAsyncDisposable
{
    private const int TerminationTimeout = 5_000; // milliseconds

    private readonly int _processId;
    private readonly DateTimeOffset _began;

    private JoinedTransaction(NpgsqlTransaction transaction, NpgsqlConnection connection, int processId, DateTimeOffset began) =>
        (Transaction, Connection, _processId, _began) = (transaction, connection, processId, began);

    public NpgsqlTransaction Transaction { get; }

    public NpgsqlConnection Connection { get; }

    /// <summary>Begins a transaction; null if the claim does not hold any more.</summary>
    public static async Task<JoinedTransaction?> BeginAsync(NpgsqlDataSource dataSource, string join, string id, Guid token, CancellationToken cancellationToken)
    {
        var connection = await dataSource.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        JoinedTransaction? joined = null;
        try
        {
            var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken).ConfigureAwait(false);
            var command = new NpgsqlCommand(join, connection, transaction).With(id).With(token);
            await using var _ = command.ConfigureAwait(false);
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using var __ = reader.ConfigureAwait(false);
            if (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                joined = new JoinedTransaction(transaction, connection, reader.GetInt32(0), reader.GetFieldValue<DateTimeOffset>(1));
        }
        finally
        {
            if (joined is null) await connection.DisposeAsync().ConfigureAwait(false); // which rolls back
        }

        return joined;
    }

    /// <summary>Completes the event in the transaction, and commits it.</summary>
    /// <returns>Whether the claim still held; otherwise nothing is committed.</returns>
    /// <exception cref="InvalidOperationException">The handler has ended the transaction.</exception>
    public async Task<bool> CommitAsync(string complete, string id, Guid token, CancellationToken cancellationToken)
    {
        if (Connection.State == ConnectionState.Closed) throw Ended(id);
        var (isTheSame, isCompleted) = await CompleteAsync(complete, id, token, cancellationToken).ConfigureAwait(false);
        if (!isTheSame) throw Ended(id);
        if (isCompleted) await Transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return isCompleted;
    }

    /// <summary>
    /// Ends the transaction under the hands of a handler that is still running. Rolled back from here, its connection would for a moment
    /// be one without a transaction, on which the handler's next command would commit by itself.
    /// </summary>
    public async Task TerminateAsync(NpgsqlDataSource dataSource, string terminate, CancellationToken cancellationToken)
    {
        var command = dataSource.CreateCommand(terminate).With(_processId).With(_began).With((long)TerminationTimeout);
        await using var _ = command.ConfigureAwait(false);
        if (await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is false)
            throw new TimeoutException("The transaction of a handler that is still running could not be ended.");
    }

    /// <summary>Rolls back what was not committed, and gives the connection back.</summary>
    public async ValueTask DisposeAsync()
    {
        await TryAsync(Transaction.DisposeAsync).ConfigureAwait(false);
        await TryAsync(Connection.DisposeAsync).ConfigureAwait(false); // the pool's, whatever became of the transaction
    }

    private static async Task TryAsync(Func<ValueTask> dispose)
    {
        try
        {
            await dispose().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is NpgsqlException or InvalidOperationException or IOException)
        {
            // A connection that cannot roll back is broken: the server rolls back, and the pool drops it.
        }
    }

    private async Task<(bool IsTheSame, bool IsCompleted)> CompleteAsync(string complete, string id, Guid token, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(complete, Connection).With(id).With(token).With(_began);
        await using var _ = command.ConfigureAwait(false);
        var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using var __ = reader.ConfigureAwait(false);
        await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        return (reader.GetBoolean(0), reader.GetBoolean(1));
    }

    private static InvalidOperationException Ended(string id) =>
        new($"The handler of the event {id} has ended the transaction that it joined: the store commits it with the event's completion, and rolls it back if the handler fails.");
}
