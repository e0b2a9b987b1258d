using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WixInbox.Client;

namespace WixInbox.DependencyInjection;

/// <summary>Puts together what a client is made of: settings, and services of the application.</summary>
internal static class ClientParts
{
    internal static WixClientOptions Options(IServiceProvider services, ClientName client)
    {
        var settings = services.GetRequiredService<IOptionsMonitor<WixClientSettings>>().Get(client.Name);
        return new WixClientOptions
        {
            Credential = Credential(services, client, settings),
            BaseAddress = settings.BaseAddress,
            HttpClient = Http(services, client),
            Timeout = settings.Timeout,
            AttemptTimeout = settings.AttemptTimeout,
            Policy = services.Find<IWixCallPolicy>(client.Key) ?? services.GetService<IWixCallPolicy>(),
            Observer = Observer(services, client, settings),
            TimeProvider = services.GetService<TimeProvider>() ?? TimeProvider.System,
            MaxResponseBytes = settings.MaxResponseBytes,
            ValidateRequests = settings.ValidateRequests,
        };
    }

    /// <summary>The credential. A client with a key never takes one without: it could be another site's.</summary>
    /// <exception cref="InvalidOperationException">There is none; the message says what to do.</exception>
    internal static WixCredential Credential(IServiceProvider services, ClientName client, WixClientSettings settings)
    {
        if (settings is { Credential: null, IsEmpty: true } && services.Find<WixCredential>(client.Key) is { } credential) return credential;
        try
        {
            return settings.ToCredential();
        }
        catch (InvalidOperationException problem) when (settings is { Credential: null, IsEmpty: true })
        {
            throw new InvalidOperationException($"{problem.Message} Or set {nameof(WixClientSettings.Credential)}, or add a {nameof(WixCredential)} to the services{(client.Key is null ? "" : $" under the key '{client.Key}'")}.");
        }
    }

    // The factory would make a client of the handlers of the moment. What is configured for its clients holds for this one too.
    private static HttpClient Http(IServiceProvider services, ClientName client)
    {
        var http = new HttpClient(new FollowingHandler(services.GetRequiredService<IHttpMessageHandlerFactory>(), client.Name)) { Timeout = Timeout.InfiniteTimeSpan };
        foreach (var configure in services.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>().Get(client.Name).HttpClientActions) configure(http);
        return http;
    }

    private static WixCallObserver Observer(IServiceProvider services, ClientName client, WixClientSettings settings)
    {
        var log = new CallLog(services.GetRequiredService<ILoggerFactory>().CreateLogger(client.LogCategory), settings.LogErrorMessages);
        var own = client.Key is null ? [] : services.GetKeyedServices<WixCallObserver>(client.Key);
        WixCallObserver[] all = [log, .. own, .. services.GetServices<WixCallObserver>()];
        return all.Length == 1 ? log : new CallObservers(all);
    }
}
