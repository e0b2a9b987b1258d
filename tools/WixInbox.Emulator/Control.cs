using System.Text.Json.Nodes;
using WixInbox.Emulator.State;
using WixInbox.Emulator.Webhooks;

namespace WixInbox.Emulator;

/// <summary>What happens in an inbox without an app's doing: people write and click, and the platform merges conversations.</summary>
public sealed class Control
{
    private readonly EmulatorOptions _options;
    private readonly InboxState _state;
    private readonly WebhookSender _webhooks;
    private readonly Guid _owner = Guid.NewGuid();

    internal Control(EmulatorOptions options, InboxState state, WebhookSender webhooks) => (_options, _state, _webhooks) = (options, state, webhooks);

    /// <summary>The key by which webhooks are verified: PEM.</summary>
    public string PublicKey => _webhooks.PublicKey;

    /// <summary>Registers an address for webhooks; it is told of what happens from now on.</summary>
    /// <exception cref="ArgumentException">It is no web address, or one too many: 16 are the most.</exception>
    public void RegisterWebhook(Uri address) => _webhooks.Register(address);

    /// <summary>Adds a contact.</summary>
    /// <param name="email">An email address of the contact.</param>
    /// <param name="first">The first name.</param>
    /// <param name="last">The last name.</param>
    /// <param name="moreEmails">More email addresses.</param>
    /// <returns>The contact's id.</returns>
    public Guid AddContact(string email, string? first = null, string? last = null, params IEnumerable<string> moreEmails)
    {
        var id = Guid.NewGuid();
        var time = Timestamps.Write(_options.Time.GetUtcNow());
        var emails = moreEmails.Prepend(email).Select((address, at) => new JsonObject
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["tag"] = "UNTAGGED",
            ["email"] = address,
            ["primary"] = at == 0,
        });
        var info = new JsonObject { ["emails"] = new JsonObject { ["items"] = new JsonArray([.. emails]) } };
        if ((first ?? last) is not null) info["name"] = new JsonObject { ["first"] = first, ["last"] = last };
        _state.TryAddContact(new JsonObject
        {
            ["id"] = id.ToString(),
            ["revision"] = 1,
            ["source"] = new JsonObject { ["sourceType"] = "OTHER" },
            ["createdDate"] = time,
            ["updatedDate"] = time,
            ["primaryInfo"] = new JsonObject { ["email"] = email },
            ["info"] = info,
        });
        return id;
    }

    /// <summary>Lets the participant of a conversation write a text to the business.</summary>
    /// <exception cref="ArgumentException">There is no such conversation.</exception>
    public void WriteAsParticipant(Guid conversationId, string text)
    {
        var conversation = Find(conversationId);
        Write(conversation, text, isToBusiness: true, conversation.Participant(), Identities.Of(conversation));
    }

    /// <summary>Lets the owner of the business write a text to the participant of a conversation, in the vendor's dashboard.</summary>
    /// <exception cref="ArgumentException">There is no such conversation.</exception>
    public void WriteAsOwner(Guid conversationId, string text) => Write(
        Find(conversationId), text, isToBusiness: false, new JsonObject { ["wixUserId"] = _owner.ToString() }, Identities.OfUser(_owner));

    /// <summary>Lets the participant of a conversation click a button that an app sent.</summary>
    /// <exception cref="ArgumentException">There is no such conversation, or no button with that interaction in it.</exception>
    public void Click(Guid conversationId, string interactionId)
    {
        var conversation = Find(conversationId);
        if (FindButton(conversation, interactionId) is not { } message) throw new ArgumentException($"The conversation has no button with the interaction '{interactionId}'.");
        _webhooks.Raise(EmulatedEvent.ButtonInteracted(conversationId, message["appId"]?.GetValue<string>(), interactionId, conversation.Participant(), Identities.Of(conversation), _options.Time.GetUtcNow()));
    }

    /// <summary>Merges conversations into another, as the platform does when a visitor becomes a contact.</summary>
    /// <exception cref="ArgumentException">One of them is not there, or the same as the other.</exception>
    public void Merge(IReadOnlyCollection<Guid> oldConversationIds, Guid targetConversationId)
    {
        ArgumentNullException.ThrowIfNull(oldConversationIds);
        if (!_state.TryMerge(oldConversationIds, targetConversationId)) throw new ArgumentException("One of the conversations is not there, or is merged into itself.");
        _webhooks.Raise(EmulatedEvent.ConversationsMerged(oldConversationIds, targetConversationId, Identities.OfApp(_options.AppId), _options.Time.GetUtcNow()));
    }

    private Conversation Find(Guid id) => _state.Find(id) ?? throw new ArgumentException($"There is no conversation {id}.");

    private void Write(Conversation conversation, string text, bool isToBusiness, JsonObject sender, JsonObject identity)
    {
        var message = _state.Add(conversation, new JsonObject
        {
            ["visibility"] = "BUSINESS_AND_PARTICIPANT",
            ["direction"] = isToBusiness ? "PARTICIPANT_TO_BUSINESS" : "BUSINESS_TO_PARTICIPANT",
            ["content"] = new JsonObject { ["previewText"] = text[..Math.Min(text.Length, 100)], ["basic"] = new JsonObject { ["items"] = new JsonArray(new JsonObject { ["text"] = text }) } },
        }, sender, appId: null);
        _webhooks.Raise(EmulatedEvent.MessageSent(conversation.Id, message, isToBusiness, identity, _options.Time.GetUtcNow()));
    }

    private JsonObject? FindButton(Conversation conversation, string interactionId) => _state.MessagesOf(conversation).FirstOrDefault(message =>
        message["content"]?["template"]?["buttons"] is JsonArray buttons
        && buttons.Any(button => button!["postbackProperties"]?["interactionId"]?.GetValue<string>() == interactionId));
}
