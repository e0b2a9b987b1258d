using System.Diagnostics;
using WixInbox.Credentials;

namespace WixInbox;

/// <summary>
/// The vendor's older scheme ("custom authentication"): an app exchanges a refresh token of an installation for an access token, which lasts five
/// minutes, and for another refresh token, which takes the place of the first.
/// </summary>
public sealed record WixRefreshTokenOptions() : WixTokenOptions(DefaultTokenAddress, TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(10))
{
    /// <summary>Where the vendor exchanges tokens: <c>https://www.wixapis.com/oauth/access</c>.</summary>
    public static Uri DefaultTokenAddress { get; } = new("https://www.wixapis.com/oauth/access");

    /// <summary>The app's id, a GUID.</summary>
    public required string ClientId { get; init; }

    /// <summary>The app's secret key, as the dashboard shows it.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public required string ClientSecret { get; init; }

    /// <summary>The refresh token that was stored last. Only one credential, in one process, may use it: each exchange replaces it.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public required string RefreshToken { get; init; }

    /// <summary>
    /// Stores a refresh token, which took the place of the one before. The access token that came with it is not used until this has ended well; if it
    /// throws, calls that wait for the token fail, and it is called again with the same token before the next exchange. Cancelled after <see cref="WixTokenOptions.Timeout"/>;
    /// must heed that.
    /// </summary>
    public required Func<string, CancellationToken, ValueTask> RefreshTokenReplaced { get; init; }

    /// <summary>Says which app; not the secrets.</summary>
    public override string ToString() => $"OAuth refresh token (hidden) of app {ClientId}";

    internal override void ThrowIfInvalid()
    {
        HeaderValue.ThrowIfUnusable(ClientId, nameof(ClientId), "client id");
        HeaderValue.ThrowIfUnusable(ClientSecret, nameof(ClientSecret), "client secret");
        HeaderValue.ThrowIfUnusable(RefreshToken, nameof(RefreshToken), "refresh token");
        ArgumentNullException.ThrowIfNull(RefreshTokenReplaced);
        base.ThrowIfInvalid();
    }
}
