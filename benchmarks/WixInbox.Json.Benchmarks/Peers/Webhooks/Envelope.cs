namespace WixInbox.Json.Benchmarks.Peers.Webhooks;

/// <summary>What a webhook holds: two more texts of JSON among it, and one more in the event.</summary>
internal sealed class Envelope
{
    public string? EventType { get; set; }

    public string? InstanceId { get; set; }

    public string? Data { get; set; }

    public string? Identity { get; set; }
}

internal sealed class Identity
{
    public string? IdentityType { get; set; }

    public Guid? AnonymousVisitorId { get; set; }

    public Guid? MemberId { get; set; }

    public Guid? WixUserId { get; set; }

    public Guid? AppId { get; set; }
}

internal sealed class DomainEvent
{
    public string? Id { get; set; }

    public string? EntityFqdn { get; set; }

    public string? Slug { get; set; }

    public string? EntityId { get; set; }

    public ActionEvent? ActionEvent { get; set; }

    public DateTimeOffset? EventTime { get; set; }

    public bool TriggeredByAnonymizeRequest { get; set; }
}

internal sealed class ActionEvent
{
    public string? BodyAsJson { get; set; }
}

internal sealed class MessageSentToBusiness
{
    public Guid ConversationId { get; set; }

    public Model.Message? Message { get; set; }
}
