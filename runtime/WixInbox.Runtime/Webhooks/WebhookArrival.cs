namespace WixInbox;

/// <summary>A verified event that has arrived.</summary>
/// <param name="EventId">Its id; an event of an id that the store knows is a duplicate.</param>
/// <param name="Envelope">Its text: <see cref="WebhookReceipt{TEvent}.Received.Envelope"/>.</param>
public sealed record WebhookArrival(string EventId, ReadOnlyMemory<byte> Envelope)
{
    /// <summary>The entity that it happened to; null where events of the entity have no order.</summary>
    public string? Entity { get; init; }

    /// <summary>Its place among the events of the entity.</summary>
    public long Sequence { get; init; }

    /// <summary>What a verified event is to a store.</summary>
    /// <param name="metadata">What the platform says about it.</param>
    /// <param name="envelope">Its text.</param>
    public static WebhookArrival Of(WebhookMetadata metadata, ReadOnlyMemory<byte> envelope)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        var isOrdered = metadata is { EntityEventSequence: not null, EntityId.Length: > 0 };
        return new WebhookArrival(metadata.EventId, envelope)
        {
            Entity = isOrdered ? $"{metadata.InstanceId}/{metadata.EntityFqdn}/{metadata.EntityId}" : null,
            Sequence = metadata.EntityEventSequence ?? 0,
        };
    }
}

/// <summary>What became of an event that arrived.</summary>
public enum WebhookStoring
{
    /// <summary>It is kept.</summary>
    Stored,

    /// <summary>An event of its id is known: it waits, has been handled, or is dead.</summary>
    Duplicate,

    /// <summary>There is no room for it.</summary>
    Full,
}
