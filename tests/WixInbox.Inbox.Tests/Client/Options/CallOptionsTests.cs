using WixInbox.Tests.EndToEnd;
using WixInbox.Tests.Infrastructure;

namespace WixInbox.Tests.Client.Options;

/// <summary>One call can differ from what the client's options say.</summary>
public class CallOptionsTests
{
    private static readonly SendMessageRequest Invalid = new() { ConversationId = Guid.Empty, Message = new() };
    private static readonly SendMessageRequest Valid = Invalid with { Message = new() { Content = new() } };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, null, false)]
    [InlineData(true, false, true)]
    [InlineData(false, null, true)]
    [InlineData(false, true, false)]
    public async Task Validation_IsOfTheCall_WhereItSaysSo(bool client, bool? call, bool isSent)
    {
        using var handler = StubHandler.Answering("""{"message":{"id":"1"}}""");
        using var inbox = handler.Client(client);
        var result = await inbox.Messages.TrySendMessageAsync(Invalid, new() { ValidateRequest = call }, Token);
        Assert.Equal((isSent, isSent ? 1 : 0), (result.IsSuccess, handler.Requests.Count));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TimeLimit_IsOfTheCall_AndOfTheAttempt(bool ofAttempt)
    {
        await using var server = RawServer.Silent();
        using var inbox = server.Client();
        var limit = TimeSpan.FromMilliseconds(200);
        var failure = await Assert.ThrowsAsync<TaskCanceledException>(() => inbox.Messages.SendMessageAsync(Valid, ofAttempt ? new() { AttemptTimeout = limit } : new() { Timeout = limit }, Token));
        Assert.IsType<TimeoutException>(failure.InnerException);
        Assert.Equal("SendMessage took longer than 00:00:00.2000000.", failure.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(5_000_000)]
    public async Task TimeLimitThatIsNone_IsRefused(int seconds)
    {
        using var handler = StubHandler.Answering("{}");
        using var inbox = handler.Client();
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => inbox.Messages.SendMessageAsync(Valid, new() { Timeout = TimeSpan.FromSeconds(seconds) }, Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => inbox.Messages.SendMessageAsync(Valid, new() { AttemptTimeout = TimeSpan.FromSeconds(seconds) }, Token));
        Assert.Empty(handler.Requests);
    }

    [Theory]
    [InlineData(0)]
    [InlineData((1024 * 1024 * 1024) + 1)]
    public void LengthOfAnAnswer_HasBounds(int most) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new InboxClient(new() { Credential = WixCredential.ApiKey("key", "site"), MaxResponseBytes = most }));

    [Fact]
    public async Task WalkOverPages_TakesThemToEachCall()
    {
        var number = 0;
        using var handler = new StubHandler(_ => new HttpResponseMessage { Content = new StringContent(number++ == 0 ? """{"messages":[{"id":"1"}],"pagingMetadata":{"cursors":{"next":"c"}}}""" : """{"messages":[{"id":"2"}]}""") });
        using var inbox = handler.Client();
        var options = new WixCallOptions { Headers = new Dictionary<string, string> { ["X-Trace"] = "t" } };
        var ids = new List<string?>();
        await foreach (var message in inbox.Messages.ListAllMessagesAsync(new() { ConversationId = Guid.Empty, Visibility = MessageVisibility.Business }, options, Token)) ids.Add(message.Id);
        Assert.Equal(["1", "2"], ids);
        Assert.Equal(["t", "t"], handler.Requests.Select(static request => request.Headers["x-trace"]));
    }
}
