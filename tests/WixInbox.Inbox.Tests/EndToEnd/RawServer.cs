using System.Net;
using System.Net.Sockets;
using System.Text;

namespace WixInbox.Tests.EndToEnd;

/// <summary>A server that answers each connection with bytes, whatever was asked, and then closes it.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;
    private int _connections;

    private RawServer(byte[] answer, End end)
    {
        _listener.Start();
        _serving = ServeAsync(answer, end);
    }

    /// <summary>What becomes of a connection behind the answer.</summary>
    private enum End
    {
        Close,
        Reset,
        None,
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>How many connections there were.</summary>
    public int Connections => Volatile.Read(ref _connections);

    public static RawServer Answering(string head, byte[] body, bool staysOpen = false) => new(Bytes(head, body), staysOpen ? End.None : End.Close);

    /// <summary>A server that resets the connection behind what it says.</summary>
    public static RawServer Resetting(string head, byte[] body) => new(Bytes(head, body), End.Reset);

    public static RawServer Silent() => new([], End.None);

    public InboxClient Client(TimeSpan? timeout = null) => new(new()
    {
        Credential = WixCredential.ApiKey("key", "site"),
        BaseAddress = Address,
        Timeout = timeout ?? TimeSpan.FromSeconds(30),
    });

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _listener.Stop();
        _stop.Dispose();
    }

    private static byte[] Bytes(string head, byte[] body) => [.. Encoding.ASCII.GetBytes(head.ReplaceLineEndings("\r\n") + "\r\nConnection: close\r\n\r\n"), .. body];

    private async Task ServeAsync(byte[] answer, End end)
    {
        try
        {
            while (true)
            {
                using var connection = await _listener.AcceptTcpClientAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                var stream = connection.GetStream();
                if (!await ReadRequestAsync(stream)) continue;
                await stream.WriteAsync(answer, _stop.Token);
                if (end == End.None) await Task.Delay(Timeout.Infinite, _stop.Token);
                if (end == End.Reset) connection.LingerState = new LingerOption(true, 0);
            }
        }
        catch (OperationCanceledException)
        {
            // stopped
        }
    }

    /// <summary>Reads to the end of the request's body, so that closing the connection does not reset it; false if the client left before.</summary>
    private async Task<bool> ReadRequestAsync(NetworkStream stream)
    {
        var buffer = new byte[64 * 1024];
        var text = "";
        while (true)
        {
            var read = await stream.ReadAsync(buffer, _stop.Token);
            if (read == 0) return false;
            text += Encoding.ASCII.GetString(buffer, 0, read);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end < 0) continue;
            var length = text.Split("\r\n").FirstOrDefault(static line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase));
            if (text.Length >= end + 4 + (length is null ? 0 : int.Parse(length.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture))) return true;
        }
    }
}
