using WixInbox.Client;

namespace WixInbox;

/// <summary>How a client reaches the service.</summary>
public sealed class WixClientOptions
{
    /// <summary>The service's address: <c>https://www.wixapis.com</c>.</summary>
    public static Uri DefaultBaseAddress { get; } = new("https://www.wixapis.com");

    /// <summary>Says who calls. It is sent to <see cref="BaseAddress"/> and nowhere else.</summary>
    public required WixCredential Credential { get; init; }

    /// <summary>
    /// Where the service is; <see cref="DefaultBaseAddress"/> by default. Must be HTTPS; plain HTTP is for loopback addresses only,
    /// since the credential travels with every request.
    /// </summary>
    public Uri BaseAddress { get; init; } = DefaultBaseAddress;

    /// <summary>
    /// The HTTP client to send with. It stays the caller's own: it is not disposed, and its time limit and handlers apply. Let it
    /// not follow redirects. By default each client makes one for itself, with pooled connections that are renewed every two minutes.
    /// </summary>
    public HttpClient? HttpClient { get; init; }

    /// <summary>
    /// How long a call may take, from sending to the last byte of the answer, with all its attempts and the waits between them. 100 seconds by
    /// default; at most 49 days, or infinite.
    /// </summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>How long one attempt may take. 30 seconds by default; at most 49 days, or infinite.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Decides how often a call is attempted, and when. Null, the default: once.</summary>
    public IWixCallPolicy? Policy { get; init; }

    /// <summary>Watches calls: for logs, say. Null, the default: nobody.</summary>
    public WixCallObserver? Observer { get; init; }

    /// <summary>Time, for time limits and <c>Retry-After</c>; the system's by default.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>How long an answer may be, in bytes, once it is decompressed. 32 MiB by default, at most 1 GiB; a longer one is a <see cref="WixApiException"/>.</summary>
    public int MaxResponseBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Whether requests are checked against the limits of the schema before they are sent. On by default.</summary>
    public bool ValidateRequests { get; init; } = true;

    internal void ThrowIfInvalid()
    {
        ArgumentNullException.ThrowIfNull(Credential);
        SafeAddress.ThrowIfUnsafe(BaseAddress, nameof(BaseAddress));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxResponseBytes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxResponseBytes, 1024 * 1024 * 1024);
        TimeLimit.ThrowIfInvalid(Timeout, nameof(Timeout));
        TimeLimit.ThrowIfInvalid(AttemptTimeout, nameof(AttemptTimeout));
        ArgumentNullException.ThrowIfNull(TimeProvider);
    }
}
