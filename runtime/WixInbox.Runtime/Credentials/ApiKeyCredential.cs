using System.Diagnostics;

namespace WixInbox.Credentials;

/// <summary>The key goes bare into <c>Authorization</c> (no <c>Bearer</c>), beside exactly one of <c>wix-site-id</c> and <c>wix-account-id</c>.</summary>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed class ApiKeyCredential : WixCredential
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _key;
    private readonly ApiKeyScope _scope;
    private readonly string _id;

    private ApiKeyCredential(string key, ApiKeyScope scope, string id) => (_key, _scope, _id) = (key, scope, id);

    internal static ApiKeyCredential ForSite(string key, string siteId)
    {
        HeaderValue.ThrowIfUnusable(key, nameof(key), "API key");
        HeaderValue.ThrowIfUnusable(siteId, nameof(siteId), "site id");
        return new ApiKeyCredential(key, ApiKeyScope.Site, siteId);
    }

    internal static ApiKeyCredential ForAccount(string key, string accountId)
    {
        HeaderValue.ThrowIfUnusable(key, nameof(key), "API key");
        HeaderValue.ThrowIfUnusable(accountId, nameof(accountId), "account id");
        return new ApiKeyCredential(key, ApiKeyScope.Account, accountId);
    }

    public override string ToString() => $"API key (hidden) for {(_scope == ApiKeyScope.Site ? "site" : "account")} {_id}";

    protected internal override ValueTask AuthorizeAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HeaderValue.Authorize(request, _key);
        request.Headers.TryAddWithoutValidation(_scope == ApiKeyScope.Site ? HeaderValue.SiteId : HeaderValue.AccountId, _id);
        return ValueTask.CompletedTask;
    }
}
