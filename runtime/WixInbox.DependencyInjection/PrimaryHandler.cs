using System.Net;
using WixInbox.Client;

namespace WixInbox.DependencyInjection;

/// <summary>
/// The handler that has the connections. The application's own, with its proxy and certificates, is kept, and made fit to carry a
/// credential: it follows no redirects, since the credential must not, and keeps no cookies.
/// </summary>
internal static class PrimaryHandler
{
    // As the handler has it that a client makes for itself.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    /// <summary>The handler that is there already, made fit; of a kind that has no such settings, another in its place.</summary>
    internal static HttpMessageHandler Of(HttpMessageHandler? handler)
    {
        switch (handler)
        {
            case SocketsHttpHandler sockets:
                (sockets.AllowAutoRedirect, sockets.UseCookies, sockets.AutomaticDecompression) = (false, false, DecompressionMethods.All);
                if (sockets.PooledConnectionLifetime == Timeout.InfiniteTimeSpan) sockets.PooledConnectionLifetime = ConnectionLifetime;
                return sockets;
            case HttpClientHandler client:
                (client.AllowAutoRedirect, client.UseCookies, client.AutomaticDecompression) = (false, false, DecompressionMethods.All);
                return client;
            default:
                return WixTransport.CreateHandler();
        }
    }
}
