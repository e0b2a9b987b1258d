using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using WixInbox.Client;

namespace WixInbox.Runtime.Tests.Credentials;

/// <summary>A token service and a method behind it, on a loopback socket. Each connection is one request.</summary>
internal sealed class Platform : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly Task _serving;
    private int _tokenRequests;
    private int _calls;

    public Platform()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public Uri TokenAddress => new(Address, "/token");

    /// <summary>The answer to a token request, by its number, the first being 1; empty for none.</summary>
    public Func<int, Task<string>> OnToken { get; set; } = static number => Task.FromResult(Issued($"token-{number}"));

    /// <summary>Whether the method takes a token.</summary>
    public Func<string, bool> Accepts { get; set; } = static _ => true;

    public int TokenRequests => Volatile.Read(ref _tokenRequests);

    public int Calls => Volatile.Read(ref _calls);

    public ConcurrentQueue<JsonNode> TokenBodies { get; } = [];

    public static string Issued(string token, string rest = "\"expires_in\":14400") => Answer("200 OK", $$"""{"access_token":"{{token}}","token_type":"Bearer",{{rest}}}""");

    public static string Answer(string status, string body, string headers = "Content-Type: application/json") =>
        $"HTTP/1.1 {status}\r\n{headers}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";

    public WixTransport Client(WixCredential credential) => new(new() { Credential = credential, BaseAddress = Address });

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        await Task.WhenAll(_connections);
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true) _connections.Add(AnswerAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (OperationCanceledException)
        {
            // stopped
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using var connection = client;
        try
        {
            var stream = connection.GetStream();
            var (head, body) = await ReadAsync(stream);
            var answer = head.StartsWith("POST /token ", StringComparison.Ordinal) ? await IssueAsync(body) : Call(head);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), _stop.Token);
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            // the client left, or the test is over
        }
    }

    private async Task<string> IssueAsync(string body)
    {
        TokenBodies.Enqueue(JsonNode.Parse(body)!);
        return await OnToken(Interlocked.Increment(ref _tokenRequests)).WaitAsync(_stop.Token);
    }

    private string Call(string head)
    {
        Interlocked.Increment(ref _calls);
        var token = head.Split("\r\n").Single(static line => line.StartsWith("Authorization: ", StringComparison.OrdinalIgnoreCase))["Authorization: ".Length..];
        return Accepts(token) ? Answer("200 OK", $$"""{"token":"{{token}}"}""") : Answer("401 Unauthorized", """{"message":"expired"}""");
    }

    private async Task<(string Head, string Body)> ReadAsync(NetworkStream stream)
    {
        var buffer = new byte[16 * 1024];
        var text = "";
        while (true)
        {
            var read = await stream.ReadAsync(buffer, _stop.Token);
            if (read == 0) throw new IOException("closed");
            text += Encoding.ASCII.GetString(buffer, 0, read);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end < 0) continue;
            var length = text[..end].Split("\r\n").FirstOrDefault(static line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase));
            if (text.Length >= end + 4 + (length is null ? 0 : int.Parse(length.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture))) return (text[..end], text[(end + 4)..]);
        }
    }
}
