using System.Text;

namespace WixInbox.PostgreSql;

/// <summary>How a <see cref="PostgreSqlWebhookEventStore"/> keeps events. It has no clock: the database's decides.</summary>
public sealed class PostgreSqlWebhookEventStoreOptions
{
    private const int MaxNameLength = 63; // of PostgreSQL's names, in bytes; it cuts off what is more

    /// <summary>The SQL schema with the store's tables. <c>wix_webhooks</c> by default; at most 63 bytes of UTF-8. It is quoted, so upper case counts.</summary>
    public string SchemaName { get; init; } = "wix_webhooks";

    /// <summary>
    /// Whether the schema is created at the first use, if it is not there. True by default. Otherwise somebody who may do so calls
    /// <see cref="PostgreSqlWebhookEventStore.CreateSchemaAsync"/>, for example as a step of the deployment.
    /// </summary>
    public bool CreatesSchema { get; init; } = true;

    /// <summary>
    /// How many events may wait before further ones are refused. 1,000,000 by default. It is an estimate: each process counts its own
    /// changes at once, and everybody's every five seconds, or less often where counting takes long. So the number may be exceeded by what
    /// others store meanwhile, and as long may pass until room that others made is noticed.
    /// </summary>
    public int MaxWaiting { get; init; } = 1_000_000;

    /// <summary>
    /// How long the ids of handled events are kept, to tell duplicates, and the last sequence of an entity, to tell what is out of order.
    /// 72 hours by default, since the platform delivers again for up to 48; at most 3,650 days.
    /// </summary>
    public TimeSpan Retention { get; init; } = TimeSpan.FromHours(72);

    /// <summary>How long dead letters are kept. 30 days by default; at most 3,650 days.</summary>
    public TimeSpan DeadLetterRetention { get; init; } = TimeSpan.FromDays(30);

    /// <summary>
    /// How often a process without work asks whether there is some: what another process stored, what is due for another attempt, or whose
    /// lease is over. 500 ms by default; from 10 ms to a minute. What this process stores it notices at once.
    /// </summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMilliseconds(500);

    internal void ThrowIfInvalid()
    {
        ArgumentException.ThrowIfNullOrEmpty(SchemaName);
        if (SchemaName.Contains('\0', StringComparison.Ordinal) || Encoding.UTF8.GetByteCount(SchemaName) > MaxNameLength)
            throw new ArgumentException($"A name in PostgreSQL has at most {MaxNameLength} bytes, and no NUL.", nameof(SchemaName));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxWaiting);
        ThrowUnlessWithin(Retention, TimeSpan.FromTicks(1), TimeSpan.FromDays(3_650), nameof(Retention));
        ThrowUnlessWithin(DeadLetterRetention, TimeSpan.FromTicks(1), TimeSpan.FromDays(3_650), nameof(DeadLetterRetention));
        ThrowUnlessWithin(PollInterval, TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(1), nameof(PollInterval));
    }

    private static void ThrowUnlessWithin(TimeSpan value, TimeSpan least, TimeSpan most, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, name);
    }
}
