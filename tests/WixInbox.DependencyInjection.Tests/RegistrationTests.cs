using Microsoft.Extensions.DependencyInjection;
using WixInbox.Client;
using WixInbox.DependencyInjection.Tests.Infrastructure;

namespace WixInbox.DependencyInjection.Tests;

/// <summary>Which services there are, and what they are made of.</summary>
public class RegistrationTests
{
    private static readonly Type[] Parts = [.. typeof(IInboxClient).GetProperties().Select(static property => property.PropertyType)];

    [Fact]
    public void Client_ItsInterface_AndEachOfItsServices_AreThere()
    {
        using var services = Services(static services => services.AddWixInbox(Calls.Set));
        var inbox = services.GetRequiredService<InboxClient>();
        Assert.Same(inbox, services.GetRequiredService<IInboxClient>());
        Assert.Same(inbox.Messages, services.GetRequiredService<IMessagesClient>());
        Assert.True(Parts.Length > 2);
        Assert.All(Parts, part => Assert.NotNull(services.GetService(part)));
    }

    [Fact]
    public void KeyedClients_AreApart_AndHaveTheirServices()
    {
        using var services = Services(static services =>
        {
            services.AddKeyedWixInbox("site-a", Calls.Set);
            services.AddKeyedWixInbox("site-b", Calls.Set);
        });
        Assert.Null(services.GetService<InboxClient>());
        Assert.NotSame(services.GetRequiredKeyedService<InboxClient>("site-a"), services.GetRequiredKeyedService<InboxClient>("site-b"));
        foreach (var key in new[] { "site-a", "site-b" })
            Assert.All(Parts, part => Assert.NotNull(services.GetRequiredKeyedService(part, key)));
        Assert.Same(services.GetRequiredKeyedService<InboxClient>("site-b").Messages, services.GetRequiredKeyedService<IMessagesClient>("site-b"));
    }

    [Fact]
    public async Task KeyedClients_CallForTheirSites()
    {
        var (a, b) = (new Service(), new Service());
        using var services = Services(services =>
        {
            services.AddKeyedWixInbox("site-a", static settings => (settings.ApiKey, settings.SiteId) = ("key-a", "id-a")).Http.ConfigurePrimaryHttpMessageHandler(() => a);
            services.AddKeyedWixInbox("site-b", static settings => (settings.ApiKey, settings.AccountId) = ("key-b", "id-b")).Http.ConfigurePrimaryHttpMessageHandler(() => b);
            services.AddSingleton<Consumer>();
        });
        await services.GetRequiredService<Consumer>().B.ListAsync();
        Assert.Empty(a.Requests);
        var headers = Assert.Single(b.Requests).Headers;
        Assert.Equal(("key-b", "id-b"), (headers["Authorization"], headers["wix-account-id"]));
        await services.GetRequiredService<Consumer>().A.ListAsync();
        Assert.Equal(("key-a", "id-a"), (a.Requests.Single().Headers["Authorization"], a.Requests.Single().Headers["wix-site-id"]));
    }

    [Fact]
    public void SecondCall_ChangesSettings_AndAddsNoSecondClient()
    {
        using var services = Services(static services =>
        {
            services.AddWixInbox(static settings => settings.ApiKey = "key");
            services.AddWixInbox(static settings => settings.SiteId = "site");
        });
        Assert.Single(services.GetServices<InboxClient>());
        Assert.Single(services.GetServices<IMessagesClient>());
    }

