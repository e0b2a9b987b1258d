using Quickstart.Inbox;

namespace Quickstart;

/// <summary>The whole of it on one screen: open a conversation, send, list.</summary>
internal static class Tour
{
    public static async Task TakeAsync(string key, string siteId, Guid contactId, string pictureUrl)
    {
        using var inbox = new InboxClient(new() { Credential = WixCredential.ApiKey(key, siteId) });
        var opened = await inbox.Conversations.GetOrCreateConversationAsync(new() { ParticipantId = new ParticipantId.ContactId(contactId) });
        var id = opened.Conversation.Id;
        await inbox.Messages.SendMessageAsync(new()
        {
            ConversationId = id,
            Message = new()
            {
                Visibility = MessageVisibility.Business,
                Direction = MessageDirection.ParticipantToBusiness,
                Content = new() { Payload = new BasicMessagePayload { Items = ["Hi, is a table free tonight?", new ImageMessage { Url = pictureUrl }] } },
            },
        });
        await foreach (var message in inbox.Messages.ListAllMessagesAsync(new() { ConversationId = id, Visibility = MessageVisibility.Business }))
            Console.WriteLine($"{message.Direction}: {message.Content?.Payload}");
    }
}
