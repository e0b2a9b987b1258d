using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using WixInbox.Webhooks;

namespace WixInbox.AspNetCore;

/// <summary>Receives webhooks in an ASP.NET Core application.</summary>
public static class WixWebhooksExtensions
{
    /// <summary>
    /// Adds what receives and handles the webhooks of a union of events. Events are kept in memory unless another
    /// <see cref="IWebhookEventStore"/> is registered.
    /// </summary>
    /// <typeparam name="TEvent">A generated union of events, such as <c>InboxEvent</c>.</typeparam>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets the options; they are checked when the application starts.</param>
    /// <exception cref="InvalidOperationException">Those of another union have been added.</exception>
    public static IServiceCollection AddWixWebhooks<TEvent>(this IServiceCollection services, Action<WixWebhookOptions> configure)
        where TEvent : class, IWebhookEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        if (services.FirstOrDefault(static service => service.ServiceType == typeof(Union)) is { ImplementationInstance: Union other } && other.Type != typeof(TEvent))
            throw new InvalidOperationException($"The webhooks of {other.Type.Name} are added already: an application has one union of events, since it has one store.");
        services.TryAddSingleton(new Union(typeof(TEvent)));
        services.AddOptions<WixWebhookOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WixWebhookOptions>, OptionsCheck<TEvent>>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IWebhookEventStore>(static provider => new InMemoryWebhookEventStore(new() { Time = provider.GetRequiredService<TimeProvider>() }));
        services.TryAddSingleton<WebhookMetrics>();
        services.TryAddSingleton<WebhookGate>();
        services.TryAddSingleton<WebhookHandlers<TEvent>>();
        services.TryAddSingleton<WebhookEndpoint<TEvent>>();
        services.TryAddSingleton<WebhookAttempt<TEvent>>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, WebhookWorker<TEvent>>());
        return services;
    }

    /// <summary>Receives webhooks at a path, by POST.</summary>
    /// <typeparam name="TEvent">A generated union of events, such as <c>InboxEvent</c>.</typeparam>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path.</param>
    /// <param name="configure">Says who handles which events. Events that nobody handles are answered with 200, and ignored.</param>
    /// <exception cref="InvalidOperationException"><see cref="AddWixWebhooks"/> was not called, or this was called twice for one union.</exception>
    public static IEndpointConventionBuilder MapWixWebhooks<TEvent>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Action<WebhookHandlers<TEvent>> configure)
        where TEvent : class, IWebhookEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(configure);
        var handlers = endpoints.ServiceProvider.GetService<WebhookHandlers<TEvent>>()
            ?? throw new InvalidOperationException($"The webhooks of {typeof(TEvent).Name} are not added: call {nameof(AddWixWebhooks)} on the application's services first.");
        if (handlers.IsMapped) throw new InvalidOperationException($"The webhooks of {typeof(TEvent).Name} are mapped already: map them once.");
        configure(handlers);
        handlers.IsMapped = true;
        RequestDelegate answer = static context => context.RequestServices.GetRequiredService<WebhookEndpoint<TEvent>>().AnswerAsync(context);
        return endpoints.MapPost(pattern, answer);
    }

    /// <summary>Which union of events the application has.</summary>
    private sealed record Union(Type Type);

    private sealed class OptionsCheck<TEvent> : IValidateOptions<WixWebhookOptions> where TEvent : class, IWebhookEvent<TEvent>
    {
        public ValidateOptionsResult Validate(string? name, WixWebhookOptions options)
        {
            try
            {
                if (options.Problem() is { } problem) return ValidateOptionsResult.Fail($"{nameof(WixWebhookOptions)}: {problem}.");
                _ = new WebhookReceiver<TEvent>(options.ToReceiverOptions(TimeProvider.System));
                return ValidateOptionsResult.Success;
            }
            catch (ArgumentException failure)
            {
                return ValidateOptionsResult.Fail($"{nameof(WixWebhookOptions)}: {failure.Message}");
            }
        }
    }
}
