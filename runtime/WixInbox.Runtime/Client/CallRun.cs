using System.Net;
using System.Net.Sockets;

namespace WixInbox.Client;

/// <summary>Runs one call: its attempts, within its time.</summary>
internal sealed class CallRun(WixClientOptions options, HttpClient http, WixCall call, CallRequest request, CancellationToken caller)
{
    private const int MaxErrorBytes = 1024 * 1024;

    private WixAttempt? _last;
    private int _attempting;

    /// <summary>The last attempt.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled, or the call took too long and no answer came.</exception>
    internal async ValueTask<WixAttempt> ExecuteAsync()
    {
        if (options.Policy is not { } policy) return await AttemptAsync(TimeLimit.Shorter(call.Timeout, call.AttemptTimeout), caller).ConfigureAwait(false);
        using var limit = new TimeLimit(call.Timeout, options.TimeProvider, caller);
        try
        {
            var attempt = await policy.ExecuteAsync(call, RepeatAsync, limit.Token).ConfigureAwait(false);
            if (attempt is null || attempt != _last) throw new InvalidOperationException("The policy did not return the last attempt: those before it are given up, with their answers.");
            return attempt;
        }
        catch (OperationCanceledException) when (limit.IsOver)
        {
            _last?.Dispose();
            throw Late(TookTooLong(limit.Limit));
        }
        catch
        {
            _last?.Dispose();
            throw;
        }
    }

    /// <summary>The exception of a call that took too long, as everywhere in .NET.</summary>
    internal static TaskCanceledException Late(Exception cause) => new(cause.Message, cause);

    private async ValueTask<WixAttempt> RepeatAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _attempting, 1) != 0) throw new InvalidOperationException("The policy made two attempts at a time.");
        try
        {
            _last?.Dispose();
            _last = null;
            return await AttemptAsync(call.AttemptTimeout, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Volatile.Write(ref _attempting, 0);
        }
    }

    private async ValueTask<WixAttempt> AttemptAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        var number = call.Begin();
        using var limit = new TimeLimit(time, options.TimeProvider, cancellationToken);
        var start = options.TimeProvider.GetTimestamp();
        _last = await SendAsync(number, limit, cancellationToken).ConfigureAwait(false);
        options.Observer?.OnAttempt(call, _last, options.TimeProvider.GetElapsedTime(start));
        return _last;
    }

    private async ValueTask<WixAttempt> SendAsync(int number, TimeLimit limit, CancellationToken cancellationToken)
    {
        HttpRequestMessage? message = null;
        HttpResponseMessage? answer = null;
        try
        {
            message = request.ToMessage();
            answer = await SendAsync(message, limit.Token).ConfigureAwait(false);
            if (answer.StatusCode == HttpStatusCode.Unauthorized && await options.Credential.RenewAsync(message, limit.Token).ConfigureAwait(false))
            {
                answer.Dispose();
                answer = null;
                message.Dispose();
                message = request.ToMessage();
                answer = await SendAsync(message, limit.Token).ConfigureAwait(false);
            }

            WixConsistencyScope.Current?.Take(answer);
            var most = answer.StatusCode == HttpStatusCode.OK ? options.MaxResponseBytes : MaxErrorBytes;
            return new(number, answer, await ResponseBody.ReadAsync(answer.Content, most, limit.Token).ConfigureAwait(false), options.TimeProvider);
        }
        catch (OperationCanceledException failure) when (IsTime(answer, cancellationToken))
        {
            var late = limit.IsOver ? TookTooLong(limit.Limit) : failure.InnerException ?? TookTooLong(call.Timeout);
            return answer is null ? new(number, late, IsSent(message)) : new(number, answer, ResponseBody.None(late), options.TimeProvider);
        }
        catch (WixCredentialException failure)
        {
            answer?.Dispose();
            return new(number, failure, isSent: false); // or sent, and refused with 401
        }
        catch (Exception failure) when (failure is SocketException or IOException && answer is null)
        {
            // .NET's own client lets these out where a connection is reset as soon as it is made.
            return new(number, new HttpRequestException(HttpRequestError.ConnectionError, failure.Message, failure), IsSent(message));
        }
        catch (HttpRequestException failure)
        {
            return answer is null
                ? new(number, failure, IsSent(message) && !IsBeforeSending(failure))
                : new(number, answer, ResponseBody.None(failure), options.TimeProvider); // 401, and no new token could be had
        }
        catch
        {
            answer?.Dispose();
            throw;
        }
        finally
        {
            message?.Dispose();
        }
    }

    private async ValueTask<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        WixConsistencyScope.Current?.AddTo(message);
        await options.Credential.AuthorizeAsync(message, cancellationToken).ConfigureAwait(false);
        return await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Whether a cancellation was a time limit: the attempt's, or the HTTP client's own; or the call's, if an answer had begun by then: it must
    /// be told, lest the request be sent twice.
    /// </summary>
    private bool IsTime(HttpResponseMessage? answer, CancellationToken call) =>
        !caller.IsCancellationRequested && (answer is not null || !call.IsCancellationRequested);

    private static bool IsSent(HttpRequestMessage? message) => message is not null && message.Content is not RequestContent { IsBegun: false };

    private static bool IsBeforeSending(HttpRequestException failure) => failure.HttpRequestError is
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    private TimeoutException TookTooLong(TimeSpan limit) => new($"{call.Method.Name} took longer than {limit}.");
}
