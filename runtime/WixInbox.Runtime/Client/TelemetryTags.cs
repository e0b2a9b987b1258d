using System.Globalization;

namespace WixInbox.Client;

/// <summary>
/// Attributes of the conventions for HTTP clients (opentelemetry.io/docs/specs/semconv/http), with the values that .NET's own HTTP client
/// gives them. <c>url.full</c> is left out: it has the fields of the request in it.
/// </summary>
internal static class TelemetryTags
{
    internal const string Status = "http.response.status_code";
    internal const string Error = "error.type";
    internal const string Method = "wix.method";

    private const string Other = "_OTHER";

    /// <summary>What is known before the request is sent.</summary>
    internal static KeyValuePair<string, object?>[] OfRequest(WixMethod method, Uri address)
    {
        KeyValuePair<string, object?> verb = new("http.request.method", Verb(method.Verb));
        KeyValuePair<string, object?> server = new("server.address", address.IdnHost);
        KeyValuePair<string, object?> port = new("server.port", address.Port);

        // The path of a raw call is one of many: it names no method, and may have ids in it.
        return method.IsRaw ? [verb, server, port] : [verb, server, port, new("url.template", method.Path), new(Method, method.Name)];
    }

    /// <summary>The verb, if it is one that the conventions know: others could be anything.</summary>
    internal static string Verb(HttpMethod verb) => verb.Method switch
    {
        "GET" or "POST" or "PUT" or "PATCH" or "DELETE" or "HEAD" or "OPTIONS" or "TRACE" or "CONNECT" or "QUERY" => verb.Method,
        _ => Other,
    };

    /// <summary>The verb as it is, for spans, where the conventions do not know it.</summary>
    internal static string? UnknownVerb(HttpMethod verb) => Verb(verb) == Other ? verb.Method : null;

    internal static string SpanName(string verb) => verb == Other ? "HTTP" : verb;

    /// <summary>A status, or a kind of failure: few values, none of which says anything of a request. Null for a success.</summary>
    internal static string? ErrorType(WixMethod method, int? status, Exception? failure)
    {
        // Of a raw call any answer is a result; of the others only 200 is.
        if (status is { } code && (method.IsRaw ? code >= 400 : code != 200)) return code.ToString(CultureInfo.InvariantCulture);
        return failure switch
        {
            null => null,
            HttpRequestException { HttpRequestError: var error } when KindOf(error) is { } kind => kind,
            WixApiException { InnerException: { } cause } => cause.GetType().FullName, // the answer that cannot be read
            OperationCanceledException { InnerException: TimeoutException late } => late.GetType().FullName,
            _ => failure.GetType().FullName,
        };
    }

    // As .NET's own HTTP client has them.
    private static string? KindOf(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => "name_resolution_error",
        HttpRequestError.ConnectionError => "connection_error",
        HttpRequestError.SecureConnectionError => "secure_connection_error",
        HttpRequestError.HttpProtocolError => "http_protocol_error",
        HttpRequestError.ExtendedConnectNotSupported => "extended_connect_not_supported",
        HttpRequestError.VersionNegotiationError => "version_negotiation_error",
        HttpRequestError.UserAuthenticationError => "user_authentication_error",
        HttpRequestError.ProxyTunnelError => "proxy_tunnel_error",
        HttpRequestError.InvalidResponse => "invalid_response",
        HttpRequestError.ResponseEnded => "response_ended",
        HttpRequestError.ConfigurationLimitExceeded => "configuration_limit_exceeded",
        _ => null,
    };
}
