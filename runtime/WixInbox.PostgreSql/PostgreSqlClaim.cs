using System.Data.Common;
using Npgsql;

namespace WixInbox.PostgreSql;

/// <summary>A claim of the store's: all that it does takes effect only while the event has its token.</summary>
internal sealed class PostgreSqlClaim(NpgsqlDataSource dataSource, StoreSql sql, WaitingCount waiting, WorkSignal signal, Guid token) : WebhookClaim
{
    private const int MaxReasonLength = 4_000;

    // A handler whose time is over may join while the attempt is being settled: one of the two comes first.
    private readonly SemaphoreSlim _turn = new(1, 1);
    private JoinedTransaction? _joined;
    private bool _isOver;
    private bool _isSettled;

    /// <summary>
    /// An <see cref="NpgsqlTransaction"/>, or the <see cref="NpgsqlConnection"/> that is in it; the same at each call. The handler writes
    /// into it and leaves ending it to the store.
    /// </summary>
    /// <exception cref="InvalidOperationException">The attempt is over, or its lease.</exception>
    public override async ValueTask<T?> JoinAsync<T>(CancellationToken cancellationToken = default) where T : class
    {
        var wantsTransaction = typeof(T) == typeof(NpgsqlTransaction) || typeof(T) == typeof(DbTransaction);
        if (!wantsTransaction && typeof(T) != typeof(NpgsqlConnection) && typeof(T) != typeof(DbConnection)) return null;
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_isOver) throw new InvalidOperationException($"The attempt at handling the event {EventId} is over: nothing can be joined to it.");
            _joined ??= await JoinedTransaction.BeginAsync(dataSource, sql.Join, EventId, token, cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException($"The lease of the event {EventId} is over, and somebody else has it: nothing can be joined to this attempt.");
            return wantsTransaction ? (T)(object)_joined.Transaction : (T)(object)_joined.Connection;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public override ValueTask<bool> CompleteAsync(CancellationToken cancellationToken = default) => SettleAsync(-1, async () =>
    {
        if (_joined is null) return await ExecuteAsync(dataSource.CreateCommand(sql.Complete).With(EventId).With(token), cancellationToken).ConfigureAwait(false);
        try
        {
            return await _joined.CommitAsync(sql.CompleteJoined, EventId, token, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await LeaveAsync(cancellationToken).ConfigureAwait(false);
        }
    }, cancellationToken);

    /// <inheritdoc/>
    public override async ValueTask<bool> RetryAsync(TimeSpan delay, string reason, CancellationToken cancellationToken = default)
    {
        var retry = dataSource.CreateCommand(sql.Retry).With(EventId).With(token).With(delay).With(StoredText.Of(reason, MaxReasonLength));
        var held = await SettleAsync(0, () => LeaveAndExecuteAsync(retry, cancellationToken), cancellationToken).ConfigureAwait(false);
        if (delay <= TimeSpan.Zero) signal.Set();
        return held;
    }

    /// <inheritdoc/>
    public override ValueTask<bool> GiveUpAsync(string reason, CancellationToken cancellationToken = default)
    {
        var giveUp = dataSource.CreateCommand(sql.GiveUp).With(EventId).With(token).With(StoredText.Of(reason, MaxReasonLength));
        return SettleAsync(-1, () => LeaveAndExecuteAsync(giveUp, cancellationToken), cancellationToken);
    }

    /// <summary>Releases the event, if it has not been settled. If that fails, it comes back when its lease is over.</summary>
    public override async ValueTask DisposeAsync()
    {
        if (_isSettled) return;
        var release = dataSource.CreateCommand(sql.Release).With(EventId).With(token);
        if (await SettleAsync(0, () => LeaveAndExecuteAsync(release, CancellationToken.None), CancellationToken.None).ConfigureAwait(false)) signal.Set();
    }

    /// <summary>Settles the claim once. What throws has not settled it: another way may be tried, and the token says what had taken effect.</summary>
    private async ValueTask<bool> SettleAsync(int change, Func<Task<bool>> settle, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_isSettled) return false;
            _isOver = true;
            var held = await settle().ConfigureAwait(false);
            _isSettled = true;
            if (held) waiting.Change(change);
            return held;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<bool> LeaveAndExecuteAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await LeaveAsync(cancellationToken).ConfigureAwait(false);
        return await ExecuteAsync(command, cancellationToken).ConfigureAwait(false);
    }

    // The joined connection goes first: were the pool used up, there would be none to settle with.
    private async Task LeaveAsync(CancellationToken cancellationToken)
    {
        if (_joined is null) return;
        if (IsHandlerRunning) await _joined.TerminateAsync(dataSource, sql.Terminate, cancellationToken).ConfigureAwait(false);
        await _joined.DisposeAsync().ConfigureAwait(false);
        _joined = null;
    }

    private static async Task<bool> ExecuteAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using var _ = command.ConfigureAwait(false);
        return await command.AffectsAsync(cancellationToken).ConfigureAwait(false);
    }
}
