using System.Diagnostics;
using WixInbox.Credentials;

namespace WixInbox;

/// <summary>
/// A credential as configuration has it: an API key with a site or an account, or an app's client credentials with an instance. Exactly one of these
/// sets must be there; a setting of white space counts as absent. For configuration binding.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public class WixCredentialOptions
{
    /// <summary>An API key, as the dashboard shows it.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApiKey { get; set; }

    /// <summary>The site that the API key is used for, a GUID.</summary>
    public string? SiteId { get; set; }

    /// <summary>The account that the API key is used for, a GUID.</summary>
    public string? AccountId { get; set; }

    /// <summary>An app's id, a GUID.</summary>
    public string? ClientId { get; set; }

    /// <summary>The app's secret key, as the dashboard shows it.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ClientSecret { get; set; }

    /// <summary>The app's instance on a site, a GUID.</summary>
    public string? InstanceId { get; set; }

    /// <summary>Where an app's tokens are fetched; <see cref="WixOAuthOptions.DefaultTokenAddress"/> by default. Only beside client credentials.</summary>
    public Uri? TokenAddress { get; set; }

    /// <summary>Whether none of these settings says who calls.</summary>
    public bool IsEmpty => CredentialSource.IsEmpty(this);

    /// <summary>Makes the credential.</summary>
    /// <exception cref="InvalidOperationException">There is no complete set, or more than one; the message names the settings, never what is in them.</exception>
    public virtual WixCredential ToCredential() => CredentialSource.ToCredential(this, static name => name);

    /// <summary>Says which settings are there; not what is in them.</summary>
    public override string ToString() => CredentialSource.Describe(this);
}
