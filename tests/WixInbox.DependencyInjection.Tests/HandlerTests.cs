using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WixInbox.Client;
using WixInbox.DependencyInjection.Tests.Infrastructure;
using WixInbox.Resilience.Tests.Infrastructure;

namespace WixInbox.DependencyInjection.Tests;

/// <summary>The client sends through the handlers of <see cref="IHttpClientFactory"/>.</summary>
public class HandlerTests
{
    [Fact]
    public async Task OwnHandlers_SeeEachRequest_AndDefaultsOfTheHttpClientHold()
    {
        var service = new Service();
        var services = new ServiceCollection();
        services.AddTransient<Stamp>();
        services.AddWixInbox(Calls.Set).Http
            .ConfigurePrimaryHttpMessageHandler(() => service)
            .AddHttpMessageHandler<Stamp>()
            .ConfigureHttpClient(static http => http.DefaultRequestHeaders.Add("x-of-the-client", "1"));
        using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IMessagesClient>().ListAsync();
        await provider.GetRequiredService<IMessagesClient>().ListAsync();
        Assert.All(service.Requests, static request => Assert.Equal(("stamped", "1"), (request.Headers["x-stamp"], request.Headers["x-of-the-client"])));
        Assert.Equal(2, service.Requests.Count);
    }

    [Fact]
    public async Task Client_FollowsTheHandlersOfTheFactory()
    {
        var made = new List<Service>();
        var services = new ServiceCollection();
        services.AddWixInbox(Calls.Set).Http.SetHandlerLifetime(TimeSpan.FromSeconds(1)).ConfigurePrimaryHttpMessageHandler(() =>
        {
            made.Add(new Service());
            return made[^1];
        });
        using var provider = services.BuildServiceProvider();
        var messages = provider.GetRequiredService<IMessagesClient>();
        await messages.ListAsync();
        await messages.ListAsync();
        Assert.Equal(2, Assert.Single(made).Requests.Count);
        for (var waited = Stopwatch.StartNew(); made.Count == 1 && waited.Elapsed < TimeSpan.FromMinutes(1);)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            await messages.ListAsync();
        }

