using System.Net;
using WixInbox.Testing.Tests.Infrastructure;

namespace WixInbox.Testing.Tests.Server;

public sealed class ExpectationTests : IDisposable
{
    private static readonly Guid One = Guid.Parse("11111111-1111-4111-8111-111111111111");
    private static readonly Guid Two = Guid.Parse("22222222-2222-4222-8222-222222222222");

    private readonly FakeInbox _fake = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _fake.Dispose();

    [Fact]
    public async Task Calls_AreAnsweredByTheExpectationTheyFit_InAnyOrder()
    {
        _fake.Messages.SendMessage.Expect(request => request.ConversationId == One).Answer(Sent("1"));
        _fake.Messages.SendMessage.Expect(request => request.ConversationId == Two).Answer(Sent("2"));
        Assert.Equal("greeted by 2", await GreetAsync(Two));
        Assert.Equal("greeted by 1", await GreetAsync(One));
        _fake.Verify();
    }

    [Fact]
    public async Task CallsThatAreAlike_AreAnsweredInTheOrderOfTheirExpectations()
    {
        _fake.Messages.SendMessage.Expect().Answer(Sent("1"));
        _fake.Messages.SendMessage.Expect().Answer(Sent("2"));
        Assert.Equal("greeted by 1", await GreetAsync(One));
        Assert.Equal("greeted by 2", await GreetAsync(One));
    }

    [Fact]
    public async Task Answer_CanBeMadeOfTheRequest()
    {
        _fake.Messages.SendMessage.Expect().Answer(request => Sent(request.Message.Content?.Payload is MessageContentPayload.Minimal { Value.Text: var text } ? text! : "")).Times(2);
        Assert.Equal("greeted by Hello!", await GreetAsync(One));
        Assert.Equal("greeted by Hello!", await GreetAsync(One));
        await Assert.ThrowsAsync<WixFakeException>(() => GreetAsync(One));
    }

