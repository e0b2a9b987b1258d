namespace WixInbox.AspNetCore;

/// <summary>Handles one kind of event. Each attempt has a scope, from which it comes, or for which it is made if it is not registered.</summary>
/// <typeparam name="TCase">A case of a generated union of events, such as <c>InboxEvent.MessageSentToBusiness</c>.</typeparam>
public interface IWebhookHandler<in TCase> where TCase : class
{
    /// <summary>
    /// Handles an event. Whatever it throws, the event is tried again, and becomes a dead letter in the end; so the same event may
    /// come more than once.
    /// </summary>
    /// <param name="webhookEvent">The event.</param>
    /// <param name="context">The attempt.</param>
    /// <param name="cancellationToken">Cancelled when the attempt has taken too long, or the process cannot wait any longer.</param>
    Task HandleAsync(TCase webhookEvent, WebhookContext context, CancellationToken cancellationToken);
}

/// <summary>One attempt at handling an event.</summary>
public sealed class WebhookContext
{
    private readonly WebhookClaim _claim;

    internal WebhookContext(WebhookClaim claim, IServiceProvider services) => (_claim, Services) = (claim, services);

    /// <summary>Services of the attempt's own scope.</summary>
    public IServiceProvider Services { get; }

    /// <summary>Which attempt this is, from 1.</summary>
    public int Attempt => _claim.Attempt;

    /// <summary>When the event arrived.</summary>
    public DateTimeOffset ReceivedAt => _claim.ReceivedAt;

    /// <inheritdoc cref="WebhookClaim.JoinAsync{T}"/>
    public ValueTask<T?> JoinAsync<T>(CancellationToken cancellationToken = default) where T : class => _claim.JoinAsync<T>(cancellationToken);
}
