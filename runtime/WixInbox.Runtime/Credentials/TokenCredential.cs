using System.Diagnostics;

namespace WixInbox.Credentials;

/// <summary>Access tokens that expire, and are fetched again.</summary>
[DebuggerDisplay("{ToString(),nq}")]
internal abstract class TokenCredential : WixCredential
{
    private readonly TokenCache _cache;

    protected TokenCredential(TimeProvider time) => _cache = new TokenCache(IssueAsync, time);

    protected internal override ValueTask AuthorizeAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = _cache.GetAsync(cancellationToken);
        if (!token.IsCompletedSuccessfully) return AuthorizeLaterAsync(request, token);
        HeaderValue.Authorize(request, token.Result.Value);
        return ValueTask.CompletedTask;
    }

    protected internal override ValueTask<bool> RenewAsync(HttpRequestMessage refused, CancellationToken cancellationToken) =>
        HeaderValue.TokenOf(refused) is { } token ? _cache.RenewAsync(token, cancellationToken) : ValueTask.FromResult(false);

    /// <summary>Fetches a token. Never runs twice at a time.</summary>
    /// <exception cref="WixCredentialException">There is none.</exception>
    protected abstract Task<AccessToken> IssueAsync();

    private static async ValueTask AuthorizeLaterAsync(HttpRequestMessage request, ValueTask<AccessToken> token) =>
        HeaderValue.Authorize(request, (await token.ConfigureAwait(false)).Value);
}
