using System.Diagnostics.Metrics;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WixInbox.AspNetCore.Tests.Infrastructure;
using WixInbox.Tests.Webhooks;

namespace WixInbox.AspNetCore.Tests;

/// <summary>What the platform is answered.</summary>
public class AnswerTests
{
    [Fact]
    public async Task Event_IsAnswered_AndHandledBehindTheAnswer()
    {
        var handled = new Handled<InboxEvent.ButtonInteracted>();
        await using var host = await WebhookHost.StartAsync(handlers => handlers.OnButtonInteracted((button, _) => { handled.Add(button); return Task.CompletedTask; }));
        Assert.Equal(HttpStatusCode.OK, await host.PostAsync("e1"));
        var button = await handled.NextAsync();
        Assert.Equal(("e1", "yes", false), (button.Metadata.EventId, button.Body.InteractionId, button.Metadata.IsOutOfOrder));
    }

    /// <summary>Whatever handlers do: here they hold their threads until all answers are there.</summary>
    [Fact]
    public async Task HandlersThatBlock_HoldUpNoAnswer()
    {
        using var gate = new ManualResetEventSlim();
        var handled = new Handled<string>();
        await using var host = await WebhookHost.StartAsync(
            handlers => handlers.OnButtonInteracted((button, _) => { gate.Wait(TimeSpan.FromMinutes(1), CancellationToken.None); handled.Add(button.Metadata.EventId); return Task.CompletedTask; }),
            static options => options.Concurrency = 8);
        for (var number = 0; number < 40; number++) Assert.Equal(HttpStatusCode.OK, await host.PostAsync($"e{number}"));
        Assert.Equal(0, handled.Count);
        gate.Set();
        var ids = new HashSet<string>();
        while (ids.Count < 40) Assert.True(ids.Add(await handled.NextAsync()));
    }

    [Fact]
    public async Task Duplicates_AreAnswered_AndHandledOnce()
    {
        var handled = new Handled<string>();
        await using var host = await WebhookHost.StartAsync(handlers => handlers.OnButtonInteracted((button, _) => { handled.Add(button.Metadata.EventId); return Task.CompletedTask; }), static options => options.Concurrency = 1);
        foreach (var id in new[] { "a", "a", "b", "a", "b", "c" }) Assert.Equal(HttpStatusCode.OK, await host.PostAsync(id));
        Assert.Equal(["a", "b", "c"], await handled.NextAsync(3));
        Assert.Equal(0, handled.Count);
    }

