using System.Net.Http.Json;
using MessageBridge.Bridge;

namespace MessageBridge.External;

/// <summary>The external chat system, as far as the bridge talks to it.</summary>
internal interface IExternalChat
{
    /// <exception cref="HttpRequestException">It did not take the message.</exception>
    Task DeliverAsync(ExternalReply reply, CancellationToken cancellation);
}

/// <summary>The external chat system over HTTP.</summary>
internal sealed class ExternalChat(HttpClient http, BridgeOptions options) : IExternalChat
{
    public async Task DeliverAsync(ExternalReply reply, CancellationToken cancellation)
    {
        using var response = await http.PostAsJsonAsync(options.ChatAddress, reply, cancellation);
        response.EnsureSuccessStatusCode();
    }
}
