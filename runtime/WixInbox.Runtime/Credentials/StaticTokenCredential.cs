using System.Diagnostics;

namespace WixInbox.Credentials;

/// <summary>A token that somebody else keeps fresh, or that need not last.</summary>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed class StaticTokenCredential : WixCredential
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _token;

    internal StaticTokenCredential(string token)
    {
        HeaderValue.ThrowIfUnusable(token, nameof(token), "access token");
        _token = token;
    }

    public override string ToString() => "access token (hidden)";

    protected internal override ValueTask AuthorizeAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HeaderValue.Authorize(request, _token);
        return ValueTask.CompletedTask;
    }
}
