using System.Diagnostics;

namespace WixInbox.Credentials;

/// <summary>
/// Keeps a token and replaces it before it expires, one request at a time however many callers want it. That request belongs to no caller: a
/// cancellation ends a caller's wait and nothing else.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed class TokenCache(Func<Task<AccessToken>> issue, TimeProvider time)
{
    /// <summary>Between a refresh ahead that failed and the next; and how long a token that took the place of a refused one is trusted.</summary>
    internal static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    /// <summary>How long calls wait for another token while the one that they have is good.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly object _gate = new();
    private volatile AccessToken? _current;
    private Task<AccessToken>? _refresh;
    private volatile bool _isRefused;
    private long? _refreshFailedAt;
    private long? _renewedAt;

    public override string ToString() => _current?.ToString() ?? "no access token yet";

    /// <summary>A token that is good now.</summary>
    /// <exception cref="WixCredentialException">There is none.</exception>
    internal ValueTask<AccessToken> GetAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (_current is { } token && now < token.ReplaceAt && !_isRefused) return new(token);
        Task<AccessToken> refresh;
        lock (_gate)
        {
            token = _current;
            if (token is not null && !_isRefused && (now < token.ReplaceAt || (now < token.ExpiresAt && IsWithinPause(_refreshFailedAt)))) return new(token);
            refresh = _refresh ??= BeginRefresh();
            if (token is not null && !_isRefused && now < token.WaitAt) return new(token);
        }

        return WaitAsync(refresh, token, cancellationToken);
    }

    /// <summary>Replaces a token that the service refused, if it is still the one that is used. Others wait for it, and use the refused one if it fails.</summary>
    /// <returns>Whether there is another now.</returns>
    /// <exception cref="WixCredentialException">Another cannot be had.</exception>
    internal async ValueTask<bool> RenewAsync(string refused, CancellationToken cancellationToken)
    {
        Task<AccessToken> refresh;
        lock (_gate)
        {
            if (_current is { } current)
            {
                if (current.Value != refused) return true;

                // The service also answers 401 where a permission is missing: then each call would fetch a token.
                if (!_isRefused && IsWithinPause(_renewedAt)) return false;
                _isRefused = true;
            }

            refresh = _refresh ??= BeginRefresh();
        }

        var token = await refresh.WaitAsync(cancellationToken).ConfigureAwait(false);
        return token.Value != refused;
    }

    private async ValueTask<AccessToken> WaitAsync(Task<AccessToken> refresh, AccessToken? old, CancellationToken cancellationToken)
    {
        try
        {
            return await (old is null ? refresh.WaitAsync(cancellationToken) : refresh.WaitAsync(Patience, time, cancellationToken)).ConfigureAwait(false);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested && old is not null && old == _current && time.GetUtcNow() < old.ExpiresAt)
        {
            return old; // the refresh was ahead of need, or only one method refuses the old one
        }
    }

    private bool IsWithinPause(long? since) => since is { } start && time.GetElapsedTime(start) < Pause;

    private Task<AccessToken> BeginRefresh()
    {
        // Apart from the caller's thread, trace and scopes: the refresh may outlive the call that began it.
        using AsyncFlowControl? apart = ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
        var refresh = Task.Run(RefreshAsync);
        _ = refresh.ContinueWith(static failed => _ = failed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default); // nobody may be waiting
        return refresh;
    }

    private async Task<AccessToken> RefreshAsync()
    {
        try
        {
            var token = await issue().ConfigureAwait(false);
            lock (_gate)
            {
                _refresh = null;
                _current = token;
                if (_isRefused) _renewedAt = time.GetTimestamp();
                _isRefused = false;
            }

            return token;
        }
        catch
        {
            lock (_gate)
            {
                _refresh = null;
                _refreshFailedAt = time.GetTimestamp();
                _isRefused = false;
            }

            throw;
        }
    }
}
