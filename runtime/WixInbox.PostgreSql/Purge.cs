using Npgsql;

namespace WixInbox.PostgreSql;

/// <summary>Forgets what is older than its retention, a bounded batch now and then, beside the claims of a worker: never in an answer's way.</summary>
internal sealed class Purge(NpgsqlDataSource dataSource, StoreSql sql, PostgreSqlWebhookEventStoreOptions options)
{
    /// <summary>How many rows of a kind go at a time. If there are more, the next claim takes the next batch.</summary>
    public const int BatchSize = 1_000;

    private const long Interval = 60_000; // milliseconds

    private long _next;

    public async ValueTask RunIfDueAsync(CancellationToken cancellationToken)
    {
        var next = Volatile.Read(ref _next);
        var now = Environment.TickCount64;
        if (now < next || Interlocked.CompareExchange(ref _next, now + Interval, next) != next) return;
        if (await RunAsync(cancellationToken).ConfigureAwait(false)) Volatile.Write(ref _next, now);
    }

    // Whether there may be more.
    private async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var batch = dataSource.CreateBatch();
        await using var _ = batch.ConfigureAwait(false);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(sql.PurgeCompleted).With(options.Retention).With(BatchSize));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(sql.PurgeDead).With(options.DeadLetterRetention).With(BatchSize));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(sql.PurgeEntities).With(options.Retention).With(BatchSize));
        await batch.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        return batch.BatchCommands.Cast<NpgsqlBatchCommand>().Any(static command => command.RecordsAffected == BatchSize);
    }
}
