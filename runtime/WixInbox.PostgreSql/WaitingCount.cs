using Npgsql;

namespace WixInbox.PostgreSql;

/// <summary>
/// How many events wait, as far as this process knows. Counting a million rows takes some tenths of a second, which no answer can wait for
/// each time: so rows are counted now and then, and this process's own changes in between.
/// </summary>
internal sealed class WaitingCount(NpgsqlDataSource dataSource, StoreSql sql, int max)
{
    private const long MaxAge = 5_000; // milliseconds

    private long _count;
    private long _countedAt = -MaxAge;
    private int _isCounting;

    /// <summary>This process has added or settled an event.</summary>
    public void Change(int difference) => Interlocked.Add(ref _count, difference);

    /// <summary>Whether there is no room. One caller at a time counts; the others go by the number that they find.</summary>
    public async ValueTask<bool> IsFullAsync(CancellationToken cancellationToken)
    {
        if (Environment.TickCount64 - Volatile.Read(ref _countedAt) >= MaxAge && Interlocked.Exchange(ref _isCounting, 1) == 0)
        {
            try
            {
                var command = dataSource.CreateCommand(sql.CountWaiting).With((long)max);
                await using var _ = command.ConfigureAwait(false);
                Interlocked.Exchange(ref _count, (long)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!);
                Volatile.Write(ref _countedAt, Environment.TickCount64);
            }
            finally
            {
                Volatile.Write(ref _isCounting, 0);
            }
        }

        return Interlocked.Read(ref _count) >= max;
    }
}
