using System.Diagnostics;
using WixInbox.Client;

namespace WixInbox.Credentials;

/// <summary>A token, and until when it is good for what. Of a token that lives shortly, the limits take at most half and a quarter of its life.</summary>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed class AccessToken
{
    internal AccessToken(string value, DateTimeOffset issuedAt, TimeSpan lifetime, TimeSpan softLimit, TimeSpan hardLimit)
    {
        Value = value;
        ExpiresAt = issuedAt + lifetime;
        ReplaceAt = ExpiresAt - TimeLimit.Shorter(softLimit, lifetime / 2);
        WaitAt = ExpiresAt - TimeLimit.Shorter(hardLimit, lifetime / 4);
    }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string Value { get; }

    /// <summary>From here on another is fetched, while this one is still used.</summary>
    internal DateTimeOffset ReplaceAt { get; }

    /// <summary>From here on callers wait for another.</summary>
    internal DateTimeOffset WaitAt { get; }

    /// <summary>From here on the service refuses it.</summary>
    internal DateTimeOffset ExpiresAt { get; }

    public override string ToString() => $"access token (hidden) until {ExpiresAt:u}";
}
