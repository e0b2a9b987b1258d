using System.Text.Json;
using WixInbox.Client;

namespace WixInbox.Credentials;

/// <summary>Says why a token service gave no token: by its words (RFC 6749, 5.2), if they can be read, never by its bytes.</summary>
internal static class TokenError
{
    private const int MaxWords = 300;

    internal static WixCredentialException NoAnswer(string what, Exception cause) =>
        new($"There is no access token: the token service {what}.", cause) { IsTransient = true };

    internal static WixCredentialException Broken(HttpResponseMessage answer, Exception failure) => failure is BodyTooLongException
        ? new($"There is no access token: the token service's answer {failure.Message}.") { Status = answer.StatusCode, RequestId = RequestIdOf(answer) }
        : new("There is no access token: the token service's answer broke off.", failure) { Status = answer.StatusCode, RequestId = RequestIdOf(answer), IsTransient = true };

    internal static WixCredentialException Unreadable(HttpResponseMessage answer) =>
        new($"There is no access token: the token service answered 200 OK, but its answer, {Describe(answer)}, is no JSON with an access token.")
        {
            Status = answer.StatusCode,
            RequestId = RequestIdOf(answer),
        };

    internal static WixCredentialException Of(HttpResponseMessage answer, ReadOnlyMemory<byte> body, TokenRequest request)
    {
        var status = answer.StatusCode;
        var (code, words) = Read(body);
        code = code is null ? null : Clean(code, request);
        words = words is null ? null : Clean(words, request);
        var id = RequestIdOf(answer);
        var why = string.Join(": ", new[] { code, words }.Where(static text => text is not null));
        if (why.Length == 0) why = Explain(answer);
        return new($"There is no access token: the token service answered {(int)status} {status}: {why}{(id is null ? "" : $" (request {id})")}")
        {
            Status = status,
            ErrorCode = code,
            RequestId = id,
            IsTransient = HttpParts.IsTransient(status),
        };
    }

    private static (string? Code, string? Words) Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body[WixJson.ByteOrderMarkLength(body.Span)..]);
            var root = document.RootElement;
            return (Text(root, "error"), Text(root, "error_description") ?? Text(root, "message")); // the last is the vendor's own
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return default; // HTML of a gateway, nothing, or text that is no Unicode
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String && member.GetString() is { Length: > 0 } text ? text : null;

    private static string Explain(HttpResponseMessage answer) => (int)answer.StatusCode is >= 300 and < 400
        ? "a redirect, which is not followed, since the secret would follow too"
        : $"its answer, {Describe(answer)}, gives no reason that can be read";

    private static string Describe(HttpResponseMessage answer) =>
        answer.Content.Headers.ContentLength == 0 ? "which is empty" : answer.Content.Headers.ContentType?.MediaType ?? "without a content type";

    private static string? RequestIdOf(HttpResponseMessage answer) =>
        HttpParts.RequestIdOf(answer) is { Length: > 0 and <= 100 } id ? id : null;

    // Hidden before it is cut, lest a secret be cut into a piece that is not known again.
    private static string Clean(string text, TokenRequest request)
    {
        var hidden = request.Hide(text);
        if (hidden.Length > MaxWords) hidden = hidden[..MaxWords] + "…";
        return string.Create(hidden.Length, hidden, static (clean, dirty) =>
        {
            for (var at = 0; at < clean.Length; at++) clean[at] = char.IsControl(dirty[at]) ? ' ' : dirty[at];
        });
    }
}
