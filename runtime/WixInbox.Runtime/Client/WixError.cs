using System.Net;
using System.Text;
using WixInbox.Client;

namespace WixInbox;

/// <summary>Why a call failed: by the service's answer, or because the request breaks limits and was not sent.</summary>
public sealed record WixError
{
    /// <summary>The method that was called, such as <c>SendMessage</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The status of the answer. Null: the request was not sent.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>The service's own code, such as <c>CONVERSATION_NOT_FOUND</c> (<c>details.applicationError.code</c>).</summary>
    public string? ApplicationCode { get; init; }

    /// <summary>What the service says about its code (<c>details.applicationError.data</c>).</summary>
    public RawJson? ApplicationData { get; init; }

    /// <summary>What went wrong, in words.</summary>
    public required string Message { get; init; }

    /// <summary>The limits that the request breaks, found here before sending or reported by the service.</summary>
    public IReadOnlyList<FieldViolation> Violations { get; init; } = [];

    /// <summary>What the service calls the request (<c>x-wix-request-id</c>): give it to the vendor's support.</summary>
    public string? RequestId { get; init; }

    /// <summary>The answer's body as it came; its first 64 KiB if it is longer. Null where there was no answer.</summary>
    public string? Body { get; init; }

    /// <summary>Whether the service accepted the request, and only its answer could not be read.</summary>
    internal bool IsAccepted => Status is { } status && HttpParts.IsSuccess(status);

    /// <summary>What of a body is kept: its first 64 KiB.</summary>
    internal static string Excerpt(ReadOnlySpan<byte> body) => Encoding.UTF8.GetString(body[..Math.Min(body.Length, 64 * 1024)]);

    /// <summary>Method, status, code and words.</summary>
    public override string ToString()
    {
        if (Status is not { } status) return $"{Method} was not sent: {Message}";
        var code = ApplicationCode is null ? "" : $", code {ApplicationCode}";
        var request = RequestId is null ? "" : $" (request {RequestId})";
        var verdict = IsAccepted ? "was accepted" : $"failed with {(int)status} {status}";
        return $"{Method} {verdict}{code}: {Message}{request}";
    }
}
