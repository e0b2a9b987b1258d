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
        { "HTTP/1.1 200 OK\nContent-Encoding: deflate\nContent-Length: 5", "hello", "broke off" },
        { "HTTP/1.1 200 OK\nContent-Encoding: br\nContent-Length: 5", "\u00ffello", "broke off" },
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
    public async Task AnswerThatIsReset_SaysThatItWasAccepted()
    {
        await using var server = RawServer.Resetting("HTTP/1.1 200 OK\nContent-Length: 100", "{\"message\":"u8.ToArray());
        using var inbox = server.Client();
        var failure = await Assert.ThrowsAsync<WixApiException>(() => inbox.Messages.SendMessageAsync(Request, cancellationToken: Token));
        Assert.True(failure.IsAccepted);
        Assert.Contains("broke off", failure.Message, StringComparison.Ordinal);
    }

    /// <summary>What no schema describes: an answer that is not all there must not look as if it were.</summary>
    [Theory]
    [InlineData("HTTP/1.1 200 OK\nContent-Length: 100", false, "broke off")]
    [InlineData("HTTP/1.1 201 Created\nTransfer-Encoding: chunked", false, "broke off")]
    [InlineData("HTTP/1.1 200 OK\nContent-Encoding: br\nContent-Length: 6", false, "broke off")]
    [InlineData("HTTP/1.1 200 OK\nContent-Length: 100", true, "was not complete in time")]
    public async Task BrokenAnswer_ToARawCall_SaysThatItWasAccepted(string head, bool staysOpen, string reason)
    {
        await using var server = RawServer.Answering(head, "6\r\nabc"u8.ToArray(), staysOpen);
        using var inbox = server.Client(TimeSpan.FromMilliseconds(staysOpen ? 300 : 30_000));
        var answer = new WixAnswer();
        var failure = await Assert.ThrowsAsync<WixApiException>(() => inbox.Transport.SendRawAsync(HttpMethod.Post, "/x", options: new() { Answer = answer }, cancellationToken: Token));
        Assert.True(failure.IsAccepted);
        Assert.Contains($"the service accepted the request, but its answer {reason}", failure.Message, StringComparison.Ordinal);
        Assert.Equal((failure.Status, failure.InnerException), (answer.Status, answer.Failure));
        if (staysOpen) Assert.Equal("6\r\nabc", answer.GetText()); // as far as it came
    }

    [Fact]
    public async Task BrokenError_OfARawCall_IsWhatCame()
    {
        await using var server = RawServer.Answering("HTTP/1.1 403 Forbidden\nContent-Length: 100", "{"u8.ToArray());
        using var inbox = server.Client();
        var answer = await inbox.Transport.SendRawAsync(HttpMethod.Get, "/x", cancellationToken: Token);
        Assert.Equal((HttpStatusCode.Forbidden, "{"), (answer.Status, answer.GetText()));
        Assert.IsAssignableFrom<IOException>(answer.Failure);
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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancelled_IsCancelled_ByTheCallersToken(bool withinTheBody)
    {
        await using var server = withinTheBody ? RawServer.Answering("HTTP/1.1 200 OK\nContent-Length: 100", "{"u8.ToArray(), staysOpen: true) : RawServer.Silent();
        using var inbox = server.Client();
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => inbox.Messages.SendMessageAsync(Request, cancellationToken: source.Token));
        Assert.Equal(source.Token, failure.CancellationToken);
    }

    /// <summary>Neither the caller nor time: nothing that a log should call a broken connection, or a policy try again.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ClientThatIsDisposed_CancelsItsCalls(bool ofTheCaller)
    {
        await using var server = RawServer.Silent();
        using var http = new HttpClient();
        var inbox = new InboxClient(new() { Credential = WixCredential.ApiKey("key", "site"), BaseAddress = server.Address, HttpClient = ofTheCaller ? http : null });
        var call = inbox.Messages.SendMessageAsync(Request, cancellationToken: Token);
        while (server.Connections == 0) await Task.Delay(5, Token);
        if (ofTheCaller) http.CancelPendingRequests();
        else inbox.Dispose();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task BrokenBodyOfAnError_KeepsTheStatus()
    {
        await using var server = RawServer.Answering("HTTP/1.1 403 Forbidden\nx-wix-request-id: r1\nContent-Length: 100", "{\"message\":"u8.ToArray());
        using var inbox = server.Client();
        var failure = await Assert.ThrowsAsync<WixApiException>(() => inbox.Messages.SendMessageAsync(Request, cancellationToken: Token));
        Assert.Equal((HttpStatusCode.Forbidden, "r1", "{\"message\":"), (failure.Status, failure.RequestId, failure.Error.Body));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Redirect_IsNotFollowed(int status)
    {
        await using var other = RawServer.Answering("HTTP/1.1 200 OK\nContent-Length: 2", "{}"u8.ToArray());
        await using var server = RawServer.Answering($"HTTP/1.1 {status} Elsewhere\nLocation: {other.Address}\nContent-Length: 0", []);
        using var inbox = server.Client();
        var failure = await Assert.ThrowsAsync<WixApiException>(() => inbox.Messages.SendMessageAsync(Request, cancellationToken: Token));
        Assert.Equal((status, 1, 0), ((int)failure.Status!, server.Connections, other.Connections));
    }
}
