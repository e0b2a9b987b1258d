using System.Text.Json.Nodes;
using WixInbox.Emulator.State;

namespace WixInbox.Emulator.Webhooks;

/// <summary>Who causes events, as envelopes say it.</summary>
internal static class Identities
{
    public static JsonObject OfApp(Guid id) => new() { ["identityType"] = "APP", ["appId"] = id.ToString() };

    public static JsonObject OfUser(Guid id) => new() { ["identityType"] = "WIX_USER", ["wixUserId"] = id.ToString() };

    /// <summary>The participant of a conversation; a contact is none of the platform's identities.</summary>
    public static JsonObject Of(Conversation conversation) => conversation.ParticipantKind switch
    {
        "anonymousVisitorId" => Of("ANONYMOUS_VISITOR", conversation),
        "memberId" => Of("MEMBER", conversation),
        _ => new JsonObject { ["identityType"] = "UNKNOWN" },
    };

    private static JsonObject Of(string type, Conversation conversation) => new() { ["identityType"] = type, [conversation.ParticipantKind] = conversation.ParticipantId };
}
