using System.Diagnostics;

namespace WixInbox.Credentials;

/// <summary>What came of a token request.</summary>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed class TokenAnswer(AccessToken token, string? refreshToken)
{
    internal AccessToken Token { get; } = token;

    /// <summary>The refresh token that takes the place of the one before; null where it stays.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string? RefreshToken { get; } = refreshToken;

    public override string ToString() => Token.ToString();
}
