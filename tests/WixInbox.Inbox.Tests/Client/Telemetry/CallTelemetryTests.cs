using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using WixInbox.Client;
using WixInbox.Tests.Infrastructure;

namespace WixInbox.Tests.Client.Telemetry;

/// <summary>Spans and measurements of each way in which a call can end.</summary>
public class CallTelemetryTests
{
    private const string Text = "text that nobody else is to see";
    private static readonly SendMessageRequest Request = new() { ConversationId = Guid.Parse("c0ffee00-1111-4a2b-8c3d-000000000001"), Message = new() { Content = new() { Payload = new BasicMessagePayload { Items = [Text] } } } };
    private static readonly Dictionary<string, object?> Always = new()
    {
        ["http.request.method"] = "POST",
        ["server.address"] = "www.wixapis.com",
        ["server.port"] = 443,
        ["url.template"] = "/inbox/v2/messages",
        ["wix.method"] = "SendMessage",
    };

    [Fact]
    public async Task Success()
    {
        using var listening = new Listening();
        using var handler = StubHandler.Answering("""{"message":{"id":"1"}}""", HttpStatusCode.OK, ("x-wix-request-id", "r1"));
        await SendAsync(handler);
        var span = Assert.Single(listening.Spans);
        Assert.Equal("POST /inbox/v2/messages", span.DisplayName);
        Assert.Equal(ActivityKind.Client, span.Kind);
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
        AssertTags(span, ("http.response.status_code", 200), ("wix.request_id", "r1"));
        var duration = Assert.Single(listening.Measurements);
        Assert.Equal(("wix.client.call.duration", "s"), (duration.Instrument, duration.Unit));
        Assert.InRange(duration.Value, 0, 60);
        AssertTags(duration, ("http.response.status_code", 200));
    }

    [Fact]
    public async Task ApplicationError_HasStatusAndCode()
    {
        using var listening = new Listening();
        using var handler = StubHandler.Answering("""{"message":"TEXT","details":{"applicationError":{"code":"INVALID_MEDIA_URL","data":{"a":"TEXT"}}}}""".Replace("TEXT", Text, StringComparison.Ordinal), HttpStatusCode.BadRequest);
        await SendAsync(handler);
        var span = Assert.Single(listening.Spans);
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        AssertTags(span, ("http.response.status_code", 400), ("error.type", "400"), ("wix.application_code", "INVALID_MEDIA_URL"));
        AssertTags(listening.Single("wix.client.call.duration"), ("http.response.status_code", 400), ("error.type", "400"));
        AssertSilent(listening);
    }

    [Fact]
    public async Task InvalidRequest_IsCounted_AndIsNoSpan()
    {
        using var listening = new Listening();
        using var handler = StubHandler.Answering("");
        using var inbox = handler.Client();
        await inbox.Messages.TrySendMessageAsync(Request with { Message = new() }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(listening.Spans);
        var counted = Assert.Single(listening.Measurements);
        Assert.Equal(("wix.client.call.invalid", "{call}", 1), (counted.Instrument, counted.Unit, counted.Value));
        Assert.Equal([new("wix.method", "SendMessage")], counted.Tags);
    }

    [Fact]
    public async Task NoConnection_IsNamedAsTheHttpClientOfTheFrameworkNamesIt()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        using var listening = new Listening();
        using var inbox = new InboxClient(new() { Credential = WixCredential.ApiKey("key", "site"), BaseAddress = new Uri($"http://127.0.0.1:{port}") });
        await Assert.ThrowsAsync<HttpRequestException>(() => inbox.Messages.SendMessageAsync(Request, cancellationToken: TestContext.Current.CancellationToken));
        var span = Assert.Single(listening.Spans);
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Null(span.StatusDescription);
        AssertTags(span, ("server.address", "127.0.0.1"), ("server.port", port), ("error.type", "connection_error"));
        AssertTags(listening.Single("wix.client.call.duration"), ("server.address", "127.0.0.1"), ("server.port", port), ("error.type", "connection_error"));
        AssertSilent(listening);
    }

