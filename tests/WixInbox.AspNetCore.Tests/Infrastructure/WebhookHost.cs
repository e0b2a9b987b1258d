using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WixInbox.Tests.Webhooks;

namespace WixInbox.AspNetCore.Tests.Infrastructure;

/// <summary>An application on a socket of its own that receives webhooks.</summary>
internal sealed class WebhookHost : IAsyncDisposable
{
    public const string Path = "/webhooks";

    private readonly HttpClient _http;

    private WebhookHost(WebApplication app, LogLines log)
    {
        (App, Log) = (app, log);
        _http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public WebApplication App { get; }

    public LogLines Log { get; }

    public IWebhookEventStore Store => App.Services.GetRequiredService<IWebhookEventStore>();

    public static string PublicKey { get; } = Token.Platform.ExportSubjectPublicKeyInfoPem();

    public static WebApplicationBuilder Builder(out LogLines log, Action<WixWebhookOptions>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        log = new LogLines();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddWixInboxWebhooks(options =>
        {
            options.PublicKeys.Add(PublicKey);
            options.RetryDelay = TimeSpan.Zero;
            configure?.Invoke(options);
        });
        return builder;
    }

    public static async Task<WebhookHost> StartAsync(Action<InboxWebhookHandlers> handlers, Action<WixWebhookOptions>? configure = null, Action<IServiceCollection>? services = null)
    {
        var builder = Builder(out var log, configure);
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapWixInboxWebhooks(Path, handlers);
        await app.StartAsync();
        return new WebhookHost(app, log);
    }

    public Task<HttpStatusCode> PostAsync(string eventId) => PostAsync(Token.Of(Token.Event(eventId)));

    public Task<HttpStatusCode> PostAsync(JsonObject happening) => PostAsync(Token.Of(happening));

    public async Task<HttpStatusCode> PostAsync(byte[] body)
    {
        using var content = new ByteArrayContent(body);
        using var response = await _http.PostAsync(new Uri(Path, UriKind.Relative), content, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await App.DisposeAsync();
    }
}

/// <summary>What was logged.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> All { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        All.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
