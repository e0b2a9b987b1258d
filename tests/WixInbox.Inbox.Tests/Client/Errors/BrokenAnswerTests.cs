using System.Net;
using System.Text;
using WixInbox.Tests.EndToEnd;

namespace WixInbox.Tests.Client.Errors;

/// <summary>Answers that break on the way, over a real socket.</summary>
public class BrokenAnswerTests
{
    private static readonly SendMessageRequest Request = new() { ConversationId = Guid.Empty, Message = new() { Content = new() } };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string> Broken => new()
    {
        { "HTTP/1.1 200 OK\nContent-Length: 100", "{\"message\":", "broke off" },
        { "HTTP/1.1 200 OK\nTransfer-Encoding: chunked", "5\r\n{\"mes", "broke off" },
        { "HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: 5", "hello", "broke off" },
        { "HTTP/1.1 200 OK\nContent-Length: 11", "{\"message\":", "cannot be read" },
        { "HTTP/1.1 200 OK\nContent-Length: 0", "", "cannot be read" },
        { "HTTP/1.1 200 OK\nContent-Length: 15", "<html>hi</html>", "cannot be read" },
        { "HTTP/1.1 200 OK\nContent-Length: 21", "{\"x\":{\"a\":\"\u00FF\"},\"y\":1}", "cannot be read" },
    };

    /// <summary>Whatever breaks behind a 200, the caller learns that the request was accepted, and does not send it twice.</summary>
    [Theory]
    [MemberData(nameof(Broken))]
    public async Task BrokenBodyOf200_SaysThatItWasAccepted(string head, string body, string reason)
    {
        await using var server = RawServer.Answering(head, Encoding.Latin1.GetBytes(body));
        using var inbox = server.Client();
        foreach (var call in new Func<Task>[] { () => inbox.Messages.SendMessageAsync(Request, cancellationToken: Token), () => inbox.Messages.TrySendMessageAsync(Request, cancellationToken: Token) })
        {
            var failure = await Assert.ThrowsAsync<WixApiException>(call);
            Assert.True(failure.IsAccepted);
            Assert.Contains($"the service accepted the request, but its answer {reason}", failure.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task StalledBodyOf200_SaysThatItWasAccepted()
    {
        await using var server = RawServer.Answering("HTTP/1.1 200 OK\nContent-Length: 100", "{"u8.ToArray(), staysOpen: true);
        using var inbox = server.Client(TimeSpan.FromMilliseconds(300));
        var failure = await Assert.ThrowsAsync<WixApiException>(() => inbox.Messages.SendMessageAsync(Request, cancellationToken: Token));
        Assert.True(failure.IsAccepted);
        Assert.IsType<TimeoutException>(failure.InnerException);
    }

    [Fact]
    public async Task StalledHead_RunsOutOfTime()
    {
        await using var server = RawServer.Silent();
        using var inbox = server.Client(TimeSpan.FromMilliseconds(300));
        var failure = await Assert.ThrowsAsync<TaskCanceledException>(() => inbox.Messages.SendMessageAsync(Request, cancellationToken: Token));
        Assert.IsType<TimeoutException>(failure.InnerException);
        Assert.StartsWith("SendMessage took longer than", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CancelledWithinTheBody_IsCancelled()
    {
        await using var server = RawServer.Answering("HTTP/1.1 200 OK\nContent-Length: 100", "{"u8.ToArray(), staysOpen: true);
        using var inbox = server.Client();
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => inbox.Messages.SendMessageAsync(Request, cancellationToken: source.Token));
    }

    [Fact]
    public async Task BrokenBodyOfAnError_KeepsTheStatus()
    {
        await using var server = RawServer.Answering("HTTP/1.1 403 Forbidden\nx-wix-request-id: r1\nContent-Length: 100", "{\"message\":"u8.ToArray());
        using var inbox = server.Client();
        var failure = await Assert.ThrowsAsync<WixApiException>(() => inbox.Messages.SendMessageAsync(Request, cancellationToken: Token));
        Assert.Equal((HttpStatusCode.Forbidden, "r1", "{\"message\":"), (failure.Status, failure.RequestId, failure.Error.Body));
    }

    [Fact]
    public async Task Redirect_IsNotFollowed()
    {
        await using var server = RawServer.Answering("HTTP/1.1 302 Found\nLocation: http://127.0.0.1:9/\nContent-Length: 0", []);
        using var inbox = server.Client();
        var failure = await Assert.ThrowsAsync<WixApiException>(() => inbox.Messages.SendMessageAsync(Request, cancellationToken: Token));
        Assert.Equal(HttpStatusCode.Found, failure.Status);
    }
}
