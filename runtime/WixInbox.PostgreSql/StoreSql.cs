namespace WixInbox.PostgreSql;

/// <summary>
/// All SQL of the store. Parameters are positional; only the schema's name is put into the text, quoted.
/// <para>
/// The time is always the database's: machines differ, and one clock must say whose lease is over. It is read by now() where a statement
/// is its own transaction, and by clock_timestamp() where the transaction may be a handler's, which began earlier.
/// </para>
/// </summary>
internal sealed class StoreSql(string schema)
{
    private readonly string _schema = Quote(schema);

    /// <summary>Taken by whoever creates the schema, for as long as the transaction lasts. $1: the schema.</summary>
    public string LockCreation { get; } = "SELECT pg_advisory_xact_lock(hashtextextended('wixinbox.webhooks/' || $1, 0))";

    /// <summary>
    /// Whether the namespace and whether all else is there. It reads the catalog's tables and not to_regclass, which may answer from
    /// before another process's commit. $1: the schema.
    /// </summary>
    public string IsCreated { get; } = """
        SELECT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = $1),
               EXISTS (SELECT FROM pg_catalog.pg_tables WHERE schemaname = $1 AND tablename = 'events')
        """;

    /// <summary>Apart from the rest, because it needs a right over the whole database even where there is nothing to do.</summary>
    public string CreateNamespace => $"CREATE SCHEMA {_schema}";

    /// <summary>
    /// One row an event. It waits, or is dead, or has been handled: of <c>due</c>, <c>died_at</c> and <c>completed_at</c> exactly one is
    /// there, and has an index. A claim sets <c>token</c> and <c>leased_until</c>, which no index has, so that it costs no index entry.
    /// What has been handled keeps its id, to tell duplicates, and not its text.
    /// </summary>
    public string CreateTables => $"""
        CREATE TABLE {_schema}.entities (
            entity        text COLLATE "C" PRIMARY KEY,
            last_sequence bigint NOT NULL,
            changed_at    timestamptz NOT NULL
        );
        CREATE INDEX entities_changed ON {_schema}.entities (changed_at);

        CREATE TABLE {_schema}.events (
            event_id        text COLLATE "C" PRIMARY KEY,
            number          bigint GENERATED ALWAYS AS IDENTITY,
            envelope        bytea,
            is_out_of_order boolean NOT NULL,
            received_at     timestamptz NOT NULL,
            attempts        integer NOT NULL DEFAULT 0,
            error           text,
            token           uuid,
            leased_until    timestamptz,
            due             timestamptz,
            died_at         timestamptz,
            completed_at    timestamptz,
            CONSTRAINT events_state CHECK (num_nonnulls(due, died_at, completed_at) = 1),
            CONSTRAINT events_lease CHECK ((token IS NULL) = (leased_until IS NULL) AND (token IS NULL OR due IS NOT NULL)),
            CONSTRAINT events_text CHECK ((envelope IS NULL) = (completed_at IS NOT NULL))
        );
        CREATE INDEX events_due ON {_schema}.events (due, number) WHERE due IS NOT NULL;
        CREATE INDEX events_died ON {_schema}.events (died_at, number) WHERE died_at IS NOT NULL;
        CREATE INDEX events_completed ON {_schema}.events (completed_at) WHERE completed_at IS NOT NULL;
        """;

    /// <summary>
    /// Keeps an event; no row is affected if its id is known. Of two that arrive at once the second waits until the first is committed.
    /// The row of an entity is locked before that of the event, always, so that nobody waits in a circle; a duplicate changes nothing in it.
    /// $1: id. $2: text. $3: entity, or null. $4: sequence.
    /// </summary>
    public string Add => $"""
        WITH place AS (
            INSERT INTO {_schema}.entities AS entity (entity, last_sequence, changed_at)
            SELECT $3, $4, now() WHERE $3 IS NOT NULL
            ON CONFLICT (entity) DO UPDATE SET last_sequence = greatest(entity.last_sequence, excluded.last_sequence), changed_at = excluded.changed_at
            RETURNING last_sequence > $4 AS is_late)
        INSERT INTO {_schema}.events (event_id, envelope, is_out_of_order, received_at, due)
        VALUES ($1, $2, coalesce((SELECT is_late FROM place), false), now(), now())
        ON CONFLICT (event_id) DO NOTHING
        """;

    /// <summary>$1: id.</summary>
    public string IsKnown => $"SELECT EXISTS (SELECT FROM {_schema}.events WHERE event_id = $1)";

