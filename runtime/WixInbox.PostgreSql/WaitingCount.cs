using System.Diagnostics;
using Npgsql;

namespace WixInbox.PostgreSql;

/// <summary>
/// How many events wait, as far as this process knows. Counting takes about a second for a million rows, which no answer can wait for: so
/// rows are counted now and then, behind the answers, and this process's own changes in between.
/// </summary>
internal sealed class WaitingCount(NpgsqlDataSource dataSource, StoreSql sql, int max)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    // Of the time, a twentieth at most goes into counting.
    private const int Rest = 20;

    // A process that starts waits so long for its first count; without one it takes the store to be empty.
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(200);

    private long _counted;
    private long _changes;
    private long _next;
    private int _isCounting;

    /// <summary>This process has added or settled an event.</summary>
    public void Change(int difference) => Interlocked.Add(ref _changes, difference);

    /// <summary>Whether there is no room.</summary>
    public async ValueTask<bool> IsFullAsync(CancellationToken cancellationToken)
    {
        var isFirst = Volatile.Read(ref _next) == 0;
        if (Environment.TickCount64 >= Volatile.Read(ref _next) && Interlocked.Exchange(ref _isCounting, 1) == 0)
        {
            var counting = CountAsync();
            if (isFirst) await Task.WhenAny(counting, Task.Delay(FirstWait, cancellationToken)).ConfigureAwait(false);
        }

        return Interlocked.Read(ref _counted) + Interlocked.Read(ref _changes) >= max;
    }

    private async Task CountAsync()
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var before = Interlocked.Read(ref _changes);
            var command = dataSource.CreateCommand(sql.CountWaiting).With((long)max);
            await using var _ = command.ConfigureAwait(false);
            var count = (long)(await command.ExecuteScalarAsync(CancellationToken.None).ConfigureAwait(false))!;
            Interlocked.Exchange(ref _counted, count - before);
        }
        catch (Exception failure) when (failure is NpgsqlException or InvalidOperationException)
        {
            // The last count stays. What keeps it from counting keeps events from being stored, and is thrown there.
        }
        finally
        {
            var rest = watch.Elapsed * Rest;
            Volatile.Write(ref _next, Environment.TickCount64 + (long)(rest > Interval ? rest : Interval).TotalMilliseconds);
            Volatile.Write(ref _isCounting, 0);
        }
    }
}
