using System.Security.Cryptography;
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
using WixInbox.Emulator.Webhooks;

namespace WixInbox.Emulator;

/// <summary>
/// Wix Inbox on loopback: the methods of the schema files, with the service's status codes, error bodies and request ids, and the
/// webhooks of its events. State is in memory, or kept in a journal.
/// </summary>
public sealed class InboxEmulator : IAsyncDisposable
{
    /// <summary>A cursor may have 16,000 characters, and packed into <c>.r</c> a third more.</summary>
    private const int MaxRequestLine = 64 * 1024;

    private const int MaxRequestBody = 8 * 1024 * 1024;

    private static readonly TimeSpan DeliveryPoll = TimeSpan.FromMilliseconds(10);

    private readonly WebApplication _app;
    private readonly InboxState _state;
    private readonly WebhookSender _webhooks;

    private InboxEmulator(EmulatorOptions options, SchemaLibrary schemas, InboxState state)
    {
        _state = state;
        Options = options;
        var key = RSA.Create();
        key.ImportFromPem(state.SigningKey);
        _webhooks = new WebhookSender(options, new WebhookSigner(options, key));
        Control = new Control(options, state, _webhooks);
        _app = Build(options);
        Map(schemas);
    }

    /// <summary>What it pretends to be, the API key among it.</summary>
    public EmulatorOptions Options { get; }

    /// <summary>What people and the platform do in the inbox, and who is told.</summary>
    public Control Control { get; }

    /// <summary>Where it listens.</summary>
    public Uri BaseAddress => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Starts it in this process.</summary>
    public static async Task<InboxEmulator> StartAsync(EmulatorOptions? options = null)
    {
        options ??= new EmulatorOptions();
        var schemas = await SchemaLibrary.LoadAsync().ConfigureAwait(false);
        var emulator = new InboxEmulator(options, schemas, new InboxState(options));
        try
        {
            foreach (var address in options.Webhooks.Addresses) emulator.Control.RegisterWebhook(address);
            await emulator._app.StartAsync().ConfigureAwait(false);
            return emulator;
        }
        catch
        {
            await emulator.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static WebApplication Build(EmulatorOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddConsole().SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.WebHost.UseUrls($"http://127.0.0.1:{options.Port}");
        builder.WebHost.ConfigureKestrel(static kestrel =>
        {
            kestrel.Limits.MaxRequestLineSize = MaxRequestLine;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBody;
        });
        return builder.Build();
    }

    /// <summary>Waits until each webhook has been delivered, or given up.</summary>
    public async Task WebhooksDeliveredAsync(CancellationToken cancellationToken = default)
    {
        while (!_webhooks.IsIdle) await Task.Delay(DeliveryPoll, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs until the process is told to stop.</summary>
    public Task WaitForShutdownAsync() => ((IHost)_app).WaitForShutdownAsync();

    /// <summary>Stops it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync().ConfigureAwait(false);
        await _webhooks.DisposeAsync().ConfigureAwait(false);
        _state.Dispose();
    }

    private void Map(SchemaLibrary schemas)
    {
        if (Options.Log is { } log)
        {
            _app.Use(async (context, next) =>
            {
                await next(context).ConfigureAwait(false);
                log($"{context.Request.Method} {context.Request.Path} {context.Response.StatusCode}");
            });
        }

        var pipeline = new MethodPipeline(Options, schemas);
        var inbox = new InboxEndpoints(Options, _state, _webhooks);
        _app.MapPost("/inbox/v2/conversations", pipeline.For("GetOrCreateConversation", inbox.GetOrCreateConversation));
        _app.MapGet("/inbox/v2/conversations/{conversationId}", pipeline.For("GetConversation", inbox.GetConversation));
        _app.MapPost("/inbox/v2/messages", pipeline.For("SendMessage", inbox.SendMessage));
        _app.MapGet("/inbox/v2/messages", pipeline.For("ListMessages", inbox.ListMessages));
        _app.MapPost("/contacts/v4/contacts/query", pipeline.For("QueryContacts", new ContactEndpoints(Options, _state).QueryContacts));
        ControlEndpoints.Map(_app, Control, Options);
        _app.MapFallback(pipeline.Unknown);
    }
}
