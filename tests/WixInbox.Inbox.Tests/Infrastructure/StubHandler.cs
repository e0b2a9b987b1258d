using System.Net;

namespace WixInbox.Tests.Infrastructure;

/// <summary>Answers every request in one way, and keeps what was asked.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    public List<SentRequest> Requests { get; } = [];

    public static StubHandler Answering(string body, HttpStatusCode status = HttpStatusCode.OK, params (string Name, string Value)[] headers) => new(_ =>
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body) };
        foreach (var (name, value) in headers) response.Headers.TryAddWithoutValidation(name, value);
        return response;
    });

    /// <summary>A client that talks to this handler.</summary>
    public InboxClient Client(bool validates = true) => new(new()
    {
        Credential = WixCredential.ApiKey("IST.oracle.fake-api-key", "11111111-1111-4111-8111-111111111111"),
        HttpClient = new HttpClient(this),
        ValidateRequests = validates,
    });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add(new SentRequest(request.Method.Method, request.RequestUri!, request.Headers.ToDictionary(static header => header.Key.ToLowerInvariant(), static header => string.Join(',', header.Value)), request.Content?.Headers.ContentType?.ToString(), body));
        return answer(request);
    }
}

internal sealed record SentRequest(string Method, Uri Address, IReadOnlyDictionary<string, string> Headers, string? ContentType, string? Body);
