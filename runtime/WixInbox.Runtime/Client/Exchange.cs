using System.Net;
using System.Net.Sockets;

namespace WixInbox.Client;

/// <summary>
/// One attempt: a request that says who calls, and its answer; after a 401 both once more, if there is another token by then. What goes
/// wrong on the way is the attempt's failure. What a credential throws is the caller's own, and passes, but for what says that there is no token.
/// </summary>
/// <param name="options">The client's.</param>
/// <param name="http">What it is sent with.</param>
/// <param name="call">The call.</param>
/// <param name="request">Its request.</param>
/// <param name="limit">The time that the attempt has.</param>
/// <param name="whole">Ends the call: its time, or the caller.</param>
/// <param name="caller">Ends the call: the caller alone.</param>
internal sealed class Exchange(
    WixClientOptions options, HttpClient http, WixCall call, CallRequest request, TimeLimit limit, CancellationToken whole, CancellationToken caller)
{
    private const int MaxErrorBytes = 1024 * 1024;

    private HttpRequestMessage? _message;
    private HttpResponseMessage? _answer;
    private bool _asksCredential;

    internal async ValueTask<WixAttempt> RunAsync(int number)
    {
        try
        {
            for (var mayRenew = true; ; mayRenew = false)
            {
                _message = request.ToMessage();
                WixConsistencyScope.Current?.AddTo(options, _message);
                _asksCredential = true;
                await options.Credential.AuthorizeAsync(_message, limit.Token).ConfigureAwait(false);
                _asksCredential = false;
                _answer = await http.SendAsync(_message, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
                if (_answer.StatusCode != HttpStatusCode.Unauthorized || !mayRenew || !await IsRenewedAsync().ConfigureAwait(false)) break;
                GiveUp();
            }

            WixConsistencyScope.Current?.Take(options, _answer);
            var most = HttpParts.IsSuccess(_answer.StatusCode) ? options.MaxResponseBytes : MaxErrorBytes;
            var body = await ResponseBody.ReadAsync(_answer.Content, most, limit.Token).ConfigureAwait(false);
            if (body.Failure is not null && limit.Token.IsCancellationRequested) body = OutOfTime(body); // a connection that is closed for it may say so first
            return new(number, _answer, body, options.TimeProvider);
        }
        catch (WixCredentialException failure)
        {
            _answer?.Dispose();
            return new(number, failure, isSent: false); // or sent, and refused with 401
        }
        catch (OperationCanceledException failure) when (IsTime(failure))
        {
            var late = Late(failure.InnerException as TimeoutException);
            return _answer is null ? new(number, late, IsSent) : new(number, _answer, ResponseBody.None(late), options.TimeProvider);
        }
        catch (Exception failure) when (!_asksCredential && failure is HttpRequestException or SocketException or IOException)
        {
            // .NET's own client lets the last two out where a connection is reset as soon as it is made.
            var known = failure as HttpRequestException ?? new HttpRequestException(HttpRequestError.ConnectionError, failure.Message, failure);
            return new(number, known, IsSent && !(failure is HttpRequestException && IsBeforeSending(known)));
        }
        catch
        {
            _answer?.Dispose();
            throw;
        }
        finally
        {
            _message?.Dispose();
        }
    }

    private async ValueTask<bool> IsRenewedAsync()
    {
        _asksCredential = true;
        var isRenewed = await options.Credential.RenewAsync(_message!, limit.Token).ConfigureAwait(false);
        _asksCredential = false;
        return isRenewed;
    }

    private void GiveUp()
    {
        _answer?.Dispose();
        _answer = null;
        _message?.Dispose();
        _message = null;
    }

    private bool IsSent => _message is not null && _message.Content is not RequestContent { IsBegun: false };

    private static bool IsBeforeSending(HttpRequestException failure) => failure.HttpRequestError is
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    /// <summary>
    /// Whether a cancellation was a time limit: the attempt's, or the HTTP client's own; or the call's, if an answer had begun by then: it must
    /// be told, lest the request be sent twice.
    /// </summary>
    private bool IsTime(OperationCanceledException failure)
    {
        if (caller.IsCancellationRequested) return false;
        if (limit.IsOver || (_answer is not null && whole.IsCancellationRequested)) return true;
        return !_asksCredential && failure.InnerException is TimeoutException;
    }

    /// <summary>The part of a body that came in time.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    private ResponseBody OutOfTime(ResponseBody body)
    {
        if (!caller.IsCancellationRequested) return body with { Failure = Late(null) };
        body.Dispose();
        throw new OperationCanceledException(caller);
    }

    private TimeoutException Late(TimeoutException? ofTheHttpClient) =>
        limit.IsOver ? call.TookTooLong(limit.Limit) : ofTheHttpClient ?? call.TookTooLong(call.Timeout);
}
