using System.Globalization;
using System.Net.Sockets;

namespace WixInbox.Testing;

/// <summary>Stands where the network would: takes requests, and answers or fails as the script says.</summary>
internal sealed class FakeHandler(FakeScript script, TimeProvider time) : HttpMessageHandler
{
    private int _count;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var reply = script.Take(await ReadAsync(request, cancellationToken).ConfigureAwait(false));
        if (reply.Latency > TimeSpan.Zero) await Task.Delay(reply.Latency, time, cancellationToken).ConfigureAwait(false);
        switch (reply.Fault?.Kind)
        {
            case FaultKind.Refused:
                throw new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused (scripted).", new SocketException((int)SocketError.ConnectionRefused));
            case FaultKind.Reset:
                throw new HttpRequestException(HttpRequestError.Unknown, "An error occurred while sending the request (scripted).", FakeBody.Reset());
            case FaultKind.Stall:
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
                break;
        }

        return ToMessage(reply, request);
    }

    private async Task<WixFakeRequest> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in request.Headers) headers[name] = string.Join(", ", values);
        if (request.Content is not null)
            foreach (var (name, values) in request.Content.Headers) headers[name] = string.Join(", ", values);
        return new WixFakeRequest(request.Method, request.RequestUri!, headers, body, time.GetUtcNow());
    }

    private HttpResponseMessage ToMessage(FakeReply reply, HttpRequestMessage request)
    {
        var content = new StreamContent(new FakeBody(reply.Body, reply.Fault));
        content.Headers.TryAddWithoutValidation("Content-Type", reply.MediaType);
        content.Headers.ContentLength = reply.Body.Length;
        var message = new HttpResponseMessage(reply.Status) { Content = content, RequestMessage = request };
        message.Headers.TryAddWithoutValidation("x-wix-request-id", string.Create(CultureInfo.InvariantCulture, $"fake-{Interlocked.Increment(ref _count)}"));
        if (reply.RetryAfter is { } retry) message.Headers.TryAddWithoutValidation("Retry-After", retry);
        return message;
    }
}
