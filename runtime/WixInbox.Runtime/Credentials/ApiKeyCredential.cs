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

    internal ApiKeyCredential(string key, ApiKeyScope scope, string id)
    {
        ThrowIfNoHeaderValue(key, nameof(key), "API key");
        ThrowIfNoHeaderValue(id, nameof(id), scope == ApiKeyScope.Site ? "site id" : "account id");
        (_key, _scope, _id) = (key, scope, id);
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
        ArgumentNullException.ThrowIfNull(value, parameter);
        if (value.Length == 0 || value.AsSpan().ContainsAnyExceptInRange('!', '~'))
            throw new ArgumentException($"The {what} is empty, or has white space or characters that cannot stand in a header.", parameter);
    }
}
