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

    [Theory]
    [InlineData("authorization", "mine", "is the credential's")]
    [InlineData("Wix-Site-Id", "mine", "is the credential's")]
    [InlineData("wix-account-id", "mine", "is the credential's")]
    [InlineData("Content-Type", "mine", "or one of a body's")]
    [InlineData("no name", "mine", "it is no name of a header")]
    [InlineData("", "mine", "it is no name of a header")]
    [InlineData("X-A", "mine\r\nX-Evil: 1", "has line breaks")]
    [InlineData("X-A", "mine\u00e9", "other characters than those of ASCII")]
    [InlineData("X-A", null, "has line breaks")]
    public async Task HeaderThatCannotBeSet_IsRefused_AndItsValueNotRepeated(string name, string? value, string reason)
    {
        using var handler = StubHandler.Answering("{}");
        using var inbox = handler.Client();
        var options = new WixCallOptions { Headers = new Dictionary<string, string> { [name] = value! } };
        var failure = await Assert.ThrowsAsync<ArgumentException>(() => inbox.Messages.SendMessageAsync(Request, options, Token));
        Assert.Contains($"The header '{name}' ", failure.Message, StringComparison.Ordinal);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Requests);
        Assert.DoesNotContain("mine", failure + options.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HeaderThatDotNetWouldRefuse_IsSentAsItIs()
    {
        using var handler = StubHandler.Answering("{}");
        using var inbox = handler.Client();
        await inbox.Transport.SendRawAsync(HttpMethod.Get, "/x", options: new() { Headers = new Dictionary<string, string> { ["If-Match"] = "no quotes" } }, cancellationToken: Token);
        Assert.Equal("no quotes", Assert.Single(handler.Requests).Headers["if-match"]);
    }

    [Fact]
    public async Task Answer_OfAnEarlierCall_IsForgotten()
    {
        using var handler = StubHandler.Answering("""{"message":{"id":"1"}}""");
        using var inbox = handler.Client();
        var options = new WixCallOptions { Answer = new() };
        await inbox.Messages.SendMessageAsync(Request, options, Token);
        Assert.Equal(HttpStatusCode.OK, options.Answer.Status);
        await inbox.Messages.TrySendMessageAsync(new() { ConversationId = Guid.Empty, Message = new() }, options, Token); // breaks limits
        Assert.Equal((null, 0, "", 0), (options.Answer.Status, options.Answer.Headers.Count, options.Answer.GetText(), options.Answer.Attempts));
    }

    [Fact]
    public async Task HeaderThatStandsInBothPlaces_HasAllItsValues()
    {
        using var handler = new StubHandler(static _ =>
        {
            var answer = new HttpResponseMessage { Content = new StringContent("{}") };
            answer.Headers.TryAddWithoutValidation("X-A", "1");
            answer.Content.Headers.TryAddWithoutValidation("x-a", "2");
            return answer;
        });
        using var inbox = handler.Client();
        var answer = await inbox.Transport.SendRawAsync(HttpMethod.Get, "/x", cancellationToken: Token);
        Assert.Equal(["1", "2"], answer.Headers["X-A"]);
    }

    [Fact]
    public async Task BodyOfARawCall_MayBeAnything_ButMembersNeedAnObject()
    {
        using var handler = StubHandler.Answering("{}");
        using var inbox = handler.Client();
        await inbox.Transport.SendRawAsync(HttpMethod.Post, "/x", RawJson.Parse("[1]"), new() { Query = new Dictionary<string, string> { ["q"] = "1" } }, Token);
        var sent = Assert.Single(handler.Requests);
        Assert.Equal(("/x?q=1", "[1]"), (sent.Address.PathAndQuery, sent.Body));

        var members = new WixCallOptions { Body = new Dictionary<string, RawJson> { ["a"] = RawJson.Parse("1") } };
        await Assert.ThrowsAsync<ArgumentException>(() => inbox.Transport.SendRawAsync(HttpMethod.Post, "/x", RawJson.Parse("[1]"), members, Token));
        await inbox.Transport.SendRawAsync(HttpMethod.Post, "/x", null, members, Token);
        Assert.Equal("""{"a":1}""", handler.Requests[1].Body);
    }

    [Fact]
    public async Task LongAnswer_ToARawCall_HasTheClientsLimit()
    {
        using var handler = StubHandler.Answering(new string('x', 3_000_000), HttpStatusCode.Created);
        using var inbox = handler.Client();
        Assert.Equal(3_000_000, (await inbox.Transport.SendRawAsync(HttpMethod.Get, "/x", cancellationToken: Token)).Body.Length);
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
