using System.Text.Json.Nodes;

namespace WixInbox.Emulator.State;

/// <summary>A conversation with its messages in order of their sequence.</summary>
internal sealed class Conversation(Guid id, string participantKind, string participantId, int number)
{
    public Guid Id { get; } = id;

    public string ParticipantKind { get; } = participantKind;

    public string ParticipantId { get; } = participantId;

    public List<StoredMessage> Messages { get; } = [];

    /// <summary>The ids of the participant, as they stand in a sender too.</summary>
    public JsonObject Participant() => new() { [ParticipantKind] = ParticipantId };

    public JsonObject ToJson(string businessName) => new()
    {
        ["id"] = Id.ToString(),
        ["participant"] = Participant(),
        ["channels"] = new JsonArray("CHAT"),
        ["businessDisplayData"] = new JsonObject { ["name"] = businessName },
        ["participantDisplayData"] = new JsonObject { ["name"] = $"{(ParticipantKind == "anonymousVisitorId" ? "Visitor" : "Contact")} {number}" },
    };
}

/// <summary>A message as it is answered, and what lists are made by.</summary>
internal sealed record StoredMessage(long Sequence, bool IsForParticipant, JsonObject Json);
