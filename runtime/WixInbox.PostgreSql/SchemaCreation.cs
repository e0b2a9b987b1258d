using Npgsql;

namespace WixInbox.PostgreSql;

/// <summary>Creates the store's tables, once, however many processes start at the same time.</summary>
internal sealed class SchemaCreation(NpgsqlDataSource dataSource, StoreSql sql, PostgreSqlWebhookEventStoreOptions options)
{
    private volatile bool _isDone = !options.CreatesSchema;

    /// <summary>
    /// Creates them at the first call, if that is wanted. What fails is tried again by the next call. Calls at the same time need no order
    /// among themselves, since the database gives them one.
    /// </summary>
    public ValueTask EnsureAsync(CancellationToken cancellationToken) => _isDone ? default : new(EnsureOnceAsync(cancellationToken));

    /// <summary>Creates them if they are not there; then it needs no right to create anything.</summary>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        var connection = await dataSource.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = connection.ConfigureAwait(false);
        if (await IsCreatedAsync(connection, cancellationToken).ConfigureAwait(false) is (_, true)) return;
        var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.ReadCommitted, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        await ExecuteAsync(new NpgsqlCommand(sql.LockCreation, connection).With(options.SchemaName), cancellationToken).ConfigureAwait(false);
        var (hasNamespace, hasTables) = await IsCreatedAsync(connection, cancellationToken).ConfigureAwait(false); // by whom we waited for
        if (hasTables) return;
        if (!hasNamespace) await ExecuteAsync(new NpgsqlCommand(sql.CreateNamespace, connection), cancellationToken).ConfigureAwait(false);
        await ExecuteAsync(new NpgsqlCommand(sql.CreateTables, connection), cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task EnsureOnceAsync(CancellationToken cancellationToken)
    {
        await CreateAsync(cancellationToken).ConfigureAwait(false);
        _isDone = true;
    }

    private async Task<(bool Namespace, bool Tables)> IsCreatedAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(sql.IsCreated, connection).With(options.SchemaName);
        await using var _ = command.ConfigureAwait(false);
        var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using var __ = reader.ConfigureAwait(false);
        await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        return (reader.GetBoolean(0), reader.GetBoolean(1));
    }

    private static async Task ExecuteAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using var _ = command.ConfigureAwait(false);
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
