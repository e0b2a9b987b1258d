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
            PreviewText = Preview(message.Text),
            Payload = new BasicMessagePayload { Items = [message.Text] },
        },
        Badges = [new Badge { Text = message.Channel, IconUrl = message.ChannelIconUrl }],
    }, cancellation);

    /// <summary>Flow B: an activity becomes a line in the conversation.</summary>
    public Task<BridgeResult> BringAsync(ExternalActivity activity, CancellationToken cancellation) => BringAsync(activity.Email, activity.Text, new Message
    {
        Visibility = MessageVisibility.Business,
        Direction = MessageDirection.ParticipantToBusiness,
        Content = new() { PreviewText = Preview(activity.Text), Payload = new MinimalMessagePayload { Text = activity.Text, IconUrl = activity.IconUrl } },
    }, cancellation);

    /// <summary>The beginning of a text, as long as a preview may be: 256 characters, counted as Unicode code points.</summary>
    private static string Preview(string text) => string.Concat(text.EnumerateRunes().Take(256));

    private static string Quoted(string text) => $"\"{(text.Length <= 60 ? text : text[..60] + "…")}\"";

    private async Task<BridgeResult> BringAsync(string email, string what, Message message, CancellationToken cancellation)
    {
        try
        {
            return await SendAsync(email, what, message, cancellation);
        }
        catch (Exception failure) when (failure is HttpRequestException or WixApiException)
        {
            diary.Write($"{what} of {email} cannot be sent: {failure.Message}");
            return failure is WixApiException { Error: var error } ? ResultOf(error) : BridgeResult.Failed;
        }
    }

    private async Task<BridgeResult> SendAsync(string email, string what, Message message, CancellationToken cancellation)
    {
        if (await contacts.FindAsync(email, cancellation) is not FoundContact.One contact)
        {
            diary.Write($"{email} is no contact, or more than one: {what} stays outside");
            return BridgeResult.NoContact;
        }

        // Asked for each time, not remembered: a conversation may have been merged into another since.
        var opened = await inbox.Conversations.GetOrCreateConversationAsync(new() { ParticipantId = new ParticipantId.ContactId(contact.Id) }, cancellationToken: cancellation);
        book.Remember(opened.Conversation.Id, email);
        var sent = await inbox.Messages.TrySendMessageAsync(new() { ConversationId = opened.Conversation.Id, Message = message }, cancellationToken: cancellation);

        // Sent is sent: an external system that tries again after it lost our answer makes a second message.
        diary.Write(sent switch
        {
            SendMessageResult.Sent => $"{what} of {email} is in {(opened.NewConversation ? "a new conversation" : "the conversation")}",
            SendMessageResult.Invalid invalid => $"{what} of {email} cannot be sent: {string.Join("; ", invalid.Error.Violations)}",
            var failed => $"{what} of {email} cannot be sent: {failed}",
        });
        return sent switch
        {
            SendMessageResult.Sent => BridgeResult.Sent,
            SendMessageResult.Failed failed => ResultOf(failed.Error),
            _ => BridgeResult.Refused, // by a code of its own: the same message would be refused again
        };
    }

    // 4xx is about the request, but for the two that are about the moment.
    private static BridgeResult ResultOf(WixError error) => error.Status is { } status && (int)status is >= 400 and < 500 and not (408 or 429)
        ? BridgeResult.Refused
        : BridgeResult.Failed;
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
