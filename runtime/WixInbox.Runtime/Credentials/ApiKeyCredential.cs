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
        ThrowIfNoHeaderValue(key, nameof(key), "API key");
        ThrowIfNoHeaderValue(siteId, nameof(siteId), "site id");
        return new ApiKeyCredential(key, ApiKeyScope.Site, siteId);
    }

    internal static ApiKeyCredential ForAccount(string key, string accountId)
    {
        ThrowIfNoHeaderValue(key, nameof(key), "API key");
        ThrowIfNoHeaderValue(accountId, nameof(accountId), "account id");
        return new ApiKeyCredential(key, ApiKeyScope.Account, accountId);
    }

    public override string ToString() => $"API key (hidden) for {(_scope == ApiKeyScope.Site ? "site" : "account")} {_id}";

    protected internal override ValueTask AuthorizeAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation("Authorization", _key);
        request.Headers.TryAddWithoutValidation(_scope == ApiKeyScope.Site ? "wix-site-id" : "wix-account-id", _id);
        return ValueTask.CompletedTask;
    }

    // The message must not repeat the value: it may be a key with a line break pasted behind it.
    private static void ThrowIfNoHeaderValue(string value, string parameter, string what)
    {
        if (value is null) throw new ArgumentNullException(parameter, $"The {what} is missing.");
        if (value.Length == 0) throw new ArgumentException($"The {what} is empty.", parameter);
        if (value.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException($"Pass the {what} without 'Bearer': the service takes it bare.", parameter);
        if (value.AsSpan().ContainsAnyExceptInRange('!', '~'))
            throw new ArgumentException($"The {what} has white space, or characters that cannot stand in a header.", parameter);
    }
}
