namespace WixInbox;

/// <summary>What the platform says about an event (the vendor's "About Webhooks").</summary>
public sealed record WebhookMetadata
{
    /// <summary>
    /// The event. One that is delivered again has the same id: it can be ignored. Where the platform gives none, it is made of the
    /// event's data, which is the same in each delivery.
    /// </summary>
    public required string EventId { get; init; }

    /// <summary>What kind of event it is, as the platform spells it. Empty where it says only entity and slug.</summary>
    public required string EventType { get; init; }

    /// <summary>The app's instance on a site: a GUID.</summary>
    public string? InstanceId { get; init; }

    /// <summary>Who caused it.</summary>
    public WebhookIdentity? Identity { get; init; }

    /// <summary>When it happened; digits beyond 100 ns are cut.</summary>
    public DateTimeOffset? EventTime { get; init; }

    /// <summary>The kind of entity that it happened to, by its fully qualified domain name.</summary>
    public string EntityFqdn { get; init; } = "";

    /// <summary>What happened to it, in short.</summary>
    public string Slug { get; init; } = "";

    /// <summary>The entity that it happened to.</summary>
    public string EntityId { get; init; } = "";

    /// <summary>Later events of the same entity have a higher number, in whatever order they arrive. Not every event has one.</summary>
    public long? EntityEventSequence { get; init; }

    /// <summary>Whether a later event of the same entity, by <see cref="EntityEventSequence"/>, arrived before this one. Set where events are stored.</summary>
    public bool IsOutOfOrder { get; init; }

    /// <summary>What the entity was changed by, where that was no ordinary call.</summary>
    public string? OriginatedFrom { get; init; }

    /// <summary>Whether it is part of the removal of personal data.</summary>
    public bool TriggeredByAnonymizeRequest { get; init; }

    /// <summary>The account and site that it belongs to.</summary>
    public WebhookAccount? Account { get; init; }

    /// <summary>What else the event says of itself, and what of the above could not be read, as it came.</summary>
    public UnknownFields UnknownFields { get; init; } = UnknownFields.Empty;
}
