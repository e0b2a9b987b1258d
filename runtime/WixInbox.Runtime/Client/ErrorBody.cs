using System.Net;
using System.Text.Json;

namespace WixInbox.Client;

/// <summary>
/// Reads the body of an answer that is not a success. The vendor's "Errors" article gives its shape:
/// <c>{ message, details: { applicationError: { code, description, data } | validationError: { fieldViolations: [ … ] } } }</c>.
/// Gateways answer with anything else; then the body is kept and the status speaks.
/// </summary>
internal static class ErrorBody
{
    internal static WixError Read(string method, HttpStatusCode status, string? requestId, ReadOnlyMemory<byte> body)
    {
        var error = new WixError
        {
            Method = method,
            Status = status,
            RequestId = requestId,
            Message = Explain(status),
            Body = WixError.Excerpt(body.Span),
        };
        try
        {
            using var document = JsonDocument.Parse(body[WixJson.ByteOrderMarkLength(body.Span)..], new JsonDocumentOptions { MaxDepth = WixJson.MaxDepth });
            return Read(error, document.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return error; // not the service's own words: HTML of a gateway, nothing, or text that is no Unicode
        }
    }

    private static WixError Read(WixError error, JsonElement root)
    {
        if (Text(root, "message") is { Length: > 0 } message) error = error with { Message = message };
        if (Member(root, "details") is not { } details) return error;
        if (Member(details, "applicationError") is { } application)
        {
            error = error with
            {
                ApplicationCode = Text(application, "code"),
                ApplicationData = Raw(application, "data"),
                Message = Text(root, "message") is { Length: > 0 } ? error.Message : Text(application, "description") ?? error.Message,
            };
        }

        return Member(details, "validationError") is { } validation && Member(validation, "fieldViolations") is { } violations
            ? error with { Violations = ReadViolations(violations) }
            : error;
    }

    private static FieldViolation[] ReadViolations(JsonElement violations) =>
        violations.ValueKind == JsonValueKind.Array ? [.. violations.EnumerateArray().Select(ReadViolation)] : [];

    private static FieldViolation ReadViolation(JsonElement violation)
    {
        var data = Member(violation, "data");
        var rule = new ViolatedRule(Text(violation, "violatedRule") ?? "");
        return new FieldViolation(Text(violation, "field") ?? "", rule, Text(violation, "description") ?? "")
        {
            RuleName = Text(violation, "ruleName"),
            Limit = data is { } limits ? Text(limits, "threshold") ?? Text(limits, "expected") : null,
            Data = Raw(violation, "data"),
        };
    }

    private static JsonElement? Member(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null
            ? member
            : null;

    private static string? Text(JsonElement parent, string name) => Member(parent, name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    private static RawJson? Raw(JsonElement parent, string name) => Member(parent, name) is { } member ? RawJson.From(member) : null;

    private static string Explain(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => "the credential was not accepted: check the API key, the site or account id, and the key's permissions",
        HttpStatusCode.Forbidden => "the credential has no permission for this",
        HttpStatusCode.TooManyRequests => "too many requests: the vendor allows about 200 a minute and instance",
        _ => "the service gave no reason that can be read",
    };
}
