using System.Diagnostics;

namespace WixInbox.Credentials;

/// <summary>Tokens that the app gets by its own means.</summary>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed class DelegateCredential : WixCredential
{
    private readonly Func<CancellationToken, ValueTask<string>> _token;
    private readonly Func<string, CancellationToken, ValueTask<bool>>? _refused;

    internal DelegateCredential(Func<CancellationToken, ValueTask<string>> token, Func<string, CancellationToken, ValueTask<bool>>? refused)
    {
        ArgumentNullException.ThrowIfNull(token);
        _token = token;
        _refused = refused;
    }

    public override string ToString() => "access token of a delegate (hidden)";

    protected internal override async ValueTask AuthorizeAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = await _token(cancellationToken).ConfigureAwait(false);
        if (HeaderValue.FlawOf(token ?? "") is { } flaw) throw new WixCredentialException($"The access token that the delegate gave {flaw}.");
        HeaderValue.Authorize(request, token!);
    }

    protected internal override ValueTask<bool> RenewAsync(HttpRequestMessage refused, CancellationToken cancellationToken) =>
        _refused is not null && HeaderValue.TokenOf(refused) is { } token ? _refused(token, cancellationToken) : ValueTask.FromResult(false);
}
