using System.Net;
using WixInbox.Json;
using WixInbox.Validation;

namespace WixInbox.Client;

/// <summary>
/// Sends requests and reads their answers. Generated clients stand on it; it knows no generated type. Thread-safe.
/// </summary>
public sealed partial class WixTransport : IDisposable
{
    private readonly WixClientOptions _options;
    private readonly HttpClient _http;
    private readonly MethodAddresses _addresses;

    /// <summary>Makes a transport.</summary>
    /// <exception cref="ArgumentException">An option is not usable; the message says which and why.</exception>
    public WixTransport(WixClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.ThrowIfInvalid();
        _options = options;
        _http = options.HttpClient ?? new HttpClient(CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan };
        _addresses = new(options.BaseAddress);
    }

    /// <summary>
    /// The handler that a client makes for itself, for those who make one: no redirects, since the credential must not follow one, and the
    /// service has none; no cookies; answers decompressed; connections renewed every two minutes, so that changes of DNS are seen.
    /// </summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        UseCookies = false,
    };

    /// <summary>Sends a request and returns the response.</summary>
    /// <exception cref="WixApiException">The service refused it, its answer cannot be read, or the request breaks limits and was not sent.</exception>
    /// <exception cref="WixCredentialException">There is no token to call with.</exception>
    /// <exception cref="HttpRequestException">There is no connection.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled, or took longer than it may.</exception>
    public async Task<TResponse> SendAsync<TRequest, TResponse>(WixMethod method, TRequest request, WixCallOptions? options, CancellationToken cancellationToken)
        where TRequest : class, IJsonModel<TRequest>, IValidatable
        where TResponse : class, IJsonModel<TResponse>
    {
        var outcome = await TrySendAsync<TRequest, TResponse>(method, request, options, cancellationToken).ConfigureAwait(false);
        return outcome.GetResponse();
    }

    /// <summary>Sends a request and returns the response, or the error that the service answered or that the limits found.</summary>
    /// <exception cref="WixApiException">The service accepted the request, and its answer cannot be read, or did not come in time.</exception>
    /// <exception cref="WixCredentialException">There is no token to call with.</exception>
    /// <exception cref="HttpRequestException">There is no connection.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled, or the service did not answer in time.</exception>
    public async Task<WixOutcome<TResponse>> TrySendAsync<TRequest, TResponse>(
        WixMethod method, TRequest request, WixCallOptions? options, CancellationToken cancellationToken)
        where TRequest : class, IJsonModel<TRequest>, IValidatable
        where TResponse : class, IJsonModel<TResponse>
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(request);
        options ??= WixCallOptions.None;
        options.Begin();
        var call = new WixCall(method, options, _options);
        if ((options.ValidateRequest ?? _options.ValidateRequests) && request.Validate() is { Count: > 0 } violations)
        {
            call.TellInvalid(violations);
            return new(CallResult.NotSent(method, violations));
        }

        using var ready = CallRequest.Of(_addresses, method, request, options);
        try
        {
            return await RunAsync(call, ready, CallResult.Of<TResponse>, static outcome => outcome.Error, cancellationToken).ConfigureAwait(false);
        }
        catch (WixApiException refusal) when (refusal.Status is null)
        {
            return new(refusal.Error); // by the policy
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_options.HttpClient is null) _http.Dispose();
    }

    private async Task<TResult> RunAsync<TResult>(
        WixCall call, CallRequest request, Func<WixMethod, WixAttempt, TResult> result, Func<TResult, WixError?> errorOf, CancellationToken cancellationToken)
    {
        var telemetry = CallTelemetry.Start(call, request.Address);
        var start = _options.TimeProvider.GetTimestamp();
        WixAttempt? attempt = null;
        WixError? error = null;
        Exception? failure = null;
        try
        {
            attempt = await new CallRun(_options, _http, call, request, cancellationToken).ExecuteAsync().ConfigureAwait(false);
            call.Options.Answer?.Take(attempt);
            var outcome = result(call.Method, attempt);
            error = errorOf(outcome);
            return outcome;
        }
        catch (OperationCanceledException cancelled) when (cancellationToken.IsCancellationRequested && cancelled.CancellationToken != cancellationToken)
        {
            // Callers ask whose token it was: theirs, not one that was linked to it.
            failure = new TaskCanceledException(cancelled.Message, cancelled, cancellationToken);
            throw failure;
        }
        catch (Exception thrown)
        {
            failure = thrown;
            error = (thrown as WixApiException)?.Error;
            throw;
        }
        finally
        {
            var duration = _options.TimeProvider.GetElapsedTime(start);
            telemetry.Stop(attempt, error, failure, duration);
            attempt?.Dispose();
            call.TellCompleted(error, failure, duration);
        }
    }
}
