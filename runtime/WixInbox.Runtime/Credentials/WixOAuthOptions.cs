using System.Diagnostics;
using WixInbox.Credentials;

namespace WixInbox;

/// <summary>
/// OAuth client credentials of an app, for one of its instances: one site on which it is installed. By the vendor's documentation a token
/// lasts four hours.
/// </summary>
public sealed record WixOAuthOptions() : WixTokenOptions(DefaultTokenAddress, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(1))
{
    /// <summary>Where the vendor issues tokens: <c>https://www.wixapis.com/oauth2/token</c>.</summary>
    public static Uri DefaultTokenAddress { get; } = new("https://www.wixapis.com/oauth2/token");

    /// <summary>The app's id, a GUID.</summary>
    public required string ClientId { get; init; }

    /// <summary>The app's secret key, as the dashboard shows it.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public required string ClientSecret { get; init; }

    /// <summary>The instance, a GUID: webhooks name it, and the signed <c>instance</c> parameter of the app's pages.</summary>
    public required string InstanceId { get; init; }

    /// <summary>Says which app and instance; not the secret.</summary>
    public override string ToString() => $"OAuth client credentials (hidden) of app {ClientId}, instance {InstanceId}";

    internal override void ThrowIfInvalid()
    {
        HeaderValue.ThrowIfUnusable(ClientId, nameof(ClientId), "client id");
        HeaderValue.ThrowIfUnusable(ClientSecret, nameof(ClientSecret), "client secret");
        HeaderValue.ThrowIfUnusable(InstanceId, nameof(InstanceId), "instance id");
        base.ThrowIfInvalid();
    }
}
