using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace WixInbox.Json.Benchmarks.Peers.Client;

/// <summary>Answers every request with the same bytes, from a thread for each connection: what it takes itself is as little as can be.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly byte[] _answer;

    public LoopbackServer(byte[] body)
    {
        _answer = [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n"), .. body];
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
        Start(Accept);
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndPoint!).Port}");

    public void Dispose() => _listener.Dispose();

    private static void Start(ThreadStart work) => new Thread(work) { IsBackground = true }.Start();

    private void Accept()
    {
        while (true)
        {
            var connection = _listener.Accept();
            connection.NoDelay = true;
            Start(() => Serve(connection));
        }
    }

    private void Serve(Socket connection)
    {
        var buffer = new byte[256 * 1024];
        var length = 0;
        while (true)
        {
            var read = connection.Receive(buffer.AsSpan(length));
            if (read == 0) return;
            length += read;
            if (length < LengthOf(buffer.AsSpan(0, length))) continue;
            connection.Send(_answer);
            length = 0;
        }
    }

    /// <summary>How long the request is, head and body; more than any where its head is not all there.</summary>
    private static int LengthOf(ReadOnlySpan<byte> request)
    {
        var head = request.IndexOf("\r\n\r\n"u8);
        if (head < 0) return int.MaxValue;
        var field = request[..head].IndexOf("Content-Length: "u8);
        if (field < 0) return head + 4;
        var value = request[(field + "Content-Length: "u8.Length)..head];
        var end = value.IndexOf((byte)'\r');
        return head + 4 + int.Parse(end < 0 ? value : value[..end], CultureInfo.InvariantCulture);
    }
}
