using System.Collections.Concurrent;

namespace WixInbox;

/// <summary>
/// Lets calls read what earlier ones wrote: between <see cref="Begin"/> and <see cref="Dispose"/> the token with which the service answers a
/// call (<c>X-Wix-Consistent</c>) goes along with the next ones, in the same flow of async calls and those that it starts. Outside of a scope
/// no token is sent: one that all callers of a client share would slow down everybody, and tell of what others do. Each client's tokens are its
/// own: another one may call for another site.
/// </summary>
public sealed class WixConsistencyScope : IDisposable
{
    private const string Header = "X-Wix-Consistent";

    private static readonly AsyncLocal<WixConsistencyScope?> Flow = new();

    private readonly WixConsistencyScope? _outer;
    private readonly ConcurrentDictionary<WixClientOptions, string> _tokens;

    private WixConsistencyScope(WixConsistencyScope? outer)
    {
        _outer = outer;
        _tokens = outer?._tokens ?? new();
    }

    internal static WixConsistencyScope? Current => Flow.Value;

    /// <summary>Begins a scope. Within another one it has the same tokens: what is written here is read behind it, too. Dispose it in the same method: <c>using var scope = WixConsistencyScope.Begin();</c></summary>
    public static WixConsistencyScope Begin() => Flow.Value = new WixConsistencyScope(Flow.Value);

    /// <summary>Ends the scope; an outer one goes on.</summary>
    public void Dispose()
    {
        if (Flow.Value == this) Flow.Value = _outer;
    }

    internal void AddTo(WixClientOptions client, HttpRequestMessage request)
    {
        if (_tokens.TryGetValue(client, out var token) && !request.Headers.Contains(Header)) request.Headers.TryAddWithoutValidation(Header, token);
    }

    internal void Take(WixClientOptions client, HttpResponseMessage answer)
    {
        if (answer.Headers.TryGetValues(Header, out var tokens) && tokens.FirstOrDefault() is { Length: > 0 } token) _tokens[client] = token;
    }
}
