using System.Net;

namespace WixInbox.DependencyInjection.Tests.Infrastructure;

/// <summary>The service at the far end of all handlers: answers in turn, the last answer for good, and keeps what was asked.</summary>
internal sealed class Service(params (HttpStatusCode Status, string Body)[] answers) : HttpMessageHandler
{
    private int _asked;

    public List<(Uri Address, Dictionary<string, string> Headers)> Requests { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Requests.Add((request.RequestUri!, request.Headers.ToDictionary(static header => header.Key, static header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase)));
        var (status, body) = answers.Length == 0 ? (HttpStatusCode.OK, "{}") : answers[Math.Min(_asked++, answers.Length - 1)];
        var answer = new HttpResponseMessage(status) { Content = new StringContent(body) };
        answer.Headers.TryAddWithoutValidation("x-wix-request-id", "request-1");
        return Task.FromResult(answer);
    }
}
