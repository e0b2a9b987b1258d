using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WixInbox.Emulator.Http;
using WixInbox.Emulator.Schemas;
using WixInbox.Emulator.State;

namespace WixInbox.Emulator;

/// <summary>
/// Wix Inbox on loopback: the methods of the schema files, with the service's status codes, error bodies and request ids.
/// State is in memory.
/// </summary>
public sealed class InboxEmulator : IAsyncDisposable
{
    /// <summary>A cursor may have 16,000 characters, and packed into <c>.r</c> a third more.</summary>
    private const int MaxRequestLine = 64 * 1024;

    private const int MaxRequestBody = 8 * 1024 * 1024;

    private readonly WebApplication _app;

    private InboxEmulator(WebApplication app, EmulatorOptions options) => (_app, Options) = (app, options);

    /// <summary>What it pretends to be, the API key among it.</summary>
    public EmulatorOptions Options { get; }

    /// <summary>Where it listens.</summary>
    public Uri BaseAddress => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Starts it in this process.</summary>
    public static async Task<InboxEmulator> StartAsync(EmulatorOptions? options = null)
    {
        options ??= new EmulatorOptions();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddConsole().SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.WebHost.UseUrls($"http://127.0.0.1:{options.Port}");
        builder.WebHost.ConfigureKestrel(static kestrel =>
        {
            kestrel.Limits.MaxRequestLineSize = MaxRequestLine;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBody;
        });
        var app = builder.Build();
        Map(app, options, await SchemaLibrary.LoadAsync().ConfigureAwait(false));
        await app.StartAsync().ConfigureAwait(false);
        return new InboxEmulator(app, options);
    }

    /// <summary>Runs until the process is told to stop.</summary>
    public Task WaitForShutdownAsync() => ((IHost)_app).WaitForShutdownAsync();

    /// <summary>Stops it.</summary>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static void Map(WebApplication app, EmulatorOptions options, SchemaLibrary schemas)
    {
        if (options.Log is { } log)
        {
            app.Use(async (context, next) =>
            {
                await next(context).ConfigureAwait(false);
                log($"{context.Request.Method} {context.Request.Path} {context.Response.StatusCode}");
            });
        }

        var pipeline = new MethodPipeline(options, schemas);
        var inbox = new InboxEndpoints(options, new InboxState(options));
        app.MapPost("/inbox/v2/conversations", pipeline.For("GetOrCreateConversation", inbox.GetOrCreateConversation));
        app.MapGet("/inbox/v2/conversations/{conversationId}", pipeline.For("GetConversation", inbox.GetConversation));
        app.MapPost("/inbox/v2/messages", pipeline.For("SendMessage", inbox.SendMessage));
        app.MapGet("/inbox/v2/messages", pipeline.For("ListMessages", inbox.ListMessages));
        app.MapFallback(MethodPipeline.Unknown);
    }
}
