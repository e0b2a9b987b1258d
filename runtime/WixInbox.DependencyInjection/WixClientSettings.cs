using System.Diagnostics;

namespace WixInbox.DependencyInjection;

/// <summary>
/// How a client is reached and who calls, as an application sets it: in code, from configuration, or both. Checked when the application
/// starts; what changes in configuration after that is not seen by a client that was made.
/// </summary>
public sealed class WixClientSettings
{
    /// <summary>An API key, as the vendor's dashboard shows it. It belongs to <see cref="SiteId"/> or <see cref="AccountId"/>.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApiKey { get; set; }

    /// <summary>The site that <see cref="ApiKey"/> is used for, a GUID. Inbox and Contacts want one.</summary>
    public string? SiteId { get; set; }

    /// <summary>The account that <see cref="ApiKey"/> is used for, a GUID, for the methods of an account.</summary>
    public string? AccountId { get; set; }

    /// <summary>
    /// Says who calls, in place of <see cref="ApiKey"/>. Where neither is set it is the <see cref="WixCredential"/> among the application's
    /// services; for a client with a key, the one with that key.
    /// </summary>
    public WixCredential? Credential { get; set; }

    /// <inheritdoc cref="WixClientOptions.BaseAddress"/>
    public Uri BaseAddress { get; set; } = WixClientOptions.DefaultBaseAddress;

    /// <inheritdoc cref="WixClientOptions.Timeout"/>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <inheritdoc cref="WixClientOptions.AttemptTimeout"/>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <inheritdoc cref="WixClientOptions.MaxResponseBytes"/>
    public int MaxResponseBytes { get; set; } = 32 * 1024 * 1024;

    /// <inheritdoc cref="WixClientOptions.ValidateRequests"/>
    public bool ValidateRequests { get; set; } = true;

    /// <summary>
    /// Whether logs have what the service or an exception says of a failure, and which fields break limits. Off by default: such text may
    /// repeat parts of a request. Statuses, codes and request ids are logged in any case.
    /// </summary>
    public bool LogErrorMessages { get; set; }

    // Without the key.
    /// <inheritdoc/>
    public override string ToString() => $"{nameof(WixClientSettings)} {{ SiteId = {SiteId}, AccountId = {AccountId}, BaseAddress = {BaseAddress} }}";

    /// <summary>The credential that is set; null where none is.</summary>
    /// <exception cref="ArgumentException">What is set makes none; the message says why.</exception>
    internal WixCredential? ToCredential()
    {
        var (hasKey, hasSite, hasAccount) = (!string.IsNullOrEmpty(ApiKey), !string.IsNullOrEmpty(SiteId), !string.IsNullOrEmpty(AccountId));
        if (Credential is not null)
            return hasKey ? throw new ArgumentException($"{nameof(Credential)} and {nameof(ApiKey)} are both set: set one of them.") : Credential;
        return (hasKey, hasSite, hasAccount) switch
        {
            (_, true, true) => throw new ArgumentException($"{nameof(SiteId)} and {nameof(AccountId)} are both set, which the service refuses: set one of them."),
            (true, true, _) => WixCredential.ApiKey(ApiKey!, SiteId!),
            (true, _, true) => WixCredential.ApiKeyForAccount(ApiKey!, AccountId!),
            (true, _, _) => throw new ArgumentException($"{nameof(SiteId)} is missing: set the id of the site that the key is used for, or {nameof(AccountId)} for the methods of an account."),
            (_, true, _) or (_, _, true) => throw new ArgumentException($"{nameof(ApiKey)} is missing: the vendor's dashboard makes one under API Keys."),
            _ => null,
        };
    }

    internal WixClientOptions ToOptions(WixCredential credential) => new()
    {
        Credential = credential,
        BaseAddress = BaseAddress,
        Timeout = Timeout,
        AttemptTimeout = AttemptTimeout,
        MaxResponseBytes = MaxResponseBytes,
        ValidateRequests = ValidateRequests,
    };
}
