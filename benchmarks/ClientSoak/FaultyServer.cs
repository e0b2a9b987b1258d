using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ClientSoak;

/// <summary>A server in this process, on a real socket, that fails one request in twenty, in many ways.</summary>
internal sealed class FaultyServer : IDisposable
{
    private const int OneIn = 20;

    private static readonly byte[] Fine = Answer("200 OK", "{\"message\":{\"id\":\"1\"},\"conversation\":{\"id\":\"5d4d8d9c-6c2b-4b8e-8a63-2f3d0a7c1e11\"},\"messages\":[]}");
    private static readonly byte[] TooMany = Answer("429 Too Many Requests", "{}");
    private static readonly byte[] Broken = Answer("500 Internal Server Error", "<html>");
    private static readonly byte[] Truncated = [.. Fine.AsSpan(0, Fine.Length - 20)];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Ledger _ledger;
    private int _requests;
    private int _faults;

    public FaultyServer(Ledger ledger)
    {
        _ledger = ledger;
        _listener.Start(512);
        _ = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public int Requests => _requests;

    public int Faults => _faults;

    public void Dispose() => _listener.Stop();

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptSocketAsync());
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            // the run is over
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                socket.NoDelay = true;
                var buffer = new byte[8 * 1024];
                while (await ReadAsync(socket, buffer) is > 0 and var length)
                    if (!await AnswerAsync(socket, buffer.AsMemory(0, length))) return;
            }
            catch (SocketException)
            {
                // the client left
            }
        }
    }

    /// <summary>Acts on a request or not, answers it or not; false closes the connection.</summary>
    private async Task<bool> AnswerAsync(Socket socket, ReadOnlyMemory<byte> request)
    {
        var number = Interlocked.Increment(ref _requests);
        if (number % OneIn != 0)
        {
            Act(request.Span);
            await socket.SendAsync(Fine);
            return true;
        }

        var fault = Interlocked.Increment(ref _faults);
        switch (fault % 8)
        {
            case 0:
                return Reset(socket);
            case 1:
                Act(request.Span);
                return Reset(socket);
            case 2:
                await socket.SendAsync(TooMany);
                return true;
            case 3:
                await socket.SendAsync(Broken);
                return true;
            case 4:
                Act(request.Span);
                await socket.SendAsync(Broken);
                return true;
            case 5:
                Act(request.Span);
                await socket.SendAsync(Truncated);
                return false;
            case 6:
                Act(request.Span);
                foreach (var one in Fine) await socket.SendAsync(new[] { one });
                return true;
            default:
                if (fault % 16 == 7) Act(request.Span);
                await Task.Delay(TimeSpan.FromMilliseconds(400)); // longer than an attempt may take
                return false;
        }
    }

    /// <summary>Remembers a message by its text, <c>#123#</c>.</summary>
    private void Act(ReadOnlySpan<byte> request)
    {
        var start = request.IndexOf((byte)'#');
        if (start < 0) return;
        var text = request[(start + 1)..];
        _ledger.Act(int.Parse(text[..text.IndexOf((byte)'#')], System.Globalization.CultureInfo.InvariantCulture));
    }

    private static bool Reset(Socket socket)
    {
        socket.LingerState = new LingerOption(true, 0);
        return false;
    }

    private static async Task<int> ReadAsync(Socket socket, byte[] buffer)
    {
        var length = 0;
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length));
            if (read == 0) return 0;
            length += read;
            if (IsWhole(buffer.AsSpan(0, length))) return length;
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> request)
    {
        var head = request.IndexOf("\r\n\r\n"u8);
        if (head < 0) return false;
        var at = request[..head].IndexOf("Content-Length: "u8);
        if (at < 0) return true;
        return Utf8Parser.TryParse(request[(at + "Content-Length: ".Length)..], out int length, out _) && request.Length >= head + 4 + length;
    }

    private static byte[] Answer(string status, string body) => Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {body.Length}\r\n\r\n{body}");
}
