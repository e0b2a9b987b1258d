using WixInbox.Credentials;

namespace WixInbox.Client;

/// <summary>Checks the headers that a call adds, before anything is sent. No message repeats a value: it may be secret.</summary>
internal static class CallHeaders
{
    /// <exception cref="ArgumentException">One cannot be sent, or is the credential's.</exception>
    internal static void ThrowIfUnusable(IReadOnlyDictionary<string, string> headers, string parameter)
    {
        using var message = new HttpRequestMessage();
        foreach (var (name, value) in headers)
            if (FlawOf(message, name, value) is { } flaw) throw new ArgumentException($"The header '{name}' {flaw}.", parameter);
    }

    private static string? FlawOf(HttpRequestMessage message, string name, string? value)
    {
        if (HeaderValue.IsOfCredential(name)) return "is the credential's: a call cannot set it";
        if (!message.Headers.TryAddWithoutValidation(name, "")) return "cannot be set: it is no name of a header, or one of a body's";
        return value is null || value.AsSpan().ContainsAnyExceptInRange(' ', '~') ? "has line breaks in its value, or other characters than those of ASCII" : null;
    }
}
