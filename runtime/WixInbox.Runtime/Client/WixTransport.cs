using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using WixInbox.Json;
using WixInbox.Validation;

namespace WixInbox.Client;

/// <summary>
/// Sends one request and reads its answer. Generated clients stand on it; it knows no generated type.
/// Thread-safe.
/// </summary>
public sealed class WixTransport : IDisposable
{
    private const int MaxErrorBytes = 64 * 1024;
    private const string RequestIdHeader = "x-wix-request-id";

    private static readonly MediaTypeHeaderValue JsonMediaType = new("application/json");
    private static readonly MediaTypeWithQualityHeaderValue AcceptJson = new("application/json");
    private static readonly ProductInfoHeaderValue UserAgent = new(
        "WixInbox.Runtime", typeof(WixTransport).Assembly.GetName().Version?.ToString(3));

    private readonly WixClientOptions _options;
    private readonly HttpClient _http;

    /// <summary>Makes a transport.</summary>
    /// <exception cref="ArgumentException">An option is not usable; the message says which and why.</exception>
    public WixTransport(WixClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.ThrowIfInvalid();
        _options = options;
        _http = options.HttpClient ?? CreateHttpClient();
    }

    /// <summary>Sends a request and returns the response.</summary>
    /// <exception cref="WixApiException">The service refused it, its answer cannot be read, or the request breaks limits and was not sent.</exception>
    /// <exception cref="HttpRequestException">There is no connection.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled, or took longer than <see cref="WixClientOptions.Timeout"/>.</exception>
    public async Task<TResponse> SendAsync<TRequest, TResponse>(WixMethod method, TRequest request, CancellationToken cancellationToken)
        where TRequest : class, IJsonModel<TRequest>, IValidatable
        where TResponse : class, IJsonModel<TResponse>
    {
        var outcome = await TrySendAsync<TRequest, TResponse>(method, request, cancellationToken).ConfigureAwait(false);
        return outcome.GetResponse();
    }

    /// <summary>Sends a request and returns the response, or the error that the service answered or that the limits found.</summary>
    /// <exception cref="WixApiException">The service accepted the request, and its answer cannot be read.</exception>
    /// <exception cref="HttpRequestException">There is no connection.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled, or took longer than <see cref="WixClientOptions.Timeout"/>.</exception>
    public async Task<WixOutcome<TResponse>> TrySendAsync<TRequest, TResponse>(
        WixMethod method, TRequest request, CancellationToken cancellationToken)
        where TRequest : class, IJsonModel<TRequest>, IValidatable
        where TResponse : class, IJsonModel<TResponse>
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(request);
        if (_options.ValidateRequests && request.Validate() is { Count: > 0 } violations)
            return new(NotSent(method, violations));

        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(_options.Timeout);
        try
        {
            return await ExchangeAsync<TRequest, TResponse>(method, request, time.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException cancelled) when (time.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            var late = new TimeoutException($"{method.Name} took longer than {_options.Timeout}.", cancelled);
            throw new TaskCanceledException(late.Message, late, time.Token);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_options.HttpClient is null) _http.Dispose();
    }

    private static HttpClient CreateHttpClient()
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false, // the service has no redirects, and the credential must not follow one
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            UseCookies = false,
        };
        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    private static WixError NotSent(WixMethod method, IReadOnlyList<FieldViolation> violations) => new()
    {
        Method = method.Name,
        Violations = violations,
        Message = string.Join("; ", violations),
    };

    private async Task<WixOutcome<TResponse>> ExchangeAsync<TRequest, TResponse>(
        WixMethod method, TRequest request, CancellationToken cancellationToken)
        where TRequest : class, IJsonModel<TRequest>
        where TResponse : class, IJsonModel<TResponse>
    {
        using var message = Compose(method, request);
        await _options.Credential.AuthorizeAsync(message, cancellationToken).ConfigureAwait(false);
        using var answer = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        var requestId = answer.Headers.TryGetValues(RequestIdHeader, out var ids) ? ids.FirstOrDefault() : null;

        // The vendor's own SDK takes any status but 200 for an error.
        return answer.StatusCode == HttpStatusCode.OK
            ? new(await ReadResponseAsync<TResponse>(method, answer, requestId, cancellationToken).ConfigureAwait(false))
            : new(await ReadErrorAsync(method, answer, requestId, cancellationToken).ConfigureAwait(false));
    }

    private HttpRequestMessage Compose<TRequest>(WixMethod method, TRequest request) where TRequest : class, IJsonModel<TRequest>
    {
        var json = new ArrayBufferWriter<byte>();
        WixJson.Serialize(json, request, JsonWriteMode.Request);
        var (address, body) = RequestUri.Spread(_options.BaseAddress, method, json.WrittenMemory);
        var message = new HttpRequestMessage(method.Verb, address) { VersionPolicy = HttpVersionPolicy.RequestVersionOrHigher };
        message.Headers.Accept.Add(AcceptJson);
        message.Headers.UserAgent.Add(UserAgent);
        if (body is { } bytes)
        {
            message.Content = new ReadOnlyMemoryContent(bytes);
            message.Content.Headers.ContentType = JsonMediaType;
        }

        return message;
    }

    private async Task<TResponse> ReadResponseAsync<TResponse>(
        WixMethod method, HttpResponseMessage answer, string? requestId, CancellationToken cancellationToken)
        where TResponse : class, IJsonModel<TResponse>
    {
        var (bytes, isWhole) = await ResponseBody.ReadAsync(answer.Content, _options.MaxResponseBytes, cancellationToken).ConfigureAwait(false);
        if (!isWhole) throw Unreadable($"the answer is longer than {_options.MaxResponseBytes} bytes", null);
        try
        {
            return WixJson.Deserialize<TResponse>(bytes.Span);
        }
        catch (JsonException failure)
        {
            throw Unreadable($"the answer cannot be read: {failure.Message}", failure);
        }

        WixApiException Unreadable(string reason, Exception? cause) => new(
            new WixError
            {
                Method = method.Name,
                Status = answer.StatusCode,
                RequestId = requestId,
                Message = $"the service accepted the request, but {reason}",
                Body = System.Text.Encoding.UTF8.GetString(bytes.Span[..Math.Min(bytes.Length, MaxErrorBytes)]),
            },
            cause);
    }

    private static async Task<WixError> ReadErrorAsync(
        WixMethod method, HttpResponseMessage answer, string? requestId, CancellationToken cancellationToken)
    {
        var (bytes, _) = await ResponseBody.ReadAsync(answer.Content, MaxErrorBytes, cancellationToken).ConfigureAwait(false);
        return ErrorBody.Read(method.Name, answer.StatusCode, requestId, bytes);
    }
}
