using System.Net;
using System.Net.Http.Headers;

namespace WixInbox.Client;

/// <summary>What calls of methods and requests for tokens have in common on the wire.</summary>
internal static class HttpParts
{
    /// <summary>Of all that is sent and asked for.</summary>
    internal static readonly MediaTypeHeaderValue Json = new("application/json");

    internal static readonly MediaTypeWithQualityHeaderValue AcceptJson = new("application/json");

    /// <summary>The library's own version, as others see it.</summary>
    internal static readonly string? Version = typeof(HttpParts).Assembly.GetName().Version?.ToString(3);

    /// <summary>What the service calls the request that it answered.</summary>
    internal static string? RequestIdOf(HttpResponseMessage answer) => answer.Headers.TryGetValues("x-wix-request-id", out var ids) ? ids.FirstOrDefault() : null;

    /// <summary>Whether a request was accepted, whatever its answer says.</summary>
    internal static bool IsSuccess(HttpStatusCode status) => (int)status is >= 200 and < 300;

    /// <summary>Whether a refusal may pass by itself: 408, 429 or 5xx but 501.</summary>
    internal static bool IsTransient(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
        || (status >= HttpStatusCode.InternalServerError && status != HttpStatusCode.NotImplemented);
}
