using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace WebhookLoad;

/// <summary>A receiver on loopback, as an application has it.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private const string Path = "/webhooks";

    private readonly WebApplication _app;

    private Receiver(WebApplication app, IWebhookEventStore store) => (_app, Store) = (app, store);

    public IWebhookEventStore Store { get; }

    public Uri Address => new(_app.Urls.First() + Path);

    /// <summary>Starts a receiver.</summary>
    /// <param name="store">Where events wait.</param>
    /// <param name="publicKey">Whose events they are.</param>
    /// <param name="handle">What a handler does.</param>
    public static async Task<Receiver> StartAsync(IWebhookEventStore store, string publicKey, Func<string, int, CancellationToken, Task> handle)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        builder.Services.AddSingleton(store);
        builder.Services.AddWixInboxWebhooks(options =>
        {
            options.PublicKeys.Add(publicKey);
            options.RetryDelay = TimeSpan.FromMilliseconds(10);
        });
        var app = builder.Build();
        app.MapWixInboxWebhooks(Path, handlers => handlers.OnMessageSentToBusiness((happening, context, cancellation) => handle(happening.Metadata.EventId, context.Attempt, cancellation)));
        await app.StartAsync();
        return new Receiver(app, store);
    }

    /// <summary>Waits until nothing waits.</summary>
    public async Task HandledAsync()
    {
        while ((await Store.CountAsync()).Waiting > 0) await Task.Delay(20);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
