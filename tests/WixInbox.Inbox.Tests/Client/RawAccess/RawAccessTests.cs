using System.Net;
using WixInbox.Tests.Infrastructure;

namespace WixInbox.Tests.Client.RawAccess;

/// <summary>What the service really says, what else can be said to it, and what no schema describes.</summary>
public class RawAccessTests
{
    private static readonly SendMessageRequest Request = new() { ConversationId = Guid.Parse("c0ffee00-1111-4a2b-8c3d-000000000001"), Message = new() { Content = new() { Payload = new BasicMessagePayload { Items = ["Hi"] } } } };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answer_StandsBesideTheTypedValue()
    {
        using var handler = StubHandler.Answering("""{"message":{"id":"1"},"later":2}""", HttpStatusCode.OK, ("x-wix-request-id", "r1"), ("X-Two", "a"), ("X-Two", "b"));
        using var inbox = handler.Client();
        var answer = new WixAnswer();
        var response = await inbox.Messages.SendMessageAsync(Request, new() { Answer = answer }, Token);
        Assert.Equal("1", response.Message.Id);
        Assert.Equal((HttpStatusCode.OK, """{"message":{"id":"1"},"later":2}""", 1), (answer.Status, answer.GetText(), answer.Attempts));
        Assert.Equal(["a", "b"], answer.Headers["x-two"]);
        Assert.Equal(["text/plain; charset=utf-8"], answer.Headers["Content-Type"]);
    }

    [Fact]
    public async Task Answer_StandsBesideAnError_AndBesideABrokenBody()
    {
        using var refusing = StubHandler.Answering("<html>", HttpStatusCode.BadGateway);
        using var inbox = refusing.Client();
        var answer = new WixAnswer();
        await Assert.ThrowsAsync<WixApiException>(() => inbox.Messages.SendMessageAsync(Request, new() { Answer = answer }, Token));
        Assert.Equal((HttpStatusCode.BadGateway, "<html>"), (answer.Status, answer.GetText()));

        using var breaking = StubHandler.Answering("{");
        using var other = breaking.Client();
        await Assert.ThrowsAsync<WixApiException>(() => other.Messages.SendMessageAsync(Request, new() { Answer = answer }, Token));
        Assert.Equal((HttpStatusCode.OK, "{"), (answer.Status, answer.GetText()));
    }

    [Fact]
    public async Task MoreHeadersQueryAndMembers_AreSent()
    {
        using var handler = StubHandler.Answering("""{"message":{"id":"1"}}""");
        using var inbox = handler.Client();
        await inbox.Messages.SendMessageAsync(
            Request,
            new()
            {
                Headers = new Dictionary<string, string> { ["X-Trace"] = "t1" },
                Query = new Dictionary<string, string> { ["dry run"] = "a&b" },
                Body = new Dictionary<string, RawJson> { ["later"] = RawJson.Parse("[1]"), ["conversationId"] = RawJson.Parse("\"c0ffee00-1111-4a2b-8c3d-000000000009\"") },
            },
            Token);
        var sent = Assert.Single(handler.Requests);
        Assert.Equal(("t1", "?dry%20run=a%26b"), (sent.Headers["x-trace"], sent.Address.Query));
        Assert.Equal("""{"message":{"content":{"basic":{"items":[{"text":"Hi"}]}}},"later":[1],"conversationId":"c0ffee00-1111-4a2b-8c3d-000000000009"}""", sent.Body);
    }

    [Fact]
    public async Task MoreQuery_StandsBehindTheMethodsOwn()
    {
        using var handler = StubHandler.Answering("{}");
        using var inbox = handler.Client();
        await inbox.Messages.ListMessagesAsync(new() { ConversationId = Guid.Empty, Visibility = MessageVisibility.Business }, new() { Query = new Dictionary<string, string> { ["beta"] = "1" } }, Token);
        Assert.Equal("?conversationId=00000000-0000-0000-0000-000000000000&visibility=BUSINESS&beta=1", Assert.Single(handler.Requests).Address.Query);
    }

    [Fact]
    public async Task MembersOfABody_ThatTheMethodDoesNotHave_AreRefused()
    {
        using var handler = StubHandler.Answering("{}");
        using var inbox = handler.Client();
        var options = new WixCallOptions { Body = new Dictionary<string, RawJson> { ["a"] = RawJson.Null } };
        await Assert.ThrowsAsync<ArgumentException>(() => inbox.Messages.ListMessagesAsync(new() { ConversationId = Guid.Empty, Visibility = MessageVisibility.Business }, options, Token));
        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task Authorization_IsTheCredentials()
    {
        using var handler = StubHandler.Answering("{}");
        using var inbox = handler.Client();
        var options = new WixCallOptions { Headers = new Dictionary<string, string> { ["authorization"] = "mine" } };
        await Assert.ThrowsAsync<ArgumentException>(() => inbox.Messages.SendMessageAsync(Request, options, Token));
        Assert.Empty(handler.Requests);
        Assert.DoesNotContain("mine", options.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MethodThatNoSchemaDescribes_IsCalledWithTheCredential()
    {
        using var handler = StubHandler.Answering("""{"done":true}""", HttpStatusCode.Accepted);
        using var inbox = handler.Client();
        var answer = await inbox.Transport.SendRawAsync(HttpMethod.Post, "/inbox/v9/later", RawJson.Parse("""{"a":[1]}"""), new() { Query = new Dictionary<string, string> { ["q"] = "1" } }, Token);
        Assert.Equal((HttpStatusCode.Accepted, """{"done":true}"""), (answer.Status, answer.GetText()));
        var sent = Assert.Single(handler.Requests);
        Assert.Equal(("POST", "/inbox/v9/later?q=1", """{"a":[1]}""", "application/json"), (sent.Method, sent.Address.PathAndQuery, sent.Body, sent.ContentType));
        Assert.Equal("IST.oracle.fake-api-key", sent.Headers["authorization"]);
        await inbox.Transport.SendRawAsync(HttpMethod.Get, "/inbox/v9/later", cancellationToken: Token);
        Assert.Null(handler.Requests[1].Body);
    }

    [Theory]
    [InlineData("https://example.com/")]
    [InlineData("//example.com/a")]
    [InlineData("inbox/v2")]
    [InlineData("/")]
    [InlineData("/a/../b")]
    [InlineData("/a/%2E%2e/b")]
    [InlineData("/a\\b")]
    [InlineData("/a?b=1")]
    [InlineData("/a#b")]
    [InlineData("/a b")]
    [InlineData("/a/{id}")]
    public async Task PathThatLeadsElsewhere_IsRefused(string path)
    {
        using var handler = StubHandler.Answering("{}");
        using var inbox = handler.Client();
        await Assert.ThrowsAsync<ArgumentException>(() => inbox.Transport.SendRawAsync(HttpMethod.Get, path, cancellationToken: Token));
        Assert.Empty(handler.Requests);
    }
}
