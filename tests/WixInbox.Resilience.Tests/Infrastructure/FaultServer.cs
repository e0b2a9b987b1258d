using System.Net;
using System.Net.Sockets;
using System.Text;

namespace WixInbox.Resilience.Tests.Infrastructure;

/// <summary>A server on a real socket that has a script: what it does with each connection. The last step is for all further ones.</summary>
internal sealed class FaultServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;
    private int _requests;

    public FaultServer(params Fault[] script)
    {
        _listener.Start();
        _serving = ServeAsync(script);
    }

    /// <summary>How many requests came, each on a connection of its own.</summary>
    public int Requests => Volatile.Read(ref _requests);

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task ServeAsync(Fault[] script)
    {
        var exchanges = new List<Task>();
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stop.Token);
                var number = Interlocked.Increment(ref _requests);
                exchanges.Add(ExchangeAsync(socket, script[Math.Min(number, script.Length) - 1]));
            }
        }
        catch (OperationCanceledException)
        {
            // stopped
        }

        await Task.WhenAll(exchanges);
    }

    private async Task ExchangeAsync(Socket socket, Fault fault)
    {
        using (socket)
        {
            try
            {
                await fault(socket, _stop.Token);
            }
            catch (Exception failure) when (failure is SocketException or OperationCanceledException)
            {
                // the client left, or the test is over
            }
        }
    }
}

/// <summary>What a server does with a connection.</summary>
internal delegate Task Fault(Socket socket, CancellationToken stop);

internal static class Faults
{
    private const string Body = """{"message":{"id":"1"},"conversation":{"id":"5d4d8d9c-6c2b-4b8e-8a63-2f3d0a7c1e11"}}""";

    public static Fault Fine { get; } = Answering(Head(200, Body.Length) + Body);

    public static Fault ResetBefore { get; } = static (socket, _) => Reset(socket);

    public static Fault ResetWithin { get; } = static async (socket, stop) =>
    {
        await socket.ReceiveAsync(new byte[16], stop);
        await Reset(socket);
    };

    public static Fault ResetBehind { get; } = static async (socket, stop) =>
    {
        await ReadAsync(socket, stop);
        await Reset(socket);
    };

    public static Fault Stalling { get; } = static async (socket, stop) =>
    {
        await ReadAsync(socket, stop);
        await Task.Delay(Timeout.Infinite, stop);
    };

    public static Fault Truncated { get; } = Answering(Head(200, 100) + "{\"message\":");

    public static Fault TooShortALength { get; } = Answering(Head(200, 11) + Body);

    public static Fault ByteByByte { get; } = static async (socket, stop) =>
    {
        await ReadAsync(socket, stop);
        foreach (var one in Encoding.ASCII.GetBytes(Head(200, Body.Length) + Body)) await socket.SendAsync(new[] { one }, stop);
    };

    public static Fault Long { get; } = static async (socket, stop) =>
    {
        const int Pieces = 1600;
        var piece = new byte[64 * 1024];
        Array.Fill(piece, (byte)' ');
        await ReadAsync(socket, stop);
        await socket.SendAsync(Encoding.ASCII.GetBytes(Head(200, Pieces * piece.Length)), stop);
        for (var sent = 0; sent < Pieces; sent++) await socket.SendAsync(piece, stop);
    };

    public static Fault Status(int status, string header = "X-Any: thing") => Answering(Head(status, 2, header) + "{}");

    private static Fault Answering(string answer) => async (socket, stop) =>
    {
        await ReadAsync(socket, stop);
        await socket.SendAsync(Encoding.ASCII.GetBytes(answer), stop);
        socket.Shutdown(SocketShutdown.Send);
    };

    private static string Head(int status, int length, string header = "X-Any: thing") => $"HTTP/1.1 {status} Status\r\nContent-Length: {length}\r\nConnection: close\r\n{header}\r\n\r\n";

    private static Task Reset(Socket socket)
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
        return Task.CompletedTask;
    }

    /// <summary>Reads a request to its end: closing a connection with something unread resets it.</summary>
    private static async Task ReadAsync(Socket socket, CancellationToken stop)
    {
        var buffer = new byte[64 * 1024];
        var text = "";
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer, stop);
            if (read == 0) throw new OperationCanceledException("The client left.");
            text += Encoding.ASCII.GetString(buffer, 0, read);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end < 0) continue;
            var length = text.Split("\r\n").FirstOrDefault(static line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase));
            if (text.Length >= end + 4 + (length is null ? 0 : int.Parse(length.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture))) return;
        }
    }
}
