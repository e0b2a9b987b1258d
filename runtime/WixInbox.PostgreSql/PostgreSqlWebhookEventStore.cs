using System.Runtime.CompilerServices;
using Npgsql;

namespace WixInbox.PostgreSql;

/// <summary>
/// Events in PostgreSQL (14 or later): committed before the platform is answered, handled by any number of processes on any number of
/// machines, and by a handler that joins the store's transaction exactly once.
/// </summary>
/// <remarks>
/// What it throws is Npgsql's: <see cref="NpgsqlException"/> where the database cannot be reached or refuses. The database must be at its
/// default isolation level, read committed.
/// </remarks>
public sealed class PostgreSqlWebhookEventStore : IWebhookEventStore
{
    private const int DeadLettersAtATime = 20; // a text may have a megabyte

    private readonly NpgsqlDataSource _dataSource;
    private readonly StoreSql _sql;
    private readonly SchemaCreation _schema;
    private readonly WaitingCount _waiting;
    private readonly WorkSignal _signal;
    private readonly Purge _purge;

    /// <summary>A store in a database. Nothing is sent to it yet.</summary>
    /// <param name="dataSource">
    /// The database. It stays the caller's to dispose. Each handler that joins a transaction keeps a connection while it runs: the pool
    /// must be larger than the number of events that are handled at a time.
    /// </param>
    /// <param name="options">How events are kept.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public PostgreSqlWebhookEventStore(NpgsqlDataSource dataSource, PostgreSqlWebhookEventStoreOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        options ??= new PostgreSqlWebhookEventStoreOptions();
        options.ThrowIfInvalid();
        _dataSource = dataSource;
        _sql = new StoreSql(options.SchemaName);
        _schema = new SchemaCreation(dataSource, _sql, options);
        _waiting = new WaitingCount(dataSource, _sql, options.MaxWaiting);
        _signal = new WorkSignal(options.PollInterval);
        _purge = new Purge(dataSource, _sql, options);
    }

    /// <inheritdoc/>
    public bool IsDurable => true;

    /// <summary>
    /// Creates the schema and its tables, if they are not there. Any number of processes may do so at the same time. It needs the right to
    /// create a schema in the database, or, where the schema is there and empty, tables in it.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task CreateSchemaAsync(CancellationToken cancellationToken = default) => _schema.CreateAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<WebhookStoring> AddAsync(WebhookArrival arrival, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(arrival);
        await _schema.EnsureAsync(cancellationToken).ConfigureAwait(false);
        var id = StoredText.KeyOf(arrival.EventId);
        if (await _waiting.IsFullAsync(cancellationToken).ConfigureAwait(false))
            return await IsKnownAsync(id, cancellationToken).ConfigureAwait(false) ? WebhookStoring.Duplicate : WebhookStoring.Full;

        var entity = arrival.Entity is { } text ? StoredText.KeyOf(text) : null;
        var add = _dataSource.CreateCommand(_sql.Add).With(id).With(arrival.Envelope).WithText(entity).With(arrival.Sequence);
        await using var _ = add.ConfigureAwait(false);
        if (!await add.AffectsAsync(cancellationToken).ConfigureAwait(false)) return WebhookStoring.Duplicate;
        _waiting.Change(1);
        _signal.Set();
        return WebhookStoring.Stored;
    }

    /// <inheritdoc/>
    public async ValueTask<WebhookClaim?> TryClaimAsync(TimeSpan lease, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lease, TimeSpan.Zero);
        await _schema.EnsureAsync(cancellationToken).ConfigureAwait(false);
        await _purge.RunIfDueAsync(cancellationToken).ConfigureAwait(false);
        var token = Guid.NewGuid();
        var command = _dataSource.CreateCommand(_sql.Claim).With(token).With(lease);
        await using var _ = command.ConfigureAwait(false);
        var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using var __ = reader.ConfigureAwait(false);
        if (!await reader.ReadAsync(cancellationToken).ConfigureAwait(false)) return null;
        _signal.Set(); // where there was one, there may be more
        return new PostgreSqlClaim(_dataSource, _sql, _waiting, _signal, token)
        {
            EventId = reader.GetString(0),
            Envelope = reader.GetFieldValue<byte[]>(1),
            Attempt = reader.GetInt32(2),
            IsOutOfOrder = reader.GetBoolean(3),
            ReceivedAt = reader.GetFieldValue<DateTimeOffset>(4),
        };
    }

    /// <summary>Waits until there may be something to claim: what this process stores, or <see cref="PostgreSqlWebhookEventStoreOptions.PollInterval"/>.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public ValueTask WaitAsync(CancellationToken cancellationToken = default) => new(_signal.WaitAsync(cancellationToken));

    /// <inheritdoc/>
    public async ValueTask<WebhookStoreCounts> CountAsync(CancellationToken cancellationToken = default)
    {
        await _schema.EnsureAsync(cancellationToken).ConfigureAwait(false);
        var command = _dataSource.CreateCommand(_sql.Count);
        await using var _ = command.ConfigureAwait(false);
        var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using var __ = reader.ConfigureAwait(false);
        await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        return new WebhookStoreCounts(reader.GetInt64(0), reader.GetInt64(1));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<WebhookDeadLetter> ListDeadLettersAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await _schema.EnsureAsync(cancellationToken).ConfigureAwait(false);
        var (diedAt, number) = (DateTimeOffset.UnixEpoch, 0L);
        while (true)
        {
            // Page by page, so that no connection is held while the caller works on a letter.
            var letters = await ListDeadLettersAsync(diedAt, number, cancellationToken).ConfigureAwait(false);
            foreach (var (letter, place) in letters)
            {
                yield return letter;
                (diedAt, number) = (letter.DiedAt, place);
            }

            if (letters.Count < DeadLettersAtATime) yield break;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<bool> ReviveAsync(string eventId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(eventId);
        await _schema.EnsureAsync(cancellationToken).ConfigureAwait(false);
        var revive = _dataSource.CreateCommand(_sql.Revive).With(StoredText.KeyOf(eventId));
        await using var _ = revive.ConfigureAwait(false);
        if (!await revive.AffectsAsync(cancellationToken).ConfigureAwait(false)) return false;
        _waiting.Change(1);
        _signal.Set();
        return true;
    }

    private async Task<bool> IsKnownAsync(string id, CancellationToken cancellationToken)
    {
        var command = _dataSource.CreateCommand(_sql.IsKnown).With(id);
        await using var _ = command.ConfigureAwait(false);
        return (bool)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
    }

    private async Task<List<(WebhookDeadLetter Letter, long Number)>> ListDeadLettersAsync(DateTimeOffset diedAt, long number, CancellationToken cancellationToken)
    {
        var command = _dataSource.CreateCommand(_sql.ListDead).With(diedAt).With(number).With(DeadLettersAtATime);
        await using var _ = command.ConfigureAwait(false);
        var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using var __ = reader.ConfigureAwait(false);
        var letters = new List<(WebhookDeadLetter, long)>(DeadLettersAtATime);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            letters.Add((new WebhookDeadLetter(
                reader.GetString(0), reader.GetFieldValue<byte[]>(1), reader.GetInt32(2), reader.GetString(3),
                reader.GetFieldValue<DateTimeOffset>(4), reader.GetFieldValue<DateTimeOffset>(5)), reader.GetInt64(6)));
        }

        return letters;
    }
}