    [Fact]
    public async Task Cancellation_HasTheNameOfItsException()
    {
        using var listening = new Listening();
        using var handler = StubHandler.Answering("");
        using var inbox = handler.Client();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => inbox.Messages.SendMessageAsync(Request, cancellationToken: cancelled.Token));
        AssertTags(Assert.Single(listening.Spans), ("error.type", "System.Threading.Tasks.TaskCanceledException"));
        AssertTags(listening.Single("wix.client.call.duration"), ("error.type", "System.Threading.Tasks.TaskCanceledException"));
    }

    [Fact]
    public async Task TimeThatIsOver_IsToldFromCancellation()
    {
        using var listening = new Listening();
        using var handler = new StallingHandler();
        using var http = new HttpClient(handler);
        using var inbox = new InboxClient(new() { Credential = WixCredential.ApiKey("key", "site"), HttpClient = http, Timeout = TimeSpan.FromMilliseconds(20) });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => inbox.Messages.SendMessageAsync(Request, cancellationToken: TestContext.Current.CancellationToken));
        AssertTags(Assert.Single(listening.Spans), ("error.type", "System.TimeoutException"));
    }

    [Fact]
    public async Task BrokenAnswer_HasItsStatus_AndWhatBroke()
    {
        using var listening = new Listening();
        using var handler = StubHandler.Answering("""{"message":{"id":5}}""");
        using var inbox = handler.Client();
        await Assert.ThrowsAsync<WixApiException>(() => inbox.Messages.SendMessageAsync(Request, cancellationToken: TestContext.Current.CancellationToken));
        AssertTags(Assert.Single(listening.Spans), ("http.response.status_code", 200), ("error.type", "System.Text.Json.JsonException"));
        AssertTags(listening.Single("wix.client.call.duration"), ("http.response.status_code", 200), ("error.type", "System.Text.Json.JsonException"));
    }

    [Fact]
    public async Task Query_IsInNoTag()
    {
        using var listening = new Listening();
        using var handler = StubHandler.Answering("{}");
        using var inbox = handler.Client();
        await inbox.Messages.ListMessagesAsync(
            new() { ConversationId = Request.ConversationId, Visibility = MessageVisibility.Business }, new() { Query = new Dictionary<string, string> { ["q"] = Text } }, TestContext.Current.CancellationToken);
        Assert.Contains(Uri.EscapeDataString(Text), handler.Requests.Single().Address.Query, StringComparison.Ordinal);
        Assert.Equal("GET /inbox/v2/messages", Assert.Single(listening.Spans).DisplayName);
        AssertSilent(listening);
    }

    [Fact]
    public async Task RawCall_HasNoPath_SinceThatMayHaveIdsInIt()
    {
        using var listening = new Listening();
        using var handler = StubHandler.Answering("{}", HttpStatusCode.NotFound);
        using var inbox = handler.Client();
        await inbox.Transport.SendRawAsync(new HttpMethod("PURGE"), $"/inbox/v2/conversations/{Request.ConversationId}", cancellationToken: TestContext.Current.CancellationToken);
        var span = Assert.Single(listening.Spans);
        Assert.Equal("HTTP", span.DisplayName);
        var expected = new Dictionary<string, object?> { ["http.request.method"] = "_OTHER", ["server.address"] = "www.wixapis.com", ["server.port"] = 443, ["http.response.status_code"] = 404, ["error.type"] = "404" };
        Assert.Equivalent(expected, listening.Single("wix.client.call.duration").Tags, strict: true);
        expected.Add("http.request.method_original", "PURGE");
        Assert.Equivalent(expected, span.TagObjects.ToDictionary(), strict: true);
    }

    [Fact]
    public async Task RawCall_ThatIsAccepted_IsNoError()
    {
        using var listening = new Listening();
        using var handler = StubHandler.Answering("", HttpStatusCode.NoContent);
        using var inbox = handler.Client();
        await inbox.Transport.SendRawAsync(HttpMethod.Delete, "/inbox/v2/messages", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(ActivityStatusCode.Unset, Assert.Single(listening.Spans).Status);
    }

    [Fact]
    public async Task Attempts_AndWaits_AreCounted()
    {
        using var listening = new Listening();
        using var handler = StubHandler.Answering("", HttpStatusCode.TooManyRequests);
        using var http = new HttpClient(handler);
        using var inbox = new InboxClient(new() { Credential = WixCredential.ApiKey("key", "site"), HttpClient = http, Policy = new TwiceMore() });
        await inbox.Messages.TrySendMessageAsync(Request, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(3, handler.Requests.Count);
        Assert.Equal(2, Assert.Single(listening.Spans).GetTagItem("http.request.resend_count"));
        var retries = listening.Single("wix.client.call.retries");
        Assert.Equal((2, "{attempt}"), (retries.Value, retries.Unit));
        Assert.Equal([new("wix.method", "SendMessage")], retries.Tags);
        var waits = listening.Measurements.Where(static measurement => measurement.Instrument == "wix.client.call.wait.duration").ToList();
        Assert.All(waits, static wait => Assert.Equal(("s", "SendMessage"), (wait.Unit, wait.Tags["wix.method"])));
        Assert.Equal([(1.5, "rate_limit"), (0.25, "retry"), (0.25, "retry")], waits.Select(static wait => (wait.Value, (string)wait.Tags["wix.wait.reason"]!)));
    }

    [Fact]
    public async Task Span_BelongsToWhoeverCalls_AndSamplersSeeWhatItIsOf()
    {
        using var listening = new Listening();
        using var handler = StubHandler.Answering("""{"message":{"id":"1"}}""");
        using var caller = new Activity("caller").Start();
        await SendAsync(handler);
        Assert.Equal(caller.SpanId, Assert.Single(listening.Spans).ParentSpanId);
        Assert.Equivalent(Always, Assert.Single(listening.Sampled), strict: true);
        Assert.Same(caller, Activity.Current);
    }

    private static async Task SendAsync(StubHandler handler)
    {
        using var inbox = handler.Client();
        await inbox.Messages.TrySendMessageAsync(Request, cancellationToken: TestContext.Current.CancellationToken);
    }

    private static void AssertTags(Activity span, params (string Name, object Value)[] more) => AssertTags(span.TagObjects.ToDictionary(), more);

    private static void AssertTags(Measurement measurement, params (string Name, object Value)[] more) => AssertTags(measurement.Tags, more);

    private static void AssertTags(Dictionary<string, object?> tags, (string Name, object Value)[] more)
    {
        var expected = new Dictionary<string, object?>(Always);
        foreach (var (name, value) in more) expected[name] = value;
        Assert.Equivalent(expected, tags, strict: true);
    }

    /// <summary>Nothing of the key, of a body, of an answer or of a query is told.</summary>
    private static void AssertSilent(Listening listening)
    {
        var everything = listening.Everything();
        Assert.Contains("server.address", everything, StringComparison.Ordinal);
        foreach (var secret in new[] { Text, "nobody", "oracle", "c0ffee00" }) Assert.DoesNotContain(secret, everything, StringComparison.Ordinal);
    }

    /// <summary>Waits for room once, and makes two more attempts whatever happens.</summary>
    private sealed class TwiceMore : IWixCallPolicy
    {
        public async ValueTask<WixAttempt> ExecuteAsync(WixCall call, Func<CancellationToken, ValueTask<WixAttempt>> attempt, CancellationToken cancellationToken)
        {
            call.ReportWait(WixWait.RateLimit, TimeSpan.FromSeconds(1.5));
            for (var more = 0; more < 2; more++)
            {
                await attempt(cancellationToken);
                call.ReportWait(WixWait.Retry, TimeSpan.FromSeconds(0.25));
            }

            return await attempt(cancellationToken);
        }
    }

    private sealed class StallingHandler : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException();
        }
    }
}
