using System.Net;

namespace WixInbox.Testing.Tests.Server;

/// <summary>Requests are read by the generated reader, from wherever their parts travelled.</summary>
public sealed class RecordTests : IDisposable
{
    private readonly FakeInbox _fake = new();

    public void Dispose() => _fake.Dispose();

    [Fact]
    public async Task RequestWithABody_IsReadWhole()
    {
        _fake.Messages.SendMessage.Expect().Answer(Sample.Of<SendMessageResponse>(1)).AnyTimes();
        for (var seed = 0; seed < 100; seed++)
            await _fake.Client.Messages.SendMessageAsync(Sample.Of<SendMessageRequest>(seed), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(0, 100).Select(Sample.Of<SendMessageRequest>), _fake.Messages.SendMessage.Requests);
    }

    /// <summary>What looks like a number may be a text, and the other way round: the reader decides.</summary>
    [Theory]
    [InlineData("12345")]
    [InlineData("true")]
    [InlineData("a&b=c d+e/ü")]
    public async Task RequestInTheQuery_IsReadWhole(string cursor)
    {
        var request = new ListMessagesRequest
        {
            ConversationId = Guid.NewGuid(),
            Visibility = MessageVisibility.Business,
            Paging = new() { Limit = 30, Cursor = cursor },
        };
        _fake.Messages.ListMessages.Expect(asked => asked.Paging!.Limit == 30).Answer(new ListMessagesResponse());
        await _fake.Client.Messages.ListMessagesAsync(request, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(request, Assert.Single(_fake.Messages.ListMessages.Requests));
    }

    [Fact]
    public async Task EverySampleOfARequestInTheQuery_IsReadWhole()
    {
        _fake.Messages.ListMessages.Expect().Answer(new ListMessagesResponse()).AnyTimes();
        var requests = Enumerable.Range(0, 200).Select(Sample.Of<ListMessagesRequest>).Select(static request => request with
        {
            Paging = request.Paging is { Limit: null, Cursor: null } ? null : request.Paging, // an empty object leaves no trace in a query
            Sorting = request.Sorting is { FieldName: null, Order: null } ? null : request.Sorting,
        }).ToList();
        foreach (var request in requests) await _fake.Client.Messages.ListMessagesAsync(request, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(requests, _fake.Messages.ListMessages.Requests);
    }

    [Fact]
    public async Task RequestInThePath_IsRead()
    {
        var request = Sample.Of<GetConversationRequest>(7);
        _fake.Conversations.GetConversation.Expect(asked => asked.ConversationId == request.ConversationId).Answer(Sample.Of<GetConversationResponse>(7));
        var response = await _fake.Client.Conversations.GetConversationAsync(request, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(Sample.Of<GetConversationResponse>(7), response);
        Assert.Equal(request, Assert.Single(_fake.Conversations.GetConversation.Requests));
    }

    [Fact]
    public async Task Record_HasWhatWasSent()
    {
        var time = new ManualTime();
        using var fake = new FakeInbox(time);
        fake.Conversations.GetConversation.Expect().Refuse(HttpStatusCode.ServiceUnavailable);
        fake.Messages.SendMessage.Expect().Answer(Sample.Of<SendMessageResponse>(2));
        await fake.Client.Conversations.TryGetConversationAsync(Sample.Of<GetConversationRequest>(1), new() { Headers = new Dictionary<string, string> { ["X-Mark"] = "1" } }, TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromSeconds(5));
        await fake.Client.Messages.SendMessageAsync(Sample.Of<SendMessageRequest>(1), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["GetConversation", "SendMessage"], fake.Requests.Select(static request => request.Method!.Name));
        Assert.Equal(("1", HttpMethod.Get, 0), (fake.Requests[0].Headers["x-mark"], fake.Requests[0].Verb, fake.Requests[0].Body.Length));
        Assert.Equal("application/json", fake.Requests[1].Headers["Content-Type"]);
        Assert.Equal(TimeSpan.FromSeconds(5), fake.Requests[1].Time - fake.Requests[0].Time);
        Assert.Equal(Sample.Of<SendMessageRequest>(1), fake.Requests[1].As<SendMessageRequest>());
        Assert.Throws<InvalidOperationException>(() => fake.Requests[1].As<GetConversationRequest>());
    }

    [Fact]
    public async Task RequestThatIsNoRequestOfItsMethod_IsAnErrorThatSaysWhere()
    {
        _fake.Messages.SendMessage.Expect().Answer(Sample.Of<SendMessageResponse>(1)).AnyTimes();
        var failure = await Assert.ThrowsAsync<WixFakeException>(() => _fake.Client.Transport.SendRawAsync(HttpMethod.Post, "/inbox/v2/messages", RawJson.Parse("{\"conversationId\":7}"), cancellationToken: TestContext.Current.CancellationToken));
        Assert.Contains("SendMessage cannot be read as SendMessageRequest", failure.Message, StringComparison.Ordinal);
        Assert.Contains("$.conversationId", failure.Message, StringComparison.Ordinal);
        Assert.Throws<WixFakeException>(_fake.Verify);
    }

    [Fact]
    public async Task RequestThatCannotBeRead_HidesNoOther()
    {
        _fake.Messages.SendMessage.Expect().Answer(Sample.Of<SendMessageResponse>(1)).AnyTimes();
        await Assert.ThrowsAsync<WixFakeException>(() => SendAsync("{\"conversationId\":7}"));
        await _fake.Client.Messages.SendMessageAsync(Sample.Of<SendMessageRequest>(1), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal([Sample.Of<SendMessageRequest>(1)], _fake.Messages.SendMessage.Requests);
        Assert.Equal("SendMessage", _fake.Requests[0].Method!.Name);
        Assert.Contains("SendMessage cannot be read as SendMessageRequest", Assert.Throws<InvalidOperationException>(() => _fake.Requests[0].As<SendMessageRequest>()).Message, StringComparison.Ordinal);
        Assert.Contains("is a SendMessageRequest, and no GetConversationRequest", Assert.Throws<InvalidOperationException>(() => _fake.Requests[0].As<GetConversationRequest>()).Message, StringComparison.Ordinal);
    }

    /// <summary>Beside a query the body must be an object.</summary>
    [Theory]
    [InlineData("[1]")]
    [InlineData("null")]
    public async Task BodyThatIsNoObject_IsAnErrorThatSaysSo(string body)
    {
        using var content = new StringContent(body);
        var failure = await Assert.ThrowsAsync<WixFakeException>(() => _fake.HttpClient.PostAsync("https://www.wixapis.com/inbox/v2/messages?preview=true", content, TestContext.Current.CancellationToken));
        Assert.Equal("A request of SendMessage cannot be read as SendMessageRequest: The body is no object.", failure.Message);
    }

    [Fact]
    public async Task PagesAreWalked()
    {
        static ListMessagesResponse Page(string id, string? next) => new() { Messages = [new() { Id = id }], PagingMetadata = new() { Cursors = new() { Next = next } } };
        _fake.Messages.ListMessages.Expect(static request => request.Paging?.Cursor is null).Answer(Page("1", "more"));
        _fake.Messages.ListMessages.Expect(static request => request.Paging?.Cursor == "more").Answer(Page("2", null));
        var ids = new List<string?>();
        await foreach (var message in _fake.Client.Messages.ListAllMessagesAsync(new() { ConversationId = Guid.NewGuid(), Visibility = MessageVisibility.Business }, cancellationToken: TestContext.Current.CancellationToken)) ids.Add(message.Id);
        Assert.Equal(["1", "2"], ids);
        _fake.Verify();
    }

    private Task<WixAnswer> SendAsync(string body) =>
        _fake.Client.Transport.SendRawAsync(HttpMethod.Post, "/inbox/v2/messages", RawJson.Parse(body), cancellationToken: TestContext.Current.CancellationToken);
}
