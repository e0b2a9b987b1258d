using System.Net;
using System.Net.Sockets;
using System.Text;

namespace WixInbox.Tests.Client.Transport;

/// <summary>Requests and answers in pooled memory are nobody else's, whatever becomes of a call.</summary>
public class TransportTests
{
    private static readonly Guid Id = Guid.Parse("c0ffee00-1111-4a2b-8c3d-000000000001");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnswerByteByByte_AndInChunks_IsRead()
    {
        var body = "{\"message\":{\"id\":\"" + new string('x', 3_000) + "\"}}";
        await using var server = new EchoServer(async (stream, _) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"u8.ToArray(), Token);
            foreach (var letter in body) await stream.WriteAsync(new[] { (byte)'1', (byte)'\r', (byte)'\n', (byte)letter, (byte)'\r', (byte)'\n' }, Token);
            await stream.WriteAsync("0\r\n\r\n"u8.ToArray(), Token);
        });
        using var inbox = server.Client();
        Assert.Equal(3_000, (await inbox.Messages.SendMessageAsync(Request("a"), cancellationToken: Token)).Message.Id!.Length);
    }

    [Fact]
    public async Task Request_HasItsLength_AndComesInOnePiece()
    {
        var heads = new List<string>();
        await using var server = new EchoServer(async (stream, request) =>
        {
            heads.Add(request.Head);
            await Answer(stream, request.Body);
        });
        using var inbox = server.Client();
        await inbox.Messages.SendMessageAsync(Request("a"), cancellationToken: Token);
        Assert.Contains($"Content-Length: {WixJson.SerializeToUtf8Bytes(Request("a"), WixInbox.Json.JsonWriteMode.Request).Length}", Assert.Single(heads), StringComparison.Ordinal);
        Assert.DoesNotContain("chunked", heads[0], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Each call of many at once gets its own text back, while others are cancelled at any moment.</summary>
    [Fact]
    public async Task ManyCallsAtOnce_ShareNothing()
    {
        await using var server = new EchoServer((stream, request) => Answer(stream, request.Body));
        using var inbox = server.Client();
        await Parallel.ForEachAsync(Enumerable.Range(0, 600), new ParallelOptions { MaxDegreeOfParallelism = 32, CancellationToken = Token }, async (number, token) =>
        {
            var text = string.Concat(Enumerable.Repeat($"<{number}>", 1 + (number * 7 % 900)));
            using var source = CancellationTokenSource.CreateLinkedTokenSource(token);
            if (number % 3 == 0) source.CancelAfter(TimeSpan.FromMilliseconds(number % 5));
            try
            {
                var response = await inbox.Messages.SendMessageAsync(Request(text), cancellationToken: source.Token);
                Assert.Equal(text, response.Message.Content!.PreviewText);
            }
            catch (OperationCanceledException) when (source.IsCancellationRequested && number % 3 == 0)
            {
                // as was asked for
            }
        });
        Assert.Empty(server.Mixed);
    }

    /// <summary>A call is cancelled before the service has read all of it: what is still on its way stays what it was, while other calls write.</summary>
    [Fact]
    public async Task BodyThatIsStillOnItsWay_IsNotOverwritten()
    {
        const int Length = 8_000_000;
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var inbox = EchoServer.ClientOf(listener);
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var calling = inbox.Messages.SendMessageAsync(Request(new string('a', Length)), cancellationToken: source.Token);
        using var connection = await listener.AcceptTcpClientAsync(Token);
        var stream = connection.GetStream();
        var buffer = new byte[64 * 1024];
        var first = await stream.ReadAsync(buffer, Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => calling);

        await using var other = new EchoServer((echo, request) => Answer(echo, request.Body));
        using var others = other.Client();
        for (var call = 0; call < 5; call++) await others.Messages.SendMessageAsync(Request(new string('b', Length)), cancellationToken: Token);
        Assert.Contains("aaaa", Encoding.ASCII.GetString(buffer, 0, first), StringComparison.Ordinal);
        for (int length; (length = await ReadAsync(stream, buffer)) > 0;) Assert.False(buffer.AsSpan(0, length).Contains((byte)'b'));
    }

    private static async Task<int> ReadAsync(NetworkStream stream, byte[] buffer)
    {
        try
        {
            return await stream.ReadAsync(buffer, Token);
        }
        catch (IOException)
        {
            return 0; // the client gave the connection up
        }
    }

    private static SendMessageRequest Request(string text) => new() { ConversationId = Id, Message = new() { Content = new() { PreviewText = text } } };

    private static async Task Answer(NetworkStream stream, byte[] body)
    {
        // The request has all that the answer needs.
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\n\r\n"), Token);
        await stream.WriteAsync(body, Token);
    }
}
