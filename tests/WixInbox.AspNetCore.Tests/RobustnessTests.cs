using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WixInbox.AspNetCore.Tests.Infrastructure;
using WixInbox.Tests.Webhooks;

namespace WixInbox.AspNetCore.Tests;

/// <summary>Hosts, handlers and senders as they should not be.</summary>
public class RobustnessTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Such a host maps endpoints only while its server starts, after other services.</summary>
    [Fact]
    public async Task HostThatMapsLate_HandlesEvents()
    {
        var handled = new Handled<string>();
        using var host = new HostBuilder().ConfigureWebHost(web => web
            .UseKestrel().UseUrls("http://127.0.0.1:0")
            .ConfigureServices(static services => services.AddRouting().AddWixInboxWebhooks(static options => options.PublicKeys.Add(WebhookHost.PublicKey)))
            .Configure(app => app.UseRouting().UseEndpoints(endpoints => endpoints.MapWixInboxWebhooks("/webhooks", handlers => handlers
                .OnButtonInteracted((button, _) => { handled.Add(button.Metadata.EventId); return Task.CompletedTask; }))))).Build();
        await host.StartAsync(Cancellation);
        var address = host.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<Microsoft.AspNetCore.Hosting.Server.Features.IServerAddressesFeature>()!.Addresses.First();
        using var http = new HttpClient();
        using var content = new ByteArrayContent(Token.Of(Token.Event("a")));
        using var response = await http.PostAsync(new Uri($"{address}/webhooks"), content, Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("a", await handled.NextAsync());
        await host.StopAsync(Cancellation);
    }

    /// <summary>They keep their places, so that they do not become more and more; the store fills, and the answers go on.</summary>
    [Fact]
    public async Task HandlersThatNeverEnd_KeepTheirPlaces_AndAnswersGoOn()
    {
        using var gate = new ManualResetEventSlim();
        var running = 0;
        var most = 0;
        await using var host = await WebhookHost.StartAsync(
            handlers => handlers.OnButtonInteracted((_, _) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                gate.Wait(TimeSpan.FromMinutes(1), CancellationToken.None);
                Interlocked.Decrement(ref running);
                return Task.CompletedTask;
            }),
            static options => (options.HandlerTimeout, options.Concurrency) = (TimeSpan.FromMilliseconds(20), 3),
            static services => services.AddSingleton<IWebhookEventStore>(new InMemoryWebhookEventStore(new() { MaxWaiting = 30 })));
        var answers = new List<HttpStatusCode>();
        for (var number = 0; number < 40; number++) answers.Add(await host.PostAsync($"e{number}"));
        Assert.Equal(30, answers.Count(static answer => answer == HttpStatusCode.OK));
        Assert.Equal(10, answers.Count(static answer => answer == HttpStatusCode.ServiceUnavailable));
        Assert.Equal(3, most);
        gate.Set();
    }

    [Fact]
    public async Task DeadLetterHandlerThatBlocks_HoldsUpNeitherItsWorkerNorTheEnd()
    {
        using var gate = new ManualResetEventSlim();
        var tried = new Handled<string>();
        var host = await WebhookHost.StartAsync(
            handlers => handlers
                .OnButtonInteracted((button, _) => { tried.Add(button.Metadata.EventId); throw new InvalidOperationException("no"); })
                .OnDeadLetter((_, _, _) => { gate.Wait(TimeSpan.FromMinutes(1), CancellationToken.None); return Task.CompletedTask; }),
            static options => (options.HandlerTimeout, options.Concurrency, options.MaxAttempts) = (TimeSpan.FromMilliseconds(50), 1, 1));
        await host.PostAsync("a");
        await host.PostAsync("b");
        Assert.Equal(["a", "b"], await tried.NextAsync(2));
        using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await host.App.StopAsync(impatient.Token).WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
        gate.Set();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task KnownEventThatCannotBeRead_IsNotIgnored_ButBecomesADeadLetter()
    {
        await using var host = await WebhookHost.StartAsync(static handlers => handlers.OnButtonInteracted(static (_, _) => Task.CompletedTask), static options => options.MaxAttempts = 1);
        var happening = Token.Event("bad");
        happening["actionEvent"]!["body"]!["conversationId"] = "not a GUID";
        Assert.Equal(HttpStatusCode.OK, await host.PostAsync(happening));
        while ((await host.Store.CountAsync(Cancellation)).Dead == 0) await Task.Delay(5, Cancellation);
        var letter = await host.Store.ListDeadLettersAsync(Cancellation).SingleAsync(Cancellation);
        Assert.Contains("ButtonInteracted: The value is not a GUID", letter.Error, StringComparison.Ordinal);
        Assert.Contains(host.Log.All, static line => line.StartsWith("Error: The event bad", StringComparison.Ordinal) && line.Contains("is not what its schema describes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task HandlerThatIsNotRegistered_IsDisposedOf()
    {
        var disposed = new Handled<string>();
        await using var host = await WebhookHost.StartAsync(static handlers => handlers.OnButtonInteracted<Disposable>(), services: services => services.AddSingleton(disposed));
        await host.PostAsync("a");
        Assert.Equal("handled", await disposed.NextAsync());
        Assert.Equal("disposed", await disposed.NextAsync());
    }

    /// <summary>A body that began before the process stopped and ends after: it is not kept behind the worker's back.</summary>
    [Fact]
    public async Task BodyThatEndsWhileTheProcessStops_Is503()
    {
        var handled = new Handled<string>();
        await using var host = await WebhookHost.StartAsync(handlers => handlers.OnButtonInteracted((button, _) => { handled.Add(button.Metadata.EventId); return Task.CompletedTask; }));
        var body = Token.Of(Token.Event("late"));
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(host.App.Urls.First()).Port, Cancellation);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST {WebhookHost.Path} HTTP/1.1\r\nHost: a\r\nContent-Length: {body.Length}\r\n\r\n"), Cancellation);
        await stream.WriteAsync(body.AsMemory(0, 100), Cancellation);
        await Task.Delay(100, Cancellation); // the endpoint reads
        var stopping = host.App.StopAsync(Cancellation);
        using var reader = new StreamReader(stream);
        Assert.StartsWith("HTTP/1.1 503", await reader.ReadLineAsync(Cancellation), StringComparison.Ordinal);
        await stopping;
        Assert.Equal(0, handled.Count);
    }

    private sealed class Disposable(Handled<string> told) : IWebhookHandler<InboxEvent.ButtonInteracted>, IDisposable
    {
        public Task HandleAsync(InboxEvent.ButtonInteracted webhookEvent, WebhookContext context, CancellationToken cancellationToken)
        {
            told.Add("handled");
            return Task.CompletedTask;
        }

        public void Dispose() => told.Add("disposed");
    }
}
