namespace WixInbox.Credentials;

/// <summary>Client credentials (RFC 6749, 4.4) with the vendor's addition: the instance that the token is for.</summary>
internal sealed class OAuthCredential : TokenCredential
{
    // By the vendor's documentation.
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(4);

    private readonly string _name;
    private readonly TokenEndpoint _endpoint;
    private readonly TokenRequest _request;

    internal OAuthCredential(WixOAuthOptions options)
        : base(options.TimeProvider)
    {
        _name = options.ToString();
        _endpoint = new TokenEndpoint(options, Lifetime);
        _request = new TokenRequest("client_credentials", options.ClientId, options.ClientSecret, "instance_id", options.InstanceId);
    }

    public override string ToString() => _name;

    protected override async Task<AccessToken> IssueAsync() => (await _endpoint.RequestAsync(_request).ConfigureAwait(false)).Token;
}