    [Fact]
    public async Task Order_IsHeld_WhereItIsAskedFor()
    {
        using var fake = new FakeInbox { InOrder = true };
        fake.Messages.SendMessage.Expect(request => request.ConversationId == One).Answer(Sent("1"));
        fake.Messages.SendMessage.Expect(request => request.ConversationId == Two).Answer(Sent("2"));
        var failure = await Assert.ThrowsAsync<WixFakeException>(() => new Greeter(fake.Client.Messages).GreetAsync(Two));
        Assert.Contains("SendMessage where request => request.ConversationId == One: its condition does not hold", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Two", failure.Message, StringComparison.Ordinal);
        Assert.Equal("greeted by 1", await new Greeter(fake.Client.Messages).GreetAsync(One));
        Assert.Equal("greeted by 2", await new Greeter(fake.Client.Messages).GreetAsync(Two));
    }

    [Fact]
    public async Task Unexpected_IsAnError_WhereItIsSentAndInTheEnd()
    {
        _fake.Messages.SendMessage.Expect(request => request.ConversationId == One).Answer(Sent("1"));
        var failure = await Assert.ThrowsAsync<WixFakeException>(() => GreetAsync(Two));
        Assert.StartsWith("Nobody expects SendMessage: POST /inbox/v2/messages {\"conversationId\":\"22222222-", failure.Message, StringComparison.Ordinal);
        Assert.Equal("greeted by 1", await GreetAsync(One));
        Assert.Contains("Unexpected:\n  Nobody expects SendMessage", Assert.Throws<WixFakeException>(_fake.Verify).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_IsAnError_ThatShowsWhatCame()
    {
        _fake.Messages.SendMessage.Expect(request => request.ConversationId == One).Answer(Sent("1")).Times(2);
        _fake.Conversations.GetConversation.Expect(request => request.ConversationId == Two).Answer(Sample.Of<GetConversationResponse>(1));
        await GreetAsync(One);
        var lines = Assert.Throws<WixFakeException>(_fake.Verify).Message.Split('\n');
        Assert.Equal(
            [
                "What came is not what was expected.",
                "Missing:",
                "  SendMessage where request => request.ConversationId == One, expected 2 times, came once",
                "  GetConversation where request => request.ConversationId == Two, expected once, came never",
                "What came, in order:",
            ],
            lines[..^1]);
        Assert.Matches("^  1\\. SendMessage: POST /inbox/v2/messages \\{.*\\} \\(taken by SendMessage where request => request.ConversationId == One\\)$", lines[^1]);
    }

    [Fact]
    public async Task AnyTimes_AllowsNone_AndMany()
    {
        _fake.Messages.SendMessage.Expect().Answer(Sent("1")).AnyTimes();
        _fake.Verify();
        for (var count = 0; count < 5; count++) await GreetAsync(One);
        _fake.Verify();
    }

    [Fact]
    public async Task ExpectationWithoutAnAnswer_SaysSo()
    {
        _fake.Messages.SendMessage.Expect();
        Assert.Contains("it was not said what it answers", (await Assert.ThrowsAsync<WixFakeException>(() => GreetAsync(One))).Message, StringComparison.Ordinal);
    }

    /// <summary>A mistake of the test's own must not pass for a failure of the network, which the code under test may well swallow.</summary>
    [Fact]
    public async Task ConditionThatThrows_IsAnError_WhereItIsSentAndInTheEnd()
    {
        _fake.Messages.SendMessage.Expect(request => request.Message.Content!.Title!.Length > 0).Answer(Sent("1")).AnyTimes();
        var failure = await Assert.ThrowsAsync<WixFakeException>(() => GreetAsync(One));
        Assert.Equal("The condition of SendMessage where request => request.Message.Content!.Title!.Length > 0 threw NullReferenceException: Object reference not set to an instance of an object.", failure.Message);
        Assert.IsType<NullReferenceException>(failure.InnerException);
        Assert.Contains($"Unexpected:\n  {failure.Message}", Assert.Throws<WixFakeException>(_fake.Verify).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnswerThatThrows_IsAnError_WhereItIsSentAndInTheEnd()
    {
        _fake.Messages.SendMessage.Expect().Answer(static SendMessageResponse (_) => throw new HttpRequestException("a mistake"));
        var failure = await Assert.ThrowsAsync<WixFakeException>(() => GreetAsync(One));
        Assert.Equal("The answer of SendMessage threw HttpRequestException: a mistake", failure.Message);
        Assert.Contains($"Unexpected:\n  {failure.Message}", Assert.Throws<WixFakeException>(_fake.Verify).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConditionOfAnExpectationThatHasCome_IsNotAsked()
    {
        var asked = 0;
        _fake.Messages.SendMessage.Expect(_ => ++asked > 0).Answer(Sent("1"));
        _fake.Messages.SendMessage.Expect().Answer(Sent("2"));
        Assert.Equal("greeted by 1", await GreetAsync(One));
        Assert.Equal("greeted by 2", await GreetAsync(One));
        Assert.Equal(1, asked);
    }

    /// <summary>A condition may take its time, or look at the server itself from another thread.</summary>
    [Fact]
    public async Task Condition_HoldsUpNoOtherRequest()
    {
        using var isAsked = new ManualResetEventSlim();
        using var isMet = new ManualResetEventSlim();
        bool IsMet()
        {
            isAsked.Set();
            return isMet.Wait(TimeSpan.FromSeconds(30), Cancellation);
        }

        _fake.Messages.SendMessage.Expect(request => request.ConversationId == Two || IsMet()).Answer(Sent("1")).Times(2);
        var first = Task.Run(() => GreetAsync(One), Cancellation);
        Assert.True(isAsked.Wait(TimeSpan.FromSeconds(30), Cancellation));
        await Task.Run(() => GreetAsync(Two), Cancellation).WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        isMet.Set();
        Assert.Equal("greeted by 1", await first);
        _fake.Verify();
    }

    /// <summary>Many at once: each takes one expectation, and none is taken twice.</summary>
    [Fact]
    public async Task CallsAtOnce_TakeEachExpectationAsOftenAsItIsThere()
    {
        for (var count = 0; count < 50; count++) _fake.Messages.SendMessage.Expect().Answer(Sent($"{count}"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => GreetAsync(One), Cancellation)));
        Assert.Equal(50, answers.Distinct().Count());
        _fake.Verify();
    }

    [Fact]
    public async Task ApplicationCode_IsTheCaseOfTheResult()
    {
        _fake.Messages.SendMessage.Expect().Refuse("INVALID_MEDIA_URL", HttpStatusCode.BadRequest, "No picture.", RawJson.Parse("{\"at\":1}"));
        Assert.Equal("InvalidMediaUrl", await GreetAsync(One));
        _fake.Conversations.GetConversation.Expect().Refuse("CONVERSATION_NOT_FOUND", HttpStatusCode.NotFound, "Gone.", RawJson.Parse("{\"at\":1}"));
        var failure = await Assert.ThrowsAsync<WixApiException>(() => _fake.Client.Conversations.GetConversationAsync(new() { ConversationId = One }, cancellationToken: Cancellation));
        Assert.Equal((HttpStatusCode.NotFound, "CONVERSATION_NOT_FOUND", "Gone.", "{\"at\":1}"), (failure.Status!.Value, failure.ApplicationCode, failure.Error.Message, failure.Error.ApplicationData.ToString()));
        Assert.StartsWith("fake-", failure.RequestId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Violations_ComeAsTheServiceSendsThem()
    {
        var violation = new FieldViolation("message.content", ViolatedRule.MaxLength, "is too long") { Limit = "100" };
        _fake.Messages.SendMessage.Expect().Refuse(violation);
        var result = Assert.IsType<SendMessageResult.Invalid>(await _fake.Client.Messages.TrySendMessageAsync(Sample.Of<SendMessageRequest>(3), cancellationToken: Cancellation));
        Assert.Equal([violation], result.Error.Violations.Select(static found => found with { Data = null }));
        Assert.Equal(HttpStatusCode.BadRequest, result.Error.Status);
    }

    [Fact]
    public async Task GatewaysAnswer_IsNoJson()
    {
        _fake.Messages.SendMessage.Expect().Refuse(HttpStatusCode.BadGateway);
        var failed = Assert.IsType<SendMessageResult.Failed>(await _fake.Client.Messages.TrySendMessageAsync(Sample.Of<SendMessageRequest>(3), cancellationToken: Cancellation));
        Assert.Equal((HttpStatusCode.BadGateway, "<html>no JSON here</html>"), (failed.Error.Status!.Value, failed.Error.Body));
    }

    [Fact]
    public async Task Engine_NeedsNothingEmitted()
    {
        using var server = new WixFakeServer();
        server.Expect<SendMessageRequest, SendMessageResponse>(MessagesClient.SendMessageMethod, request => request.ConversationId == One).Answer(Sent("1"));
        using var inbox = new InboxClient(server.CreateClientOptions());
        Assert.Equal("greeted by 1", await new Greeter(inbox.Messages).GreetAsync(One));
        server.Verify();
        Assert.Throws<ArgumentException>(() => server.Method<GetConversationRequest, SendMessageResponse>(MessagesClient.SendMessageMethod));
    }

    [Theory]
    [InlineData("https://gateway.example")]
    [InlineData("https://gateway.example/wix/")]
    [InlineData("https://gateway.example/inbox/v2/messages")]
    public async Task BaseAddress_MayBeAnyOther_AndHaveAPath(string address)
    {
        _fake.Messages.SendMessage.Expect(request => request.ConversationId == One).Answer(Sent("1"));
        _fake.Conversations.GetConversation.Expect(request => request.ConversationId == Two).Answer(Sample.Of<GetConversationResponse>(1));
        using var inbox = new InboxClient(new() { Credential = WixCredential.ApiKey("key", "site"), HttpClient = _fake.HttpClient, BaseAddress = new(address) });
        Assert.Equal("greeted by 1", await new Greeter(inbox.Messages).GreetAsync(One));
        Assert.Equal(Sample.Of<GetConversationResponse>(1), await inbox.Conversations.GetConversationAsync(new() { ConversationId = Two }, cancellationToken: Cancellation));
        _fake.Verify();
    }

    /// <summary>A path that the service does not have is none of a method, and neither is one that only ends alike.</summary>
    [Theory]
    [InlineData("https://www.wixapis.com", "/wix/inbox/v2/messages")]
    [InlineData("https://gateway.example", "/my-inbox/v2/messages")]
    [InlineData("https://gateway.example", "/inbox/v2/messages/1")]
    public async Task OtherPaths_AreNoMethods(string address, string path)
    {
        _fake.Messages.SendMessage.Expect().Answer(Sent("1"));
        using var inbox = new InboxClient(new() { Credential = WixCredential.ApiKey("key", "site"), HttpClient = _fake.HttpClient, BaseAddress = new(address) });
        await Assert.ThrowsAsync<WixFakeException>(() => inbox.Transport.SendRawAsync(HttpMethod.Post, path, RawJson.Parse("{}"), cancellationToken: Cancellation));
        Assert.Null(Assert.Single(_fake.Requests).Method);
    }

    [Fact]
    public async Task OtherPaths_AreKept_AndUnexpected()
    {
        using var server = new WixFakeServer();
        using var inbox = new InboxClient(server.CreateClientOptions());
        var failure = await Assert.ThrowsAsync<WixFakeException>(() => inbox.Transport.SendRawAsync(HttpMethod.Get, "/inbox/v2/messages/more", cancellationToken: Cancellation));
        Assert.Equal("Nobody expects ?: GET /inbox/v2/messages/more\nExpected:\n  nothing", failure.Message);
        Assert.Null(Assert.Single(server.Requests).Method);
    }

    private Task<string> GreetAsync(Guid conversation) => new Greeter(_fake.Client.Messages).GreetAsync(conversation);

    private static SendMessageResponse Sent(string id) => new() { Message = new() { Id = id } };
}
