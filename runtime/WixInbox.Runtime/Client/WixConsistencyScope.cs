namespace WixInbox;

/// <summary>
/// Lets calls read what earlier ones wrote: between <see cref="Begin"/> and <see cref="Dispose"/> the token with which the service answers a
/// call (<c>X-Wix-Consistent</c>) goes along with the next ones, in the same flow of async calls and those that it starts. Outside of a scope
/// no token is sent: one that all callers of a client share would slow down everybody, and tell of what others do.
/// </summary>
public sealed class WixConsistencyScope : IDisposable
{
    private const string Header = "X-Wix-Consistent";

    private static readonly AsyncLocal<WixConsistencyScope?> Flow = new();

    private readonly WixConsistencyScope? _outer;
    private volatile string? _token;

    private WixConsistencyScope(WixConsistencyScope? outer) => _outer = outer;

    internal static WixConsistencyScope? Current => Flow.Value;

    /// <summary>Begins a scope. Dispose it in the same method: <c>using var scope = WixConsistencyScope.Begin();</c></summary>
    public static WixConsistencyScope Begin() => Flow.Value = new WixConsistencyScope(Flow.Value);

    /// <summary>Ends the scope; an outer one goes on.</summary>
    public void Dispose()
    {
        if (Flow.Value == this) Flow.Value = _outer;
    }

    internal void AddTo(HttpRequestMessage request)
    {
        if (_token is { } token && !request.Headers.Contains(Header)) request.Headers.TryAddWithoutValidation(Header, token);
    }

    internal void Take(HttpResponseMessage answer)
    {
        if (answer.Headers.TryGetValues(Header, out var tokens) && tokens.FirstOrDefault() is { Length: > 0 } token) _token = token;
    }
}
