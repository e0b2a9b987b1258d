namespace WixInbox.Client;

/// <summary>Runs one call: its attempts, within its time.</summary>
internal sealed class CallRun(WixClientOptions options, HttpClient http, WixCall call, CallRequest request, CancellationToken caller)
{
    private WixAttempt? _last;
    private int _attempting;

    /// <summary>The last attempt.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled, or the call took too long and no answer came.</exception>
    internal ValueTask<WixAttempt> ExecuteAsync() => options.Policy is { } policy
        ? ExecuteAsync(policy)
        : AttemptAsync(TimeLimit.Shorter(call.Timeout, call.AttemptTimeout), caller);

    /// <summary>The exception of a call that took too long, as everywhere in .NET.</summary>
    internal static TaskCanceledException Late(Exception cause) => new(cause.Message, cause);

    private async ValueTask<WixAttempt> ExecuteAsync(IWixCallPolicy policy)
    {
        using var limit = new TimeLimit(call.Timeout, options.TimeProvider, caller);
        try
        {
            var attempt = await policy.ExecuteAsync(call, RepeatAsync, limit.Token).ConfigureAwait(false);
            if (attempt is null || attempt != _last) throw new InvalidOperationException("The policy did not return the last attempt: those before it are given up, with their answers.");
            return attempt;
        }
        catch (OperationCanceledException) when (limit.IsOver)
        {
            _last?.Dispose();
            throw Late(call.TookTooLong(limit.Limit));
        }
        catch
        {
            _last?.Dispose();
            throw;
        }
    }

    private async ValueTask<WixAttempt> RepeatAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _attempting, 1) != 0) throw new InvalidOperationException("The policy made two attempts at a time.");
        try
        {
            _last?.Dispose();
            _last = null;
            return await AttemptAsync(call.AttemptTimeout, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Volatile.Write(ref _attempting, 0);
        }
    }

    private async ValueTask<WixAttempt> AttemptAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        var number = call.Begin();
        using var limit = new TimeLimit(time, options.TimeProvider, cancellationToken);
        var start = options.TimeProvider.GetTimestamp();
        _last = await new Exchange(options, http, call, request, limit, cancellationToken, caller).RunAsync(number).ConfigureAwait(false);
        call.TellAttempt(_last, options.TimeProvider.GetElapsedTime(start));
        return _last;
    }
}