        Assert.NotEmpty(made[1].Requests);
    }

    /// <summary>The factory disposes what is not held any more; it must not while a request is under way.</summary>
    [Fact]
    public async Task HandlersOfARequest_AreHeld_UntilItIsAnswered()
    {
        var factory = new OneTimeFactory();
        var services = new ServiceCollection();
        services.AddWixInbox(Calls.Set);
        services.AddSingleton<IHttpMessageHandlerFactory>(factory);
        using var provider = services.BuildServiceProvider();
        var call = provider.GetRequiredService<IMessagesClient>().ListAsync();
        Collect();
        Assert.True(factory.IsHeld);
        factory.Answer.SetResult();
        await call;
        Collect();
        Assert.False(factory.IsHeld);
    }

    [Fact]
    public void OwnHandler_FollowsNoRedirect_KeepsNoCookie_AndRenewsConnections()
    {
        var sockets = Assert.IsType<SocketsHttpHandler>(PrimaryOf(static services => services.AddWixInbox(Calls.Set)));
        AssertFit(sockets);
        using var own = WixTransport.CreateHandler();
        Assert.Equal(own.PooledConnectionLifetime, sockets.PooledConnectionLifetime);
    }

    /// <summary>A proxy that is set for all clients is the way out of a company's network.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void HandlerOfAllClients_IsKept_AndMadeFit(bool isSetLater)
    {
        static void SetAll(IServiceCollection services) => services.ConfigureHttpClientDefaults(static all => all.UseSocketsHttpHandler(static (handler, _) =>
            (handler.Proxy, handler.AllowAutoRedirect, handler.UseCookies, handler.PooledConnectionLifetime) = (new WebProxy("http://proxy:1"), true, true, TimeSpan.FromSeconds(7))));
        var sockets = Assert.IsType<SocketsHttpHandler>(PrimaryOf(services =>
        {
            if (!isSetLater) SetAll(services);
            var client = services.AddWixInbox(Calls.Set);
            if (isSetLater) SetAll(services);
            return client;
        }));
        Assert.Equal("http://proxy:1/", ((WebProxy)sockets.Proxy!).Address!.ToString());
        Assert.Equal(TimeSpan.FromSeconds(7), sockets.PooledConnectionLifetime);
        AssertFit(sockets);
    }

    [Fact]
    public void OlderHandlerOfAllClients_IsKept_AndMadeFit()
    {
        var handler = Assert.IsType<HttpClientHandler>(PrimaryOf(static services =>
        {
            services.ConfigureHttpClientDefaults(static all => all.ConfigurePrimaryHttpMessageHandler(static () => new HttpClientHandler { MaxConnectionsPerServer = 3 }));
            return services.AddWixInbox(Calls.Set);
        }));
        Assert.Equal((3, false, false, DecompressionMethods.All), (handler.MaxConnectionsPerServer, handler.AllowAutoRedirect, handler.UseCookies, handler.AutomaticDecompression));
    }

    /// <summary>Whether a handler of another kind follows redirects cannot be told.</summary>
    [Fact]
    public void HandlerOfAllClients_OfAnotherKind_IsReplaced() => AssertFit(Assert.IsType<SocketsHttpHandler>(PrimaryOf(static services =>
    {
        services.ConfigureHttpClientDefaults(static all => all.ConfigurePrimaryHttpMessageHandler(static () => new Silence()));
        return services.AddWixInbox(Calls.Set);
    })));

    [Fact]
    public void HandlerOfTheClient_HasTheLastWord_HoweverOftenItIsAdded()
    {
        Assert.IsType<Silence>(PrimaryOf(static services =>
        {
            services.AddWixInbox(Calls.Set).Http.ConfigurePrimaryHttpMessageHandler(static () => new Silence());
            return services.AddWixInbox(static settings => settings.Timeout = TimeSpan.FromSeconds(3));
        }));
        var sockets = Assert.IsType<SocketsHttpHandler>(PrimaryOf(static services =>
        {
            var client = services.AddWixInbox(Calls.Set);
            client.Http.UseSocketsHttpHandler(static (handler, _) => handler.MaxConnectionsPerServer = 3);
            return client;
        }));
        Assert.Equal(3, sockets.MaxConnectionsPerServer);
        AssertFit(sockets);
    }

    /// <summary>Over sockets, also where the application's own handlers follow redirects: the target is told nothing, and so no credential.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Redirect_IsNotFollowed(bool othersFollow)
    {
        await using var target = new FaultServer(Faults.Fine);
        await using var server = new FaultServer(Faults.Status(307, $"Location: {target.Address}"));
        var services = new ServiceCollection();
        if (othersFollow) services.ConfigureHttpClientDefaults(static all => all.UseSocketsHttpHandler(static (handler, _) => handler.AllowAutoRedirect = true));
        services.AddWixInbox(Calls.Set).Configure(settings => settings.BaseAddress = server.Address);
        using var provider = services.BuildServiceProvider();
        var failure = await Assert.ThrowsAsync<WixApiException>(() => provider.GetRequiredService<IMessagesClient>().ListAsync());
        Assert.Equal(HttpStatusCode.TemporaryRedirect, failure.Status);
        Assert.Equal((1, 0), (server.Requests, target.Requests));
    }

    [Fact]
    public async Task TimeLimits_AreTheClients_AndNotTheHttpClients()
    {
        var services = new ServiceCollection();
        services.AddWixInbox(static settings =>
        {
            Calls.Set(settings);
            settings.AttemptTimeout = TimeSpan.FromMilliseconds(20);
        }).Http.ConfigurePrimaryHttpMessageHandler(static () => new Silence());
        using var provider = services.BuildServiceProvider();
        var failure = await Assert.ThrowsAsync<TaskCanceledException>(() => provider.GetRequiredService<IMessagesClient>().ListAsync());
        Assert.Equal("ListMessages took longer than 00:00:00.0200000.", failure.Message);
    }

    private static HttpMessageHandler PrimaryOf(Func<IServiceCollection, WixClientBuilder<InboxClient>> add)
    {
        var services = new ServiceCollection();
        var name = add(services).Http.Name;
        using var provider = services.BuildServiceProvider();
        var handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(name);
        while (handler is DelegatingHandler outer) handler = outer.InnerHandler!;
        return handler;
    }

    private static void AssertFit(SocketsHttpHandler handler) =>
        Assert.Equal((false, false, DecompressionMethods.All), (handler.AllowAutoRedirect, handler.UseCookies, handler.AutomaticDecompression));

    private static void Collect()
    {
        for (var round = 0; round < 3; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    /// <summary>Gives handlers out as the one of .NET does: behind an object that only passes on, and by whose end it sees that they are free.</summary>
    private sealed class OneTimeFactory : IHttpMessageHandlerFactory
    {
        private readonly WeakReference _given = new(null);

        public TaskCompletionSource Answer { get; } = new();

        public bool IsHeld => _given.IsAlive;

        public HttpMessageHandler CreateHandler(string name)
        {
            var given = new PassOn { InnerHandler = new Late(Answer.Task) { InnerHandler = new Service() } };
            _given.Target = given;
            return given;
        }
    }

    private sealed class PassOn : DelegatingHandler;

    private sealed class Late(Task answer) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await answer;
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Stamp : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("x-stamp", "stamped");
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Silence : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException();
        }
    }
}
