using MessageBridge.External;

namespace MessageBridge.Bridge;

/// <summary>Brings what happens in the external system into Wix Inbox (the vendor's example flows).</summary>
internal sealed class InboxBridge(IInboxClient inbox, ContactFinder contacts, ConversationBook book, Diary diary)
{
    /// <summary>Flow A: a chat message becomes a basic message, with a badge that says where it came from.</summary>
    public Task<BridgeResult> BringAsync(ExternalMessage message, CancellationToken cancellation) => BringAsync(message.Email, Quoted(message.Text), new Message
    {
        // What a customer wrote elsewhere is for the business alone: the chat widget of the site does not show it.
        Visibility = MessageVisibility.Business,
        Direction = message.IsFromBusiness ? MessageDirection.BusinessToParticipant : MessageDirection.ParticipantToBusiness,
        Content = new()
        {
            PreviewText = message.Text.Length <= 256 ? message.Text : message.Text[..256],
            Payload = new BasicMessagePayload { Items = [message.Text] },
        },
        Badges = [new Badge { Text = message.Channel, IconUrl = message.ChannelIconUrl }],
    }, cancellation);

    /// <summary>Flow B: an activity becomes a line in the conversation.</summary>
    public Task<BridgeResult> BringAsync(ExternalActivity activity, CancellationToken cancellation) => BringAsync(activity.Email, activity.Text, new Message
    {
        Visibility = MessageVisibility.Business,
        Direction = MessageDirection.ParticipantToBusiness,
        Content = new() { PreviewText = activity.Text, Payload = new MinimalMessagePayload { Text = activity.Text, IconUrl = activity.IconUrl } },
    }, cancellation);

    private static string Quoted(string text) => $"\"{(text.Length <= 60 ? text : text[..60] + "…")}\"";

    private async Task<BridgeResult> BringAsync(string email, string what, Message message, CancellationToken cancellation)
    {
        if (await contacts.FindAsync(email, cancellation) is not FoundContact.One contact)
        {
            diary.Write($"{email} is no contact, or more than one: {what} stays outside");
            return BridgeResult.NoContact;
        }

        // Asked for each time, not remembered: a conversation may have been merged into another since.
        var opened = await inbox.Conversations.GetOrCreateConversationAsync(new() { ParticipantId = new ParticipantId.ContactId(contact.Id) }, cancellation);
        book.Remember(opened.Conversation.Id, email);
        var sent = await inbox.Messages.TrySendMessageAsync(new() { ConversationId = opened.Conversation.Id, Message = message }, cancellation);
        diary.Write(sent switch
        {
            SendMessageResult.Sent => $"{what} of {email} is in {(opened.NewConversation ? "a new conversation" : "the conversation")}",
            SendMessageResult.Invalid invalid => $"{what} of {email} cannot be sent: {string.Join("; ", invalid.Error.Violations)}",
            var failed => $"{what} of {email} cannot be sent: {failed}",
        });
        return sent switch
        {
            SendMessageResult.Sent => BridgeResult.Sent,
            SendMessageResult.Invalid => BridgeResult.Refused,
            _ => BridgeResult.Failed,
        };
    }
}

internal enum BridgeResult
{
    Sent,
    NoContact,

    /// <summary>It breaks a limit of Wix Inbox; sent again it would break it again.</summary>
    Refused,

    /// <summary>Wix Inbox did not take it now.</summary>
    Failed,
}
