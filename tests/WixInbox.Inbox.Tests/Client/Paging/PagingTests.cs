using WixInbox.Tests.Infrastructure;

namespace WixInbox.Tests.Client.Paging;

/// <summary>Walks over pages.</summary>
public class PagingTests
{
    private static readonly ListMessagesRequest Request = new() { ConversationId = Guid.Empty, Visibility = MessageVisibility.Business, Sorting = new() { Order = SortOrder.Asc }, Paging = new() { Limit = 1 } };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Walk_GoesOnBehindAPage_InAnotherProcess()
    {
        using var handler = new StubHandler(static request => new HttpResponseMessage { Content = new StringContent(Page(request.RequestUri!.Query)) });
        using var inbox = handler.Client();
        string? token = null;
        await foreach (var page in inbox.Messages.ListMessagesPagesAsync(Request, cancellationToken: Token))
        {
            token = page.ResumeToken;
            if (page.Items[0].Id == "2") break;
        }

        using var other = handler.Client();
        var ids = new List<string?>();
        await foreach (var message in other.Messages.ListAllMessagesAsync(Request, new() { ResumeToken = token }, Token)) ids.Add(message.Id);
        Assert.Equal(["3"], ids);
        Assert.All(handler.Requests, static request => Assert.Contains("visibility=BUSINESS", request.Address.Query, StringComparison.Ordinal));
        Assert.All(handler.Requests, static request => Assert.EndsWith("sorting.order=ASC", request.Address.Query, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"messages":[{"id":"1"}]}""")]
    [InlineData("""{"messages":[{"id":"1"}],"pagingMetadata":null}""")]
    [InlineData("""{"messages":[{"id":"1"}],"pagingMetadata":{"cursors":{"next":null}}}""")]
    [InlineData("""{"messages":[{"id":"1"}],"pagingMetadata":{"cursors":{"next":""}}}""")]
    public async Task LastPage_HasNoToken(string body)
    {
        using var handler = StubHandler.Answering(body);
        using var inbox = handler.Client();
        var pages = await inbox.Messages.ListMessagesPagesAsync(Request, cancellationToken: Token).ToListAsync(Token);
        Assert.Null(Assert.Single(pages).ResumeToken);
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task CursorThatRepeats_IsAnError()
    {
        using var handler = StubHandler.Answering("""{"messages":[{"id":"1"}],"pagingMetadata":{"cursors":{"next":"same"}}}""");
        using var inbox = handler.Client();
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await inbox.Messages.ListAllMessagesAsync(Request, cancellationToken: Token).ToListAsync(Token));
        Assert.InRange(handler.Requests.Count, 2, 10);
    }

    private static string Page(string query) => query.Contains("cursor=b", StringComparison.Ordinal) ? """{"messages":[{"id":"3"}]}"""
        : query.Contains("cursor=a", StringComparison.Ordinal) ? """{"messages":[{"id":"2"}],"pagingMetadata":{"cursors":{"next":"b"}}}"""
        : """{"messages":[{"id":"1"}],"pagingMetadata":{"cursors":{"next":"a"}}}""";
}
