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
