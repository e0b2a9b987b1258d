using System.Net;
using AotSmoke.Inbox;

namespace AotSmoke;

/// <summary>Asks for what is refused: by the service with a code of its own, and by the limits before anything is sent.</summary>
internal static class Refusals
{
    public static async Task ProvokeAsync(InboxClient inbox, InboxServer server)
    {
        await ProvokeServiceAsync(inbox);
        await ProvokeLimitsAsync(inbox, server);
    }

    private static async Task ProvokeServiceAsync(InboxClient inbox)
    {
        var result = await inbox.Messages.TryListMessagesAsync(new() { ConversationId = Guid.NewGuid(), Visibility = MessageVisibility.Business });
        Expect.That(result is ListMessagesResult.ConversationNotFound, $"an unknown conversation is its own case; it was {result}");
        var error = ((ListMessagesResult.ConversationNotFound)result).Error;
        Expect.Equal((HttpStatusCode.NotFound, "CONVERSATION_NOT_FOUND"), (error.Status, error.ApplicationCode), "The status and code of an unknown conversation");
    }

    private static async Task ProvokeLimitsAsync(InboxClient inbox, InboxServer server)
    {
        var before = server.Requests;
        var message = new Message
        {
            Visibility = MessageVisibility.Business,
            Direction = MessageDirection.BusinessToParticipant,
            Content = new() { Payload = new BasicMessagePayload { Items = [""] } },
        };
        var result = await inbox.Messages.TrySendMessageAsync(new() { ConversationId = Guid.NewGuid(), Message = message });
        Expect.That(result is SendMessageResult.Invalid, $"an empty text is refused; it was {result}");
        var violations = ((SendMessageResult.Invalid)result).Error.Violations;
        Expect.Equal("message.content.basic.items[0].text MIN_LENGTH", string.Join(", ", violations.Select(static violation => $"{violation.Field} {violation.Rule}")), "What an empty text violates");
        Expect.Equal(before, server.Requests, "How many requests came while one was refused");
    }
}
