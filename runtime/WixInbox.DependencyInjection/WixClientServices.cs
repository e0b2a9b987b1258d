using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;
using WixInbox.Client;

namespace WixInbox.DependencyInjection;

/// <summary>Adds clients to an application's services. Generated code has the same for its client by name.</summary>
public static class WixClientServices
{
    /// <summary>
    /// Adds a client: one for the application, which follows the handlers of <see cref="IHttpClientFactory"/>. Added again, under the same
    /// key, it stays one, and both may change its settings. An <see cref="IWixCallPolicy"/> and a <see cref="TimeProvider"/> among the
    /// services are its own, as is every <see cref="WixCallObserver"/>; with a key, the policy and the observers of that key come first.
    /// </summary>
    /// <typeparam name="TClient">A generated client.</typeparam>
    /// <param name="services">The application's services.</param>
    /// <param name="key">The key under which its services are had; null for none.</param>
    /// <param name="create">Makes the client.</param>
    public static WixClientBuilder<TClient> AddWixClient<TClient>(this IServiceCollection services, string? key, Func<WixClientOptions, TClient> create)
        where TClient : class
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(create);
        var name = ClientName.Of<TClient>(key);
        var http = services.AddHttpClient(name.Name);
        var settings = services.AddOptions<WixClientSettings>(name.Name);
        if (!services.Any(service => service.ServiceType == typeof(TClient) && Equals(service.ServiceKey, key)))
        {
            // The factory's own logs have paths, and say again what CallLog says. Who wants them back gets them without headers.
            http.RemoveAllLoggers().RedactLoggedHeaders(static _ => true);
            services.Configure<HttpClientFactoryOptions>(name.Name, static options => options.HttpMessageHandlerBuilderActions.Add(static made => made.PrimaryHandler = PrimaryHandler.Of(made.PrimaryHandler)));
            settings.ValidateOnStart();
            services.AddSingleton<IValidateOptions<WixClientSettings>>(provider => new SettingsCheck(name, provider));
            services.Add(new ServiceDescriptor(typeof(TClient), key, (provider, _) => create(ClientParts.Options(provider, name)), ServiceLifetime.Singleton));
        }

        return new WixClientBuilder<TClient>(services, key, http, settings);
    }

    internal static T? Find<T>(this IServiceProvider services, string? key) where T : class =>
        key is null ? services.GetService<T>() : services.GetKeyedService<T>(key);
}
