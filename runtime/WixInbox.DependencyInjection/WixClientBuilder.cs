using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace WixInbox.DependencyInjection;

/// <summary>What was added as a client, for changes to it.</summary>
/// <typeparam name="TClient">The client.</typeparam>
public sealed class WixClientBuilder<TClient> where TClient : class
{
    internal WixClientBuilder(IServiceCollection services, string? key, IHttpClientBuilder http, OptionsBuilder<WixClientSettings> settings) =>
        (Services, Key, Http, Settings) = (services, key, http, settings);

    /// <summary>The application's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The key under which the client's services are had; null for none.</summary>
    public string? Key { get; }

    /// <summary>The client's HTTP client, for handlers of one's own: <c>Http.AddHttpMessageHandler&lt;THandler&gt;()</c>.</summary>
    public IHttpClientBuilder Http { get; }

    /// <summary>The client's settings, for those that come from other services: <c>Settings.Configure&lt;Vault&gt;((settings, vault) => …)</c>.</summary>
    public OptionsBuilder<WixClientSettings> Settings { get; }

    /// <summary>Sets the client's settings.</summary>
    /// <param name="configure">Sets them; null sets nothing.</param>
    public WixClientBuilder<TClient> Configure(Action<WixClientSettings>? configure)
    {
        if (configure is not null) Settings.Configure(configure);
        return this;
    }

    /// <summary>Takes the client's settings from configuration: <c>ApiKey</c> and <c>SiteId</c>, or <c>ClientId</c>, <c>ClientSecret</c> and <c>InstanceId</c>, and whatever else <see cref="WixClientSettings"/> has.</summary>
    /// <param name="configuration">The section that has them.</param>
    public WixClientBuilder<TClient> Bind(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        Settings.Bind(configuration);
        return this;
    }

    /// <summary>Adds a part of the client as a service of its own, under the client's key.</summary>
    /// <typeparam name="TService">The part.</typeparam>
    /// <param name="select">Takes it from the client.</param>
    public WixClientBuilder<TClient> Expose<TService>(Func<TClient, TService> select) where TService : class
    {
        ArgumentNullException.ThrowIfNull(select);
        var key = Key;
        Services.TryAdd(new ServiceDescriptor(typeof(TService), key, (provider, _) => select(provider.Find<TClient>(key)!), ServiceLifetime.Singleton));
        return this;
    }
}
