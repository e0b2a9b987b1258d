using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace WixInbox.AspNetCore;

/// <summary>Who handles which events. Generated code offers the cases of a union by name; this is what it stands on.</summary>
/// <typeparam name="TEvent">A generated union of events.</typeparam>
public sealed class WebhookHandlers<TEvent> where TEvent : class
{
    private readonly Dictionary<Type, Func<TEvent, WebhookContext, CancellationToken, Task>> _handlers = [];

    internal Func<TEvent, WebhookDeadLetter, CancellationToken, Task>? DeadLetter { get; private set; }

    /// <summary>Whether <see cref="WixWebhooksExtensions.MapWixWebhooks"/> has been called: before, nothing can be handled.</summary>
    internal bool IsMapped { get; set; }

    /// <summary>Lets a function handle the events of a case.</summary>
    /// <typeparam name="TCase">The case.</typeparam>
    /// <param name="handle">The function.</param>
    /// <exception cref="InvalidOperationException">The case has a handler.</exception>
    public WebhookHandlers<TEvent> On<TCase>(Func<TCase, WebhookContext, CancellationToken, Task> handle) where TCase : class, TEvent
    {
        ArgumentNullException.ThrowIfNull(handle);
        if (!_handlers.TryAdd(typeof(TCase), (webhookEvent, context, cancellation) => handle((TCase)webhookEvent, context, cancellation)))
            throw new InvalidOperationException($"The event {typeof(TCase).Name} has a handler: let one handler do both.");
        return this;
    }

    /// <summary>Lets a service handle the events of a case. If it is not registered, it is made with what its constructor asks for.</summary>
    /// <typeparam name="TCase">The case.</typeparam>
    /// <typeparam name="THandler">The service.</typeparam>
    /// <exception cref="InvalidOperationException">The case has a handler.</exception>
    public WebhookHandlers<TEvent> On<TCase, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>()
        where TCase : class, TEvent
        where THandler : class, IWebhookHandler<TCase> => On<TCase>(HandleAsync<TCase, THandler>);

    /// <summary>Is told of each event that is given up. The event stays among the store's dead letters.</summary>
    /// <param name="handle">The function. What it throws is logged.</param>
    /// <exception cref="InvalidOperationException">There is such a function.</exception>
    public WebhookHandlers<TEvent> OnDeadLetter(Func<TEvent, WebhookDeadLetter, CancellationToken, Task> handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        if (DeadLetter is not null) throw new InvalidOperationException("Dead letters have a handler: let one handler do both.");
        DeadLetter = handle;
        return this;
    }

    private static async Task HandleAsync<TCase, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        TCase webhookEvent, WebhookContext context, CancellationToken cancellation)
        where TCase : class, TEvent
        where THandler : class, IWebhookHandler<TCase>
    {
        var registered = context.Services.GetService<THandler>();
        var handler = registered ?? ActivatorUtilities.CreateInstance<THandler>(context.Services);
        try
        {
            await handler.HandleAsync(webhookEvent, context, cancellation).ConfigureAwait(false);
        }
        finally
        {
            // What the scope made it disposes of.
            if (registered is null && handler is IAsyncDisposable asynchronous) await asynchronous.DisposeAsync().ConfigureAwait(false);
            else if (registered is null && handler is IDisposable disposable) disposable.Dispose();
        }
    }

    internal Func<TEvent, WebhookContext, CancellationToken, Task>? Find(TEvent webhookEvent) => _handlers.GetValueOrDefault(webhookEvent.GetType());
}
