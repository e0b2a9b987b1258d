using WixInbox.Credentials;

namespace WixInbox;

/// <summary>
/// Says who calls, in the headers of each request. Secrets never show in <see cref="object.ToString"/>, exceptions or the debugger.
/// </summary>
public abstract class WixCredential
{
    /// <summary>An API key for a site, which is what Inbox and Contacts want (the vendor's "About API Keys").</summary>
    /// <param name="key">The key, as the dashboard shows it.</param>
    /// <param name="siteId">The site, a GUID.</param>
    /// <exception cref="ArgumentException">One is empty, or has characters that cannot stand in a header.</exception>
    public static WixCredential ApiKey(string key, string siteId) => ApiKeyCredential.ForSite(key, siteId);

    /// <summary>An API key for the methods of an account.</summary>
    /// <param name="key">The key, as the dashboard shows it.</param>
    /// <param name="accountId">The account, a GUID.</param>
    /// <exception cref="ArgumentException">One is empty, or has characters that cannot stand in a header.</exception>
    public static WixCredential ApiKeyForAccount(string key, string accountId) => ApiKeyCredential.ForAccount(key, accountId);

    /// <summary>
    /// OAuth client credentials of an app, for one of its instances, which is what the vendor wants of apps. Tokens are fetched when calls need them,
    /// replaced before they expire, and once where the service refuses one; one request at a time, however many calls wait. Keep it: the token is in it.
    /// </summary>
    /// <param name="clientId">The app's id, a GUID.</param>
    /// <param name="clientSecret">The app's secret key, as the dashboard shows it.</param>
    /// <param name="instanceId">The app's instance on a site, a GUID.</param>
    /// <exception cref="ArgumentException">One is empty, or has white space or control characters.</exception>
    public static WixCredential OAuth(string clientId, string clientSecret, string instanceId) =>
        OAuth(new() { ClientId = clientId, ClientSecret = clientSecret, InstanceId = instanceId });

    /// <inheritdoc cref="OAuth(string, string, string)" path="/summary"/>
    /// <param name="options">Who calls, and how tokens are fetched.</param>
    /// <exception cref="ArgumentException">An option is not usable; the message says which and why.</exception>
    public static WixCredential OAuth(WixOAuthOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.ThrowIfInvalid();
        return new OAuthCredential(options);
    }

    /// <summary>
    /// A refresh token of the vendor's older scheme ("custom authentication"), which is exchanged for access tokens as
    /// <see cref="OAuth(WixOAuthOptions)"/> fetches them; each exchange replaces it.
    /// </summary>
    /// <param name="options">Who calls, where refresh tokens are stored, and how tokens are fetched.</param>
    /// <exception cref="ArgumentException">An option is not usable; the message says which and why.</exception>
    public static WixCredential RefreshToken(WixRefreshTokenOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.ThrowIfInvalid();
        return new RefreshTokenCredential(options);
    }

    /// <summary>An access token as it is. When the service refuses it, calls fail with 401.</summary>
    /// <param name="token">The token, without <c>Bearer</c>.</param>
    /// <exception cref="ArgumentException">It is empty, or has characters that cannot stand in a header.</exception>
    public static WixCredential Token(string token) => new StaticTokenCredential(token);

    /// <summary>Access tokens that the app gets by its own means.</summary>
    /// <param name="token">
    /// Gives the token for a request, without <c>Bearer</c>. Called for each, so that it should keep what it has; from many threads. What it throws, the call throws,
    /// and no policy tries again, unless it is a <see cref="WixCredentialException"/> that says that it may pass. A token that cannot stand in a header is a <see cref="WixCredentialException"/>.
    /// </param>
    /// <param name="refused">
    /// Is told a token that the service refused with 401, and says whether <paramref name="token"/> gives another now: then the request is sent
    /// again, once. Null, the default: it is not.
    /// </param>
    public static WixCredential FromDelegate(
        Func<CancellationToken, ValueTask<string>> token, Func<string, CancellationToken, ValueTask<bool>>? refused = null) => new DelegateCredential(token, refused);

    /// <summary>
    /// By the environment: <c>WIX_API_KEY</c> with <c>WIX_SITE_ID</c> or <c>WIX_ACCOUNT_ID</c>, or <c>WIX_CLIENT_ID</c>, <c>WIX_CLIENT_SECRET</c> and
    /// <c>WIX_INSTANCE_ID</c>. Exactly one such set must be there; a variable of white space counts as absent.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is none, or more; the message names the variables, never what is in them.</exception>
    public static WixCredential FromEnvironment() => CredentialSource.FromEnvironment(Environment.GetEnvironmentVariable);

    /// <summary>Adds the headers that say who calls.</summary>
    /// <param name="request">The request, otherwise complete.</param>
    /// <param name="cancellationToken">Ends the wait for a token.</param>
    protected internal abstract ValueTask AuthorizeAsync(HttpRequestMessage request, CancellationToken cancellationToken);

    /// <summary>Is told that the service answered 401, and asked whether another attempt, with a new token, could fare better.</summary>
    /// <param name="refused">The request, as it was sent.</param>
    /// <param name="cancellationToken">Ends the wait for a token.</param>
    /// <returns>Whether the request is to be sent again, once.</returns>
    protected internal virtual ValueTask<bool> RenewAsync(HttpRequestMessage refused, CancellationToken cancellationToken) => ValueTask.FromResult(false);
}
