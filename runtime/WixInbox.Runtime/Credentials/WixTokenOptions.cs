using WixInbox.Client;

namespace WixInbox;

/// <summary>How access tokens are fetched, and replaced before they expire.</summary>
public abstract record WixTokenOptions
{
    private protected WixTokenOptions(Uri tokenAddress, TimeSpan softLimit, TimeSpan hardLimit)
    {
        TokenAddress = tokenAddress;
        SoftLimit = softLimit;
        HardLimit = hardLimit;
    }

    /// <summary>Where tokens are fetched; the vendor's address by default. Must be HTTPS; plain HTTP is for loopback addresses only, since a secret is sent there.</summary>
    public Uri TokenAddress { get; init; }

    /// <summary>
    /// The HTTP client to fetch tokens with. It stays the caller's own; let it not follow redirects, which would take the secret along. By default
    /// all credentials share one that does not, and whose connections are renewed every two minutes.
    /// </summary>
    public HttpClient? HttpClient { get; init; }

    /// <summary>Time, for the expiry of tokens and for <see cref="Timeout"/>; the system's by default.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// How long before a token expires the first call that needs it has another fetched, behind its back: it goes on with the old one. Ten minutes
    /// by default, and one minute for a refresh token, whose access tokens last five; never more than half of a token's life. When it
    /// fails, calls do not, and it is not tried again for half a minute.
    /// </summary>
    public TimeSpan SoftLimit { get; init; }

    /// <summary>
    /// How long before a token expires calls wait for another, so that none arrives with one that has just expired. One minute by default, and ten
    /// seconds for a refresh token; never more than a quarter of a token's life, nor than <see cref="SoftLimit"/>. If no other can be had
    /// within five seconds, the old one is used until it expires.
    /// </summary>
    public TimeSpan HardLimit { get; init; }

    /// <summary>
    /// How long fetching a token may take, whoever waits for it. 20 seconds by default, less than an attempt has; at most 49 days, or infinite.
    /// </summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    internal virtual void ThrowIfInvalid()
    {
        SafeAddress.ThrowIfUnsafe(TokenAddress, nameof(TokenAddress));
        ArgumentNullException.ThrowIfNull(TimeProvider);
        TimeLimit.ThrowIfInvalid(Timeout, nameof(Timeout));
        if (HardLimit < TimeSpan.Zero) throw new ArgumentOutOfRangeException(nameof(HardLimit), HardLimit, "Must not be negative.");
        if (SoftLimit < HardLimit) throw new ArgumentOutOfRangeException(nameof(SoftLimit), SoftLimit, $"Must not be shorter than {nameof(HardLimit)}, which is {HardLimit}.");
    }
}