    [Fact]
    public async Task FullStore_Is503_UntilThereIsRoom()
    {
        using var gate = new SemaphoreSlim(0);
        var handled = new Handled<string>();
        await using var host = await WebhookHost.StartAsync(
            handlers => handlers.OnButtonInteracted(async (button, cancellation) => { await gate.WaitAsync(cancellation); handled.Add(button.Metadata.EventId); }),
            services: static services => services.AddSingleton<IWebhookEventStore>(new InMemoryWebhookEventStore(new() { MaxWaiting = 2 })));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable], [await host.PostAsync("a"), await host.PostAsync("b"), await host.PostAsync("c")]);
        Assert.Equal(HttpStatusCode.OK, await host.PostAsync("a")); // known already
        gate.Release(3);
        await handled.NextAsync();
        await handled.NextAsync();
        while (await host.PostAsync("c") != HttpStatusCode.OK) await Task.Delay(10, TestContext.Current.CancellationToken);
        Assert.Equal("c", await handled.NextAsync());
        Assert.Contains(host.Log.All, static line => line.Contains("The event store is full: the event c was answered with 503", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task StoreThatFailsOrHangs_Is503(bool hangs)
    {
        await using var host = await WebhookHost.StartAsync(
            static handlers => handlers.OnButtonInteracted(static (_, _) => Task.CompletedTask),
            static options => options.StoreTimeout = TimeSpan.FromMilliseconds(50),
            services => services.AddSingleton<IWebhookEventStore>(new BrokenStore(hangs)));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await host.PostAsync("a"));
        Assert.Contains(host.Log.All, static line => line.Contains("did not keep the event a", StringComparison.Ordinal));
    }

    [Fact]
    public async Task StoppingProcess_Answers503()
    {
        var stopping = new TaskCompletionSource();
        using var release = new SemaphoreSlim(0);
        await using var host = await WebhookHost.StartAsync(handlers => handlers.OnButtonInteracted(async (_, cancellation) => { stopping.SetResult(); await release.WaitAsync(cancellation); }));
        Assert.Equal(HttpStatusCode.OK, await host.PostAsync("a"));
        await stopping.Task;
        var answer = new Answerer(host);
        host.App.Lifetime.StopApplication(); // the socket listens until the hosted services have stopped
        Assert.Equal(503, await answer.PostAsync("b"));
        release.Release();
    }

    [Fact]
    public async Task Refused_Is4xx_AndSaysWhy_AndNothingOfTheTokenIsLogged()
    {
        await using var host = await WebhookHost.StartAsync(static handlers => handlers.OnButtonInteracted(static (_, _) => Task.CompletedTask));
        var stranger = new Token { Key = System.Security.Cryptography.RSA.Create(2048) };
        Assert.Equal(HttpStatusCode.Unauthorized, await host.PostAsync(stranger.ToBytes()));
        Assert.Equal(HttpStatusCode.BadRequest, await host.PostAsync("not a token"u8.ToArray()));
        Assert.Equal(HttpStatusCode.BadRequest, await host.PostAsync(new Token { Claims = """{"data":"x"}""" }.ToBytes()));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await host.PostAsync(new byte[2 * 1024 * 1024]));
        Assert.Contains(host.Log.All, static line => line.Contains("None of the public keys has signed the token.", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log.All, line => line.Contains(stranger.ToString()[..30], StringComparison.Ordinal) || line.Contains(stranger.ToString()[^30..], StringComparison.Ordinal));
    }

    [Fact]
    public async Task BodyOfUnknownLength_IsBoundedToo()
    {
        await using var host = await WebhookHost.StartAsync(static handlers => handlers.OnButtonInteracted(static (_, _) => Task.CompletedTask), static options => options.MaxBodyLength = 20_000);
        using var http = new HttpClient();
        foreach (var (length, expected) in new[] { (0, HttpStatusCode.OK), (20_000, HttpStatusCode.RequestEntityTooLarge) })
        {
            using var content = new StreamContent(new UnseekableStream([.. new Token().ToBytes(), .. Encoding.ASCII.GetBytes(new string(' ', length))]));
            using var response = await http.PostAsync(new Uri($"{host.App.Urls.First()}{WebhookHost.Path}"), content, TestContext.Current.CancellationToken);
            Assert.Equal(expected, response.StatusCode);
        }
    }

    [Fact]
    public async Task ExpiredToken_IsCounted()
    {
        var refused = new Handled<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = static (instrument, listener) => { if (instrument.Name == "wixinbox.webhooks.refused") listener.EnableMeasurementEvents(instrument); };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => refused.Add((string)tags[0].Value!));
        listener.Start();
        await using var host = await WebhookHost.StartAsync(static handlers => handlers.OnButtonInteracted(static (_, _) => Task.CompletedTask));
        Assert.Equal(HttpStatusCode.Unauthorized, await host.PostAsync(new Token { Claims = Token.ClaimsOf(Token.EnvelopeOf(Token.Event()), "\"exp\":1") }.ToBytes()));
        Assert.Equal("Expiration", await refused.NextAsync());
    }

    [Fact]
    public async Task UnknownEvent_GoesToItsHandler_AndWithoutOneIsIgnored()
    {
        var handled = new Handled<InboxEvent.Unknown>();
        var happening = Token.Event("u");
        happening["slug"] = "typing";
        var envelope = Token.EnvelopeOf(happening);
        envelope["eventType"] = "wix.crm.inbox.v2.message_typing";
        var body = new Token { Claims = Token.ClaimsOf(envelope) }.ToBytes();
        await using (var host = await WebhookHost.StartAsync(handlers => handlers.OnUnknown((unknown, _) => { handled.Add(unknown); return Task.CompletedTask; })))
        {
            Assert.Equal(HttpStatusCode.OK, await host.PostAsync(body));
            Assert.Equal("wix.crm.inbox.v2.message_typing", (await handled.NextAsync()).Metadata.EventType);
            Assert.Equal(HttpStatusCode.OK, await host.PostAsync("button")); // which nobody handles here
            Assert.Equal(0, (await host.Store.CountAsync(TestContext.Current.CancellationToken)).Waiting);
            Assert.Contains(host.Log.All, static line => line.Contains("Nobody handles the event button", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task OtherVerbs_AreNotAnswered()
    {
        await using var host = await WebhookHost.StartAsync(static handlers => handlers.OnButtonInteracted(static (_, _) => Task.CompletedTask));
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri($"{host.App.Urls.First()}{WebhookHost.Path}"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("no key", "PublicKeys is empty")]
    [InlineData("bad key", "A public key cannot be used: it is neither PEM")]
    [InlineData("concurrency", "Concurrency must be")]
    [InlineData("attempts", "MaxAttempts must be")]
    [InlineData("delay", "RetryDelay must not be negative")]
    [InlineData("handler", "HandlerTimeout must be")]
    [InlineData("store", "StoreTimeout must be")]
    [InlineData("skew", "ClockSkew must be")]
    public async Task UnusableOptions_StopTheStart_AndSayWhy(string which, string message)
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => WebhookHost.StartAsync(static _ => { }, options =>
        {
            if (which == "no key") options.PublicKeys.Clear();
            if (which == "bad key") options.PublicKeys[0] = "?";
            if (which == "concurrency") options.Concurrency = 0;
            if (which == "attempts") options.MaxAttempts = 0;
            if (which == "delay") options.RetryDelay = TimeSpan.FromHours(1);
            if (which == "handler") options.HandlerTimeout = TimeSpan.Zero;
            if (which == "store") options.StoreTimeout = TimeSpan.FromMinutes(1);
            if (which == "skew") options.ClockSkew = TimeSpan.FromDays(1);
        }));
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Misuse_IsNamed()
    {
        var bare = WebApplication.CreateSlimBuilder().Build();
        Assert.Contains("call AddWixWebhooks", Assert.Throws<InvalidOperationException>(() => bare.MapWixInboxWebhooks("/w", static _ => { })).Message, StringComparison.Ordinal);
        var app = WebhookHost.Builder(out _).Build();
        Assert.Contains("has a handler", Assert.Throws<InvalidOperationException>(() => app.MapWixInboxWebhooks("/w", static handlers => handlers
            .OnUnknown(static (_, _) => Task.CompletedTask).OnUnknown(static (_, _) => Task.CompletedTask))).Message, StringComparison.Ordinal);
        app = WebhookHost.Builder(out _).Build();
        app.MapWixInboxWebhooks("/w", static _ => { });
        Assert.Contains("map them once", Assert.Throws<InvalidOperationException>(() => app.MapWixInboxWebhooks("/v", static _ => { })).Message, StringComparison.Ordinal);
    }

    /// <summary>Calls the endpoint without a socket, which closes when an application stops.</summary>
    private sealed class Answerer(WebhookHost host)
    {
        public async Task<int> PostAsync(string eventId)
        {
            var context = new Microsoft.AspNetCore.Http.DefaultHttpContext { RequestServices = host.App.Services };
            context.Request.Body = new MemoryStream(Token.Of(Token.Event(eventId)));
            await host.App.Services.GetRequiredService<WebhookEndpoint<InboxEvent>>().AnswerAsync(context);
            return context.Response.StatusCode;
        }
    }

    private sealed class UnseekableStream(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }

    private sealed class BrokenStore(bool hangs) : IWebhookEventStore
    {
        public bool IsDurable => true;

        public ValueTask<WebhookStoring> AddAsync(WebhookArrival arrival, CancellationToken cancellationToken = default) => hangs
            ? new(new TaskCompletionSource<WebhookStoring>().Task)
            : throw new IOException("The disk is gone.");

        public ValueTask<WebhookClaim?> TryClaimAsync(TimeSpan lease, CancellationToken cancellationToken = default) => new((WebhookClaim?)null);

        public async ValueTask WaitAsync(CancellationToken cancellationToken = default) => await Task.Delay(Timeout.Infinite, cancellationToken);

        public ValueTask<WebhookStoreCounts> CountAsync(CancellationToken cancellationToken = default) => new(default(WebhookStoreCounts));

        public IAsyncEnumerable<WebhookDeadLetter> ListDeadLettersAsync(CancellationToken cancellationToken = default) => AsyncEnumerable.Empty<WebhookDeadLetter>();

        public ValueTask<bool> ReviveAsync(string eventId, CancellationToken cancellationToken = default) => new(false);
    }
}
