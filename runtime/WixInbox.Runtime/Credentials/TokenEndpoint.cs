using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using WixInbox.Client;

namespace WixInbox.Credentials;

/// <summary>The address that issues tokens: one request, its answer within a bound, and whatever goes wrong as one exception without secrets.</summary>
internal sealed class TokenEndpoint(WixTokenOptions options, TimeSpan documentedLifetime)
{
    private const int MaxBytes = 64 * 1024;

    // A token is a secret: it is not kept for longer, whatever the service says.
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(1);

    // For all credentials: an app may have one for each of thousands of sites.
    private static readonly HttpClient Shared = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, // the secret must not follow
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        UseCookies = false,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <exception cref="WixCredentialException">No token came.</exception>
    internal async Task<TokenAnswer> RequestAsync(TokenRequest request)
    {
        var start = options.TimeProvider.GetUtcNow(); // the service's clock starts later: to be told too early is harmless
        using var limit = new TimeLimit(options.Timeout, options.TimeProvider, CancellationToken.None);
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, options.TokenAddress) { Content = request.ToContent() };
            message.Headers.Accept.Add(HttpParts.AcceptJson);
            using var answer = await (options.HttpClient ?? Shared).SendAsync(message, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
            using var body = await ResponseBody.ReadAsync(answer.Content, MaxBytes, limit.Token).ConfigureAwait(false);
            if (body.Failure is OperationCanceledException late) throw late;
            if (answer.StatusCode != HttpStatusCode.OK) throw TokenError.Of(answer, body.Bytes, request);
            if (body.Failure is { } failure) throw TokenError.Broken(answer, failure);
            return Read(body.Bytes, start) ?? throw TokenError.Unreadable(answer);
        }
        catch (OperationCanceledException cancelled)
        {
            throw TokenError.NoAnswer(limit.IsOver ? $"did not answer within {limit.Limit}" : "did not answer within the time limit of the HTTP client", cancelled);
        }
        catch (Exception failure) when (failure is HttpRequestException or SocketException or IOException)
        {
            // .NET's own client lets the last two out where a connection is reset as soon as it is made.
            throw TokenError.NoAnswer("cannot be reached", failure);
        }
    }

    private TokenAnswer? Read(ReadOnlyMemory<byte> body, DateTimeOffset start)
    {
        try
        {
            using var document = JsonDocument.Parse(body[WixJson.ByteOrderMarkLength(body.Span)..]);
            var root = document.RootElement;
            if (!root.TryGetProperty("access_token", out var access) || access.GetString() is not { } token || HeaderValue.FlawOf(token) is not null) return null;
            var refreshToken = root.TryGetProperty("refresh_token", out var refresh) && refresh.GetString() is { Length: > 0 } text ? text : null;
            return new(new AccessToken(token, start, LifetimeOf(root), options.SoftLimit, options.HardLimit), refreshToken);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null; // what the exception says may be a piece of the token
        }
    }

    // Where the service does not say, or nothing that can be: the documented one, and its 401 where that is too long.
    private TimeSpan LifetimeOf(JsonElement root)
    {
        var seconds = root.TryGetProperty("expires_in", out var element) ? SecondsOf(element) : null;
        return seconds switch
        {
            >= 1 => TimeSpan.FromSeconds(Math.Min(seconds.Value, LongestLifetime.TotalSeconds)),
            _ => documentedLifetime,
        };
    }

    private static double? SecondsOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number when element.TryGetDouble(out var number) => number,
        JsonValueKind.String when double.TryParse(element.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };
}
