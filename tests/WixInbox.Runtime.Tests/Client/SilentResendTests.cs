using System.Net;
using System.Net.Sockets;
using System.Text;
using WixInbox.Client;

namespace WixInbox.Runtime.Tests.Client;

/// <summary>What .NET's handler sends again by itself, behind everybody's back.</summary>
public class SilentResendTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task UnsafeRequestWithoutBody_IsSentOnce_OnAConnectionThatBreaks()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var requests = new List<string>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var serving = ServeAsync(listener, requests, stop.Token);
        using var transport = new WixTransport(new() { Credential = WixCredential.ApiKey("key", "site"), BaseAddress = new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}") });
        await transport.SendRawAsync(HttpMethod.Get, "/first", cancellationToken: Token);
        await Assert.ThrowsAsync<HttpRequestException>(() => transport.SendRawAsync(HttpMethod.Delete, "/thing", cancellationToken: Token));
        await stop.CancelAsync();
        await serving;
        Assert.Equal(["GET /first", "DELETE /thing"], requests);
    }

    /// <summary>Answers GET and keeps the connection; takes what else comes, and closes it.</summary>
    private static async Task ServeAsync(TcpListener listener, List<string> requests, CancellationToken stop)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (true)
            {
                using var connection = await listener.AcceptTcpClientAsync(stop);
                var stream = connection.GetStream();
                while (await stream.ReadAsync(buffer, stop) is > 0 and var read)
                {
                    var line = Encoding.ASCII.GetString(buffer, 0, read).Split(" HTTP/")[0];
                    requests.Add(line);
                    if (!line.StartsWith("GET", StringComparison.Ordinal)) break;
                    await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"u8.ToArray(), stop);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // stopped
        }
    }
}
