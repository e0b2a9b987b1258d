using System.Net;
using System.Text;
using System.Text.Json;
using WixInbox.Tests.Infrastructure;

namespace WixInbox.Tests.Client;

public class ClientTests
{
    private static readonly SendMessageRequest Request = new() { ConversationId = Guid.Parse("c0ffee00-1111-4a2b-8c3d-000000000001"), Message = new() { Content = new() { Payload = new BasicMessagePayload { Items = ["Hi"] } } } };

    [Fact]
    public async Task InvalidRequest_IsNotSent()
    {
        using var handler = StubHandler.Answering("""{"message":{}}""");
        using var inbox = handler.Client();
        var failure = await Assert.ThrowsAsync<WixApiException>(() => inbox.Messages.SendMessageAsync(Request with { Message = new() }, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Null(failure.Status);
        Assert.False(failure.IsAccepted);
        Assert.Equal("SendMessage was not sent: message.content: must be set", failure.Message);
        Assert.Equal("message.content", Assert.Single(failure.Violations).Field);
        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task Validation_CanBeSwitchedOff()
    {
        using var handler = StubHandler.Answering("""{"message":{"id":"1"}}""");
        using var inbox = handler.Client(validates: false);
        var response = await inbox.Messages.SendMessageAsync(Request with { Message = new() }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("1", response.Message.Id);
        Assert.Single(handler.Requests);
    }

    [Theory]
    [InlineData(HttpStatusCode.Created)]
    [InlineData(HttpStatusCode.Accepted)]
    [InlineData(HttpStatusCode.NoContent)]
    [InlineData(HttpStatusCode.Found)]
    public async Task AnyStatusBut200_IsAnError(HttpStatusCode status)
    {
        using var handler = StubHandler.Answering("""{"message":{"id":"1"}}""", status);
        using var inbox = handler.Client();
        var failure = await Assert.ThrowsAsync<WixApiException>(() => inbox.Messages.SendMessageAsync(Request, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(status, failure.Status);
    }

    [Fact]
    public async Task BrokenBodyOf200_SaysThatTheRequestWasAccepted_AndWhereItBroke()
    {
        using var handler = StubHandler.Answering("""{"message":{"id":5}}""", HttpStatusCode.OK, ("x-wix-request-id", "r1"));
        using var inbox = handler.Client();
        var thrown = await Assert.ThrowsAsync<WixApiException>(() => inbox.Messages.SendMessageAsync(Request, cancellationToken: TestContext.Current.CancellationToken));
        var tried = await Assert.ThrowsAsync<WixApiException>(() => inbox.Messages.TrySendMessageAsync(Request, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(thrown.Message, tried.Message);
        Assert.True(thrown.IsAccepted);
        Assert.Equal("$.message.id", Assert.IsType<JsonException>(thrown.InnerException).Path);
        Assert.StartsWith("SendMessage was accepted: the service accepted the request, but its answer cannot be read: Expected a string, found a number.", thrown.Message, StringComparison.Ordinal);
        Assert.EndsWith("(request r1)", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LongAnswer_IsCutOff()
    {
        using var handler = StubHandler.Answering("{\"messages\":[" + new string(' ', 100_000) + "]}");
        using var http = new HttpClient(handler);
        using var inbox = new InboxClient(new() { Credential = WixCredential.ApiKey("k", "s"), HttpClient = http, MaxResponseBytes = 50_000 });
        var failure = await Assert.ThrowsAsync<WixApiException>(() => inbox.Messages.ListMessagesAsync(new() { ConversationId = Guid.Empty, Visibility = MessageVisibility.Business }, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Contains("longer than 50000 bytes", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, """{"message":{"id":"1"}}""", "Sent")]
    [InlineData(400, """{"message":"m","details":{"applicationError":{"code":"INVALID_MEDIA_URL"}}}""", "InvalidMediaUrl")]
    [InlineData(403, """{"message":"m","details":{"applicationError":{"code":"IDENTITY_DOES_NOT_MATCH"}}}""", "IdentityDoesNotMatch")]
    [InlineData(404, """{"message":"m","details":{"applicationError":{"code":"INBOX_INSTANCE_NOT_FOUND"}}}""", "InboxInstanceNotFound")]
    [InlineData(400, """{"message":"m","details":{"validationError":{"fieldViolations":[{"field":"a","description":"b","violatedRule":"MAX"}]}}}""", "Invalid")]
    [InlineData(404, """{"message":"m","details":{"applicationError":{"code":"BRAND_NEW"}}}""", "Failed")]
    [InlineData(500, "", "Failed")]
    [InlineData(502, "<html>", "Failed")]
    public async Task TryForm_MakesACaseOfTheAnswer(int status, string body, string expected)
    {
        using var handler = StubHandler.Answering(body, (HttpStatusCode)status);
        using var inbox = handler.Client();
        var result = await inbox.Messages.TrySendMessageAsync(Request, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(expected, result.GetType().Name);
        Assert.Equal(expected, result.Match(static _ => "Sent", static _ => "InvalidMediaUrl", static _ => "IdentityDoesNotMatch", static _ => "InboxInstanceNotFound", static _ => "Invalid", static _ => "Failed"));
        if (result is SendMessageResult.Failed failed) Assert.Equal(status, (int)failed.Error.Status!);
    }

    [Fact]
    public async Task ManyViolations_AreSummedUp()
    {
        using var handler = StubHandler.Answering("");
        using var inbox = handler.Client();
        var payload = new TemplateMessagePayload { TextLines = [.. Enumerable.Repeat(new string('a', 513), 10)] };
        var failure = await Assert.ThrowsAsync<WixApiException>(() => inbox.Messages.SendMessageAsync(Request with { Message = new() { Content = new() { Payload = payload } } }, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(10, failure.Violations.Count);
        Assert.EndsWith("; and 5 more", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TryForm_MakesACaseOfBrokenLimits()
    {
        using var handler = StubHandler.Answering("");
        using var inbox = handler.Client();
        var result = await inbox.Messages.TrySendMessageAsync(Request with { Message = new() }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("message.content", Assert.Single(Assert.IsType<SendMessageResult.Invalid>(result).Error.Violations).Field);
    }

    [Fact]
    public async Task NoConnection_AndCancellation_AreThrownAsTheyAre()
    {
        using var refused = new StubHandler(static _ => throw new HttpRequestException("refused"));
        using var inbox = refused.Client();
        await Assert.ThrowsAsync<HttpRequestException>(() => inbox.Messages.TrySendMessageAsync(Request, cancellationToken: TestContext.Current.CancellationToken));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => inbox.Messages.SendMessageAsync(Request, cancellationToken: cancelled.Token));
    }

    [Fact]
    public async Task SlowAnswer_RunsOutOfTime_EvenWithinTheBody()
    {
        using var handler = new StubHandler(static _ => new HttpResponseMessage { Content = new StreamContent(new StallingStream()) });
        using var http = new HttpClient(handler);
        using var inbox = new InboxClient(new() { Credential = WixCredential.ApiKey("k", "s"), HttpClient = http, Timeout = TimeSpan.FromMilliseconds(50) });
        var failure = await Assert.ThrowsAsync<WixApiException>(() => inbox.Messages.SendMessageAsync(Request, cancellationToken: TestContext.Current.CancellationToken));
        Assert.True(failure.IsAccepted);
        Assert.IsType<TimeoutException>(failure.InnerException);
        Assert.EndsWith("its answer was not complete in time: SendMessage took longer than 00:00:00.0500000.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AllItems_KeepVisibilityAndSorting_AndFollowTheCursors()
    {
        var pages = new Queue<string>(["""{"messages":[{"id":"1"},{"id":"2"}],"pagingMetadata":{"cursors":{"next":"a+b"}}}""", """{"messages":[{"id":"3"}],"pagingMetadata":{"cursors":{"next":"c"}}}""", """{"pagingMetadata":{"cursors":{"next":""}}}"""]);
        using var handler = new StubHandler(_ => new HttpResponseMessage { Content = new StringContent(pages.Dequeue(), Encoding.UTF8) });
        using var inbox = handler.Client();
        var ids = new List<string?>();
        var request = new ListMessagesRequest { ConversationId = Guid.Empty, Visibility = MessageVisibility.Business, Paging = new() { Limit = 2 }, Sorting = new() { Order = SortOrder.Asc } };
        await foreach (var message in inbox.Messages.ListAllMessagesAsync(request, cancellationToken: TestContext.Current.CancellationToken)) ids.Add(message.Id);
        Assert.Equal(["1", "2", "3"], ids);
        const string Same = "?conversationId=00000000-0000-0000-0000-000000000000&visibility=BUSINESS&paging.limit=2";
        Assert.Equal(
            [$"{Same}&sorting.order=ASC", $"{Same}&paging.cursor=a%2Bb&sorting.order=ASC", $"{Same}&paging.cursor=c&sorting.order=ASC"],
            handler.Requests.Select(static request => request.Address.Query));
    }

    [Fact]
    public async Task Interfaces_ServeForTestsOfOnesOwn()
    {
        using var handler = StubHandler.Answering("{}");
        using var client = handler.Client();
        IInboxClient inbox = client;
        Assert.Empty((await inbox.Messages.ListMessagesAsync(new() { ConversationId = Guid.Empty, Visibility = MessageVisibility.Business }, cancellationToken: TestContext.Current.CancellationToken)).Messages);
        await Assert.ThrowsAsync<ArgumentNullException>(() => inbox.Conversations.GetOrCreateConversationAsync(null!, cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Secret_IsInNoException()
    {
        using var handler = StubHandler.Answering("nonsense", HttpStatusCode.Unauthorized);
        using var inbox = handler.Client();
        var failure = await Assert.ThrowsAsync<WixApiException>(() => inbox.Messages.SendMessageAsync(Request, cancellationToken: TestContext.Current.CancellationToken));
        Assert.DoesNotContain("oracle", failure.ToString(), StringComparison.Ordinal);
        Assert.Contains("check the API key", failure.Message, StringComparison.Ordinal);
    }

    private sealed class StallingStream : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }

        public override void Flush() => throw new NotSupportedException();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
