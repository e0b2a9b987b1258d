namespace WixInbox.Credentials;

/// <summary>What may stand in a header that says who calls. No message repeats a value: it may be a secret with a line break pasted behind it.</summary>
internal static class HeaderValue
{
    private const string Authorization = "Authorization";
    internal const string SiteId = "wix-site-id";
    internal const string AccountId = "wix-account-id";

    private const string Scheme = "Bearer ";

    /// <summary>Whether a header says who calls.</summary>
    internal static bool IsOfCredential(string name) =>
        name.Equals(Authorization, StringComparison.OrdinalIgnoreCase) || name.Equals(SiteId, StringComparison.OrdinalIgnoreCase) || name.Equals(AccountId, StringComparison.OrdinalIgnoreCase);

    /// <exception cref="ArgumentException">It is missing, or cannot stand in a header.</exception>
    internal static void ThrowIfUnusable(string? value, string parameter, string what)
    {
        if (value is null) throw new ArgumentNullException(parameter, $"The {what} is missing.");
        if (FlawOf(value) is { } flaw) throw new ArgumentException($"The {what} {flaw}.", parameter);
    }

    /// <summary>What is wrong with a value, as the end of a sentence that begins with its name; null if nothing is.</summary>
    internal static string? FlawOf(string value)
    {
        if (value.Length == 0) return "is empty";
        if (value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return "begins with 'Bearer', which the service does not take: pass what is behind it";
        return value.AsSpan().ContainsAnyExceptInRange('!', '~') ? "has white space, or characters that cannot stand in a header" : null;
    }

    /// <summary>The service takes tokens bare, though it calls them bearer tokens: its own SDK sends them so.</summary>
    internal static void Authorize(HttpRequestMessage request, string token) => request.Headers.TryAddWithoutValidation(Authorization, token);

    /// <summary>The token with which a request was sent.</summary>
    internal static string? TokenOf(HttpRequestMessage request) =>
        request.Headers.NonValidated.TryGetValues(Authorization, out var values) && values.Count > 0 ? values.ToString() : null;
}