    /// <summary>
    /// Claims the oldest event that is due and that nobody holds. Rows that others are claiming are skipped, not waited for; a lease
    /// that is over is like none. The row is chosen once (MATERIALIZED): chosen again, it would be another. $1: token. $2: lease.
    /// </summary>
    public string Claim => $"""
        WITH next AS MATERIALIZED (
            SELECT event_id FROM {_schema}.events
            WHERE due <= now() AND (leased_until IS NULL OR leased_until <= now())
            ORDER BY due, number LIMIT 1
            FOR UPDATE SKIP LOCKED)
        UPDATE {_schema}.events AS event SET token = $1, leased_until = now() + $2, attempts = attempts + 1
        FROM next WHERE event.event_id = next.event_id
        RETURNING event.event_id, envelope, attempts, is_out_of_order, received_at
        """;

    /// <summary>
    /// Says which transaction this is, if the claim still holds. It locks nothing: while a handler works, others must be able to claim
    /// what it has lost. $1: id. $2: token.
    /// </summary>
    public string Join => $"SELECT pg_backend_pid(), now() FROM {_schema}.events WHERE event_id = $1 AND token = $2";

    /// <summary>$1: id. $2: token.</summary>
    public string Complete => $"UPDATE {_schema}.events SET {Completed} WHERE event_id = $1 AND token = $2";

    /// <summary>
    /// Completes in the transaction that was joined: whether it is still that one, and whether the claim still held. Had the handler
    /// ended the transaction, this would be a new one. $1: id. $2: token. $3: when the transaction began.
    /// </summary>
    public string CompleteJoined => $"""
        WITH done AS (UPDATE {_schema}.events SET {Completed} WHERE event_id = $1 AND token = $2 AND now() = $3 RETURNING 1)
        SELECT now() = $3, EXISTS (SELECT FROM done)
        """;

    /// <summary>$1: id. $2: token. $3: delay. $4: reason.</summary>
    public string Retry => $"UPDATE {_schema}.events SET token = NULL, leased_until = NULL, due = now() + $3, error = $4 WHERE event_id = $1 AND token = $2";

    /// <summary>$1: id. $2: token. $3: reason.</summary>
    public string GiveUp => $"UPDATE {_schema}.events SET token = NULL, leased_until = NULL, due = NULL, died_at = now(), error = $3 WHERE event_id = $1 AND token = $2";

    /// <summary>The event keeps its place, and the attempt does not count. $1: id. $2: token.</summary>
    public string Release => $"UPDATE {_schema}.events SET token = NULL, leased_until = NULL, attempts = attempts - 1 WHERE event_id = $1 AND token = $2";

    /// <summary>
    /// Ends the session of a transaction, and waits until it has ended. Sessions get the process ids of earlier ones; the time at which
    /// the transaction began tells them apart. $1: process id. $2: when it began. $3: how long to wait, in milliseconds.
    /// </summary>
    public string Terminate { get; } = "SELECT pg_terminate_backend(pid, $3) FROM pg_stat_activity WHERE pid = $1 AND xact_start = $2";

    /// <summary>Counts waiting events, up to a number. $1: the number.</summary>
    public string CountWaiting => $"SELECT count(*) FROM (SELECT FROM {_schema}.events WHERE due IS NOT NULL LIMIT $1) AS waiting";

    /// <summary>Two counts, each over its own index: there may be many more events that have been handled.</summary>
    public string Count => $"SELECT (SELECT count(*) FROM {_schema}.events WHERE due IS NOT NULL), (SELECT count(*) FROM {_schema}.events WHERE died_at IS NOT NULL)";

    /// <summary>Dead letters behind a place. $1, $2: the place. $3: how many.</summary>
    public string ListDead => $"""
        SELECT event_id, envelope, attempts, error, received_at, died_at, number FROM {_schema}.events
        WHERE died_at IS NOT NULL AND (died_at, number) > ($1, $2)
        ORDER BY died_at, number LIMIT $3
        """;

    /// <summary>$1: id.</summary>
    public string Revive => $"UPDATE {_schema}.events SET died_at = NULL, due = now(), attempts = 0 WHERE event_id = $1 AND died_at IS NOT NULL";

    /// <summary>Forgets what was handled before a time. $1: how long ago. $2: how many at most.</summary>
    public string PurgeCompleted => Purge("events", "event_id", "completed_at");

    /// <inheritdoc cref="PurgeCompleted"/>
    public string PurgeDead => Purge("events", "event_id", "died_at");

    /// <inheritdoc cref="PurgeCompleted"/>
    public string PurgeEntities => Purge("entities", "entity", "changed_at");

    private const string Completed = "token = NULL, leased_until = NULL, due = NULL, envelope = NULL, error = NULL, completed_at = clock_timestamp()";

    // Several processes purge at once: each takes rows that the others have not.
    private string Purge(string table, string key, string time) => $"""
        DELETE FROM {_schema}.{table} WHERE {key} = ANY (ARRAY (
            SELECT {key} FROM {_schema}.{table} WHERE {time} < now() - $1 ORDER BY {time} LIMIT $2 FOR UPDATE SKIP LOCKED))
        """;

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
