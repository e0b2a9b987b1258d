using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace AotSmoke;

/// <summary>A plain HTTP server on loopback, in this process, that takes one request after the other.</summary>
internal sealed class InboxServer : IAsyncDisposable
{
    public const string ApiKey = "smoke.key";
    public const string SiteId = "smoke.site";

    private const int MostAttempts = 5;

    private readonly InboxState _state = new();
    private readonly HttpListener _listener;
    private readonly Task _serving;

    private InboxServer(HttpListener listener)
    {
        _listener = listener;
        _serving = ServeAsync();
    }

    public Uri Address => new(_listener.Prefixes.Single());

    /// <summary>How many requests have come.</summary>
    public int Requests { get; private set; }

    public static InboxServer Start()
    {
        // HttpListener takes no port 0: a free port is found first, and another one if somebody else was faster.
        for (var attempt = 1; ; attempt++)
        {
            var listener = new HttpListener { Prefixes = { $"http://127.0.0.1:{FreePort()}/" } };
            try
            {
                listener.Start();
                return new InboxServer(listener);
            }
            catch (HttpListenerException) when (attempt < MostAttempts)
            {
                listener.Close();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true) await AnswerAsync(await _listener.GetContextAsync());
        }
        catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException && !_listener.IsListening)
        {
            // The program is done.
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        Requests++;
        var (status, answer) = await HandleAsync(context.Request);
        var body = Encoding.UTF8.GetBytes(answer.ToJsonString());
        context.Response.StatusCode = (int)status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength64 = body.Length;
        await context.Response.OutputStream.WriteAsync(body);
        context.Response.Close();
    }

    private async Task<Answer> HandleAsync(HttpListenerRequest request)
    {
        if (request.Headers["Authorization"] != ApiKey || request.Headers["wix-site-id"] != SiteId)
            return Answer.Error(HttpStatusCode.Unauthorized, "UNKNOWN_CALLER");
        return (request.HttpMethod, request.Url!.AbsolutePath) switch
        {
            ("POST", "/inbox/v2/conversations") => _state.GetOrCreateConversation(await ReadAsync(request)),
            ("POST", "/inbox/v2/messages") => _state.SendMessage(await ReadAsync(request)),
            ("GET", "/inbox/v2/messages") => _state.ListMessages(request.QueryString),
            _ => Answer.Error(HttpStatusCode.NotFound, "UNKNOWN_METHOD"),
        };
    }

    private static async Task<JsonObject> ReadAsync(HttpListenerRequest request) => (await JsonNode.ParseAsync(request.InputStream))!.AsObject();
}
