using System.Net.Http.Headers;
using WixInbox.Client;

namespace WixInbox;

/// <summary>What one call does differently. Absent is what <see cref="WixClientOptions"/> say. In a walk over pages each page's call does.</summary>
public sealed record WixCallOptions
{
    private static IReadOnlyDictionary<string, string> NoTexts { get; } = new Dictionary<string, string>();

    private static IReadOnlyDictionary<string, RawJson> NoMembers { get; } = new Dictionary<string, RawJson>();

    internal static WixCallOptions None { get; } = new();

    /// <summary>How long the call may take, with all its attempts and the waits between them.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How long one attempt may take.</summary>
    public TimeSpan? AttemptTimeout { get; init; }

    /// <summary>Whether the request is checked against the limits of the schema before it is sent.</summary>
    public bool? ValidateRequest { get; init; }

    /// <summary>Which attempts may follow a failed one; by what the schema says of the method unless said. It needs a policy that retries.</summary>
    public WixRetry Retry { get; init; }

    /// <summary>
    /// More headers, which come in addition to what the client sends: ASCII, and none of a body's. <c>Authorization</c>, <c>wix-site-id</c> and
    /// <c>wix-account-id</c> are the credential's.
    /// </summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = NoTexts;

    /// <summary>More fields of the query.</summary>
    public IReadOnlyDictionary<string, string> Query { get; init; } = NoTexts;

    /// <summary>More members of the body, which take the place of those with the same name. A call without a body that is an object cannot have any.</summary>
    public IReadOnlyDictionary<string, RawJson> Body { get; init; } = NoMembers;

    /// <summary>Takes what the service answered, beside the typed value: of several attempts, the last one's.</summary>
    public WixAnswer? Answer { get; init; }

    /// <summary>
    /// For a walk over pages: where it begins, from <see cref="WixPage{TResponse, TItem}.ResumeToken"/>; by default, and where it is
    /// empty, with what the request says. Other calls do not look at it.
    /// </summary>
    public string? ResumeToken { get; init; }

    internal bool ChangesAddressOrBody => Query.Count > 0 || Body.Count > 0;

    internal void AddHeaders(HttpRequestHeaders headers)
    {
        foreach (var (name, value) in Headers) headers.TryAddWithoutValidation(name, value);
    }

    /// <summary>Begins a call with these options.</summary>
    /// <exception cref="ArgumentException">One is not usable; the message says which and why.</exception>
    internal void Begin()
    {
        Answer?.Clear();
        if (Timeout is { } timeout) TimeLimit.ThrowIfInvalid(timeout, nameof(Timeout));
        if (AttemptTimeout is { } attempt) TimeLimit.ThrowIfInvalid(attempt, nameof(AttemptTimeout));
        if (Headers.Count > 0) CallHeaders.ThrowIfUnusable(Headers, nameof(Headers));
    }

    // Headers and members may be secret.
    /// <inheritdoc/>
    public override string ToString() =>
        $"WixCallOptions {{ Timeout = {Timeout}, AttemptTimeout = {AttemptTimeout}, ValidateRequest = {ValidateRequest}, Retry = {Retry}, Headers = {Headers.Count}, Query = {Query.Count}, Body = {Body.Count} }}";
}