    [Fact]
    public async Task Credential_MayBeAService_AndAKeyedClientTakesNoneThatIsNotItsOwn()
    {
        var service = new Service();
        using var services = Services(services =>
        {
            services.AddSingleton(WixCredential.ApiKey("key-of-all", "site"));
            services.AddKeyedSingleton("site-a", WixCredential.ApiKey("key-of-a", "site-a"));
            services.AddKeyedWixInbox("site-a").Http.ConfigurePrimaryHttpMessageHandler(() => service);
            services.AddKeyedWixInbox("site-b");
            services.AddWixInbox().Http.ConfigurePrimaryHttpMessageHandler(() => service);
        });
        await services.GetRequiredService<IMessagesClient>().ListAsync();
        await services.GetRequiredKeyedService<IMessagesClient>("site-a").ListAsync();
        Assert.Equal(["key-of-all", "key-of-a"], service.Requests.Select(static request => request.Headers["Authorization"]));
        var failure = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => services.GetRequiredKeyedService<InboxClient>("site-b"));
        Assert.Contains("add a WixCredential to the services under the key 'site-b'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Policy_Observers_AndTime_AreTheApplications()
    {
        var service = new Service();
        var (policy, keyed, observer, time) = (new Counted(), new Counted(), new Watcher(), new Clock());
        using var services = Services(services =>
        {
            services.AddSingleton<IWixCallPolicy>(policy).AddKeyedSingleton<IWixCallPolicy>("site-a", keyed).AddSingleton<WixCallObserver>(observer).AddSingleton<TimeProvider>(time);
            services.AddWixInbox(Calls.Set).Http.ConfigurePrimaryHttpMessageHandler(() => service);
            services.AddKeyedWixInbox("site-a", Calls.Set).Http.ConfigurePrimaryHttpMessageHandler(() => service);
            services.AddKeyedWixInbox("site-b", Calls.Set).Http.ConfigurePrimaryHttpMessageHandler(() => service);
        });
        await services.GetRequiredService<IMessagesClient>().ListAsync();
        Assert.Equal((1, 0, 1), (policy.Calls, keyed.Calls, observer.Completed));
        Assert.True(time.Asked > 0);
        await services.GetRequiredKeyedService<IMessagesClient>("site-a").ListAsync();
        Assert.Equal((1, 1, 2), (policy.Calls, keyed.Calls, observer.Completed));
        await services.GetRequiredKeyedService<IMessagesClient>("site-b").ListAsync();
        Assert.Equal((2, 1, 3), (policy.Calls, keyed.Calls, observer.Completed));
    }

    [Fact]
    public async Task ObserverThatThrows_KeepsNoOtherFromBeingTold()
    {
        var (first, last) = (new Faulty(), new Watcher());
        using var services = Services(services =>
        {
            services.AddSingleton<WixCallObserver>(first).AddSingleton<WixCallObserver>(last);
            services.AddWixInbox(Calls.Set).Http.ConfigurePrimaryHttpMessageHandler(static () => new Service());
        });
        await Record.ExceptionAsync(() => services.GetRequiredService<IMessagesClient>().ListAsync());
        Assert.Equal((1, 1), (first.Completed, last.Completed));
    }

    [Fact]
    public void Provider_ValidatesWhatIsRegistered()
    {
        var services = new ServiceCollection();
        services.AddWixInbox(Calls.Set);
        using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        using var scope = provider.CreateScope();
        Assert.Same(provider.GetRequiredService<IInboxClient>(), scope.ServiceProvider.GetRequiredService<IInboxClient>());
    }

    private static ServiceProvider Services(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        add(services);
        return services.BuildServiceProvider();
    }

    private sealed record Consumer([FromKeyedServices("site-a")] IMessagesClient A, [FromKeyedServices("site-b")] IMessagesClient B);

    private sealed class Counted : IWixCallPolicy
    {
        public int Calls { get; private set; }

        public ValueTask<WixAttempt> ExecuteAsync(WixCall call, Func<CancellationToken, ValueTask<WixAttempt>> attempt, CancellationToken cancellationToken)
        {
            Calls++;
            return attempt(cancellationToken);
        }
    }

    private sealed class Watcher : WixCallObserver
    {
        public int Completed { get; private set; }

        public override void OnCompleted(WixCall call, WixError? error, Exception? failure, TimeSpan duration) => Completed++;
    }

    private sealed class Faulty : WixCallObserver
    {
        public int Completed { get; private set; }

        public override void OnCompleted(WixCall call, WixError? error, Exception? failure, TimeSpan duration)
        {
            Completed++;
            throw new IOException("The disk is full.");
        }
    }

    private sealed class Clock : TimeProvider
    {
        public int Asked { get; private set; }

        public override long GetTimestamp()
        {
            Asked++;
            return base.GetTimestamp();
        }
    }
}
