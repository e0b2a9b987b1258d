using System.Text.Json.Nodes;
using WixInbox.Emulator.State;

namespace WixInbox.Emulator.Webhooks;

/// <summary>Something that happened in the inbox, as the platform's events say it.</summary>
/// <param name="Fqdn">The kind of entity.</param>
/// <param name="Slug">What happened to it.</param>
/// <param name="EntityId">The entity.</param>
/// <param name="Body">The body of the event.</param>
/// <param name="Identity">Who caused it.</param>
/// <param name="Time">When.</param>
internal sealed record EmulatedEvent(string Fqdn, string Slug, string EntityId, JsonObject Body, JsonObject Identity, DateTimeOffset Time)
{
    private const string MessageFqdn = "wix.crm.inbox.v2.message";
    private const string ConversationFqdn = "wix.crm.inbox.v2.conversation";

    public string Id { get; } = Guid.NewGuid().ToString();

    public string Type => $"{Fqdn}_{Slug}";

    public static EmulatedEvent MessageSent(Guid conversation, JsonObject message, bool isToBusiness, JsonObject identity, DateTimeOffset time) => new(
        MessageFqdn,
        isToBusiness ? "message_sent_to_business" : "message_sent_to_participant",
        message["id"]!.GetValue<string>(),
        new JsonObject { ["conversationId"] = conversation.ToString(), ["message"] = message.DeepClone() },
        identity,
        time);

    public static EmulatedEvent ButtonInteracted(Guid conversation, string? appId, string interactionId, JsonObject participant, JsonObject identity, DateTimeOffset time) => new(
        MessageFqdn,
        "button_interacted",
        Guid.NewGuid().ToString(),
        new JsonObject { ["conversationId"] = conversation.ToString(), ["appId"] = appId, ["interactionId"] = interactionId, ["interactedBy"] = participant },
        identity,
        time);

    public static EmulatedEvent ConversationsMerged(IEnumerable<Guid> old, Guid target, JsonObject identity, DateTimeOffset time) => new(
        ConversationFqdn,
        "conversations_merged",
        target.ToString(),
        new JsonObject { ["oldConversationIds"] = new JsonArray([.. old.Select(static id => JsonValue.Create(id.ToString()))]), ["targetConversationId"] = target.ToString() },
        identity,
        time);

    public JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["entityFqdn"] = Fqdn,
        ["slug"] = Slug,
        ["entityId"] = EntityId,
        ["actionEvent"] = new JsonObject { ["body"] = Body.DeepClone() },
        ["eventTime"] = Timestamps.Write(Time),
        ["triggeredByAnonymizeRequest"] = false,
    };
}
