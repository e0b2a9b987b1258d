namespace WixInbox.Webhooks;

/// <summary>A generated union of events, which says what kinds of events it has and how each is read.</summary>
/// <typeparam name="TSelf">The union itself.</typeparam>
public interface IWebhookEvent<TSelf> where TSelf : class, IWebhookEvent<TSelf>
{
    /// <summary>What the platform says about the event.</summary>
    WebhookMetadata Metadata { get; }

    /// <summary>Why a body of a known kind cannot be read; null where it can, or where the kind is not known.</summary>
    string? Problem { get; }

    /// <summary>The kinds of events.</summary>
    static abstract IReadOnlyList<WebhookEventType<TSelf>> EventTypes { get; }

    /// <summary>Makes the case that keeps an event of no such kind, or whose body cannot be read.</summary>
    /// <param name="data">All that the event says.</param>
    /// <param name="problem">Why a body of a known kind cannot be read; null where the kind is not known.</param>
    /// <param name="metadata">What the platform says about it.</param>
    static abstract TSelf FromUnknown(RawJson data, string? problem, WebhookMetadata metadata);
}

/// <summary>A kind of event.</summary>
/// <typeparam name="TEvent">The union that it is a case of.</typeparam>
/// <param name="Name">The case's name.</param>
/// <param name="Form">Where the body stands in the event.</param>
/// <param name="EntityFqdn">The kind of entity that it happens to.</param>
/// <param name="Slug">What happens to it.</param>
/// <param name="Spellings">The event type, in all its spellings.</param>
/// <param name="Read">Reads the body.</param>
public sealed record WebhookEventType<TEvent>(
    string Name, WebhookBodyForm Form, string EntityFqdn, string Slug, IReadOnlyList<string> Spellings, WebhookBodyReader<TEvent> Read)
    where TEvent : class;

/// <summary>Makes an event of its body.</summary>
/// <typeparam name="TEvent">The union.</typeparam>
/// <param name="body">The body: a JSON object.</param>
/// <param name="metadata">What the platform says about it.</param>
/// <exception cref="System.Text.Json.JsonException">The body is not what the schema describes.</exception>
public delegate TEvent WebhookBodyReader<out TEvent>(ReadOnlySpan<byte> body, WebhookMetadata metadata);

/// <summary>Where the body of an event stands.</summary>
public enum WebhookBodyForm
{
    /// <summary>In <c>actionEvent.body</c>.</summary>
    Action,

    /// <summary>In <c>createdEvent.entity</c>.</summary>
    Created,

    /// <summary>In <c>updatedEvent.currentEntity</c>.</summary>
    Updated,

    /// <summary>In <c>deletedEvent.deletedEntity</c>; absent reads as an empty object.</summary>
    Deleted,
}
