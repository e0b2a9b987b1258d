using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace WixInbox.Tests.Client.Transport;

/// <summary>Reads requests from kept connections and lets a test answer them. Bodies in which texts are mixed are kept.</summary>
internal sealed class EchoServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<NetworkStream, (string Head, byte[] Body), Task> _answer;
    private readonly Task _accepting;

    public EchoServer(Func<NetworkStream, (string Head, byte[] Body), Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public ConcurrentBag<string> Mixed { get; } = [];

    public static InboxClient ClientOf(TcpListener listener) => new(new()
    {
        Credential = WixCredential.ApiKey("key", "site"),
        BaseAddress = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"),
        ValidateRequests = false,
    });

    public InboxClient Client() => ClientOf(_listener);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (OperationCanceledException)
        {
            // stopped
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var connection = client;
        try
        {
            var stream = connection.GetStream();
            while (await ReadAsync(stream) is { } request)
            {
                Check(Encoding.UTF8.GetString(request.Body));
                await _answer(stream, request);
            }
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // the client left, or the test is over
        }
    }

    /// <summary>A text is one number in angle brackets, again and again.</summary>
    private void Check(string body)
    {
        var numbers = body.Split('<').Skip(1).Select(static part => part.Split('>')[0]).Distinct().ToList();
        if (numbers.Count > 1) Mixed.Add(string.Join(' ', numbers));
    }

    private async Task<(string Head, byte[] Body)?> ReadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!EndsHead(head))
        {
            if (await stream.ReadAsync(one, _stop.Token) == 0) return null;
            head.Append((char)one[0]);
        }

        var text = head.ToString();
        var field = text.Split("\r\n").FirstOrDefault(static line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase));
        var body = new byte[field is null ? 0 : int.Parse(field.Split(' ')[1], CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, _stop.Token);
        return (text, body);
    }

    private static bool EndsHead(StringBuilder head) => head.Length >= 4 && head[^1] == '\n' && head[^2] == '\r' && head[^3] == '\n' && head[^4] == '\r';
}
