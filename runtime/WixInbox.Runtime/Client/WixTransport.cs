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
    private const int MaxErrorBytes = 1024 * 1024;
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
    /// <exception cref="WixApiException">The service accepted the request, and its answer cannot be read, or did not come in time.</exception>
    /// <exception cref="HttpRequestException">There is no connection.</exception>
    /// <exception cref="OperationCanceledException">
    /// It was cancelled, or the service did not answer within <see cref="WixClientOptions.Timeout"/>.
    /// </exception>
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
            using var message = Compose(method, request);
            await _options.Credential.AuthorizeAsync(message, time.Token).ConfigureAwait(false);
            using var answer = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, time.Token).ConfigureAwait(false);

            // The vendor's own SDK takes any status but 200 for an error.
            return answer.StatusCode == HttpStatusCode.OK
                ? new(await ReadResponseAsync<TResponse>(method, answer, time.Token, cancellationToken).ConfigureAwait(false))
                : new(await ReadErrorAsync(method, answer, time.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested && time.IsCancellationRequested)
        {
            var late = TookTooLong(method);
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
        Message = Summarize(violations),
    };

    private static string Summarize(IReadOnlyList<FieldViolation> violations)
    {
        const int Most = 5;
        var summary = string.Join("; ", violations.Take(Most));
        return violations.Count <= Most ? summary : $"{summary}; and {violations.Count - Most} more";
    }

    private static string? RequestIdOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues(RequestIdHeader, out var ids) ? ids.FirstOrDefault() : null;

    private TimeoutException TookTooLong(WixMethod method) => new($"{method.Name} took longer than {_options.Timeout}.");

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

    /// <summary>
    /// Reads the answer to a request that the service accepted. Whatever goes wrong now, short of the caller's own cancellation, must
    /// say so, lest the request be sent twice.
    /// </summary>
    private async Task<TResponse> ReadResponseAsync<TResponse>(
        WixMethod method, HttpResponseMessage answer, CancellationToken timeLimit, CancellationToken cancellationToken)
        where TResponse : class, IJsonModel<TResponse>
    {
        var body = default(ResponseBody);
        try
        {
            body = await ResponseBody.ReadAsync(answer.Content, _options.MaxResponseBytes, timeLimit).ConfigureAwait(false);
            return body.End switch
            {
                ResponseBodyEnd.Whole => WixJson.Deserialize<TResponse>(body.Bytes.Span),
                ResponseBodyEnd.TooLong => throw Unreadable($"is longer than {_options.MaxResponseBytes} bytes", null),
                _ => throw Unreadable($"broke off: {body.Failure!.Message}", body.Failure),
            };
        }
        catch (JsonException failure)
        {
            throw Unreadable($"cannot be read: {failure.Message}", failure);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var late = TookTooLong(method);
            throw Unreadable($"was not complete in time: {late.Message}", late);
        }

        WixApiException Unreadable(string what, Exception? cause) => new(
            new WixError
            {
                Method = method.Name,
                Status = answer.StatusCode,
                RequestId = RequestIdOf(answer),
                Message = $"the service accepted the request, but its answer {what}",
                Body = WixError.Excerpt(body.Bytes.Span),
            },
            cause);
    }

    private static async Task<WixError> ReadErrorAsync(WixMethod method, HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var body = await ResponseBody.ReadAsync(answer.Content, MaxErrorBytes, cancellationToken).ConfigureAwait(false);
        return ErrorBody.Read(method.Name, answer.StatusCode, RequestIdOf(answer), body.Bytes);
    }
}
