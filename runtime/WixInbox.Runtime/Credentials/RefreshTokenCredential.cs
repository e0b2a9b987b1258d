using System.Diagnostics;
using WixInbox.Client;

namespace WixInbox.Credentials;

/// <summary>
/// The exchange of a refresh token (RFC 6749, 6), which each exchange replaces: the new one is the only way to the next, so that it is stored first.
/// </summary>
internal sealed class RefreshTokenCredential : TokenCredential
{
    // By the vendor's documentation.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly WixRefreshTokenOptions _options;
    private readonly TokenEndpoint _endpoint;
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string _refreshToken;
    private TokenAnswer? _unsaved;

    internal RefreshTokenCredential(WixRefreshTokenOptions options)
        : base(options.TimeProvider)
    {
        _options = options;
        _endpoint = new TokenEndpoint(options, Lifetime);
        _refreshToken = options.RefreshToken;
    }

    public override string ToString() => _options.ToString();

    protected override async Task<AccessToken> IssueAsync()
    {
        if (_unsaved is { } late)
        {
            await SaveAsync().ConfigureAwait(false);
            if (_options.TimeProvider.GetUtcNow() < late.Token.ReplaceAt) return late.Token;
        }

        var request = new TokenRequest("refresh_token", _options.ClientId, _options.ClientSecret, "refresh_token", _refreshToken);
        var answer = await _endpoint.RequestAsync(request).ConfigureAwait(false);
        if (answer.RefreshToken is null || answer.RefreshToken == _refreshToken) return answer.Token;
        _refreshToken = answer.RefreshToken;
        _unsaved = answer;
        await SaveAsync().ConfigureAwait(false);
        return answer.Token;
    }

    private async Task SaveAsync()
    {
        using var limit = new TimeLimit(_options.Timeout, _options.TimeProvider, CancellationToken.None);
        try
        {
            await _options.RefreshTokenReplaced(_refreshToken, limit.Token).ConfigureAwait(false);
            _unsaved = null;
        }
        catch (Exception failure)
        {
            throw new WixCredentialException(
                $"The access token cannot be used: {nameof(WixRefreshTokenOptions.RefreshTokenReplaced)} did not store the refresh token that came with it. It is called again before the next exchange.",
                failure);
        }
    }
}
