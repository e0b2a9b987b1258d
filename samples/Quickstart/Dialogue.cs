using Quickstart.Inbox;

namespace Quickstart;

/// <summary>A conversation that uses every kind of message that can be sent, in both directions and with both visibilities.</summary>
internal static class Dialogue
{
    /// <summary>Small, so that reading the conversation back crosses pages.</summary>
    private const int PageSize = 4;

    public static async Task<Transcript> HoldAsync(IInboxClient inbox, Guid contactId)
    {
        var opened = await inbox.Conversations.GetOrCreateConversationAsync(new() { ParticipantId = new ParticipantId.ContactId(contactId) });
        var conversationId = opened.Conversation.Id;
        foreach (var message in Messages())
            await inbox.Messages.SendMessageAsync(new() { ConversationId = conversationId, Message = message });
        return await ReadBackAsync(inbox, opened);
    }

    private static async Task<Transcript> ReadBackAsync(IInboxClient inbox, GetOrCreateConversationResponse opened)
    {
        var transcript = new Transcript(opened);
        var request = new ListMessagesRequest
        {
            ConversationId = opened.Conversation.Id,
            Visibility = MessageVisibility.Business,
            Paging = new() { Limit = PageSize },
            Sorting = new() { Order = SortOrder.Asc },
        };
        await foreach (var page in inbox.Messages.ListMessagesPagesAsync(request)) transcript.Add(page.Response);
        return transcript;
    }

    private static IEnumerable<Message> Messages()
    {
        yield return FromParticipant(new BasicMessagePayload { Items = ["Hi, is a table free tonight? 🍝"] });
        yield return FromBusiness(new BasicMessagePayload
        {
            Items =
            [
                "For you, always. Here is the menu:",
                new ImageMessage { Url = "https://example.com/menu.webp", Filename = "menu.webp", Width = 1200, Height = 798 },
                new FileMessage { Url = "https://example.com/wine.pdf", Filename = "wine list.pdf", MimeType = "application/pdf" },
            ],
        });
        yield return FromBusiness(new TemplateMessagePayload
        {
            Title = "When shall we expect you?",
            TextLines = ["The kitchen closes at ten."],
            Buttons =
            [
                new() { Label = "At seven", PostbackProperties = new() { InteractionId = "table__19" } },
                new() { Label = "At eight", PostbackProperties = new() { InteractionId = "table__20" } },
                new() { Label = "How to find us", LaunchUrl = "https://example.com/map" },
            ],
        });
        yield return ForBusinessOnly(new MinimalMessagePayload { Text = "Chose a table at eight", IconUrl = "https://example.com/table.svg" });
        yield return ForBusinessOnly(new FormMessagePayload
        {
            Title = "Reservation",
            Description = "Filled in on the website",
            Fields = [new() { Name = "Guests", Value = "4" }, new() { Name = "Wishes", Value = "By the window, please" }],
            Media = [new FileMessage { Url = "https://example.com/voucher.pdf", Filename = "voucher.pdf" }],
        });
        yield return FromParticipant(new BasicMessagePayload { Items = ["Perfect, see you then!"] }) with { Badges = [new() { Text = "Via SMS" }] };
    }

    private static Message FromParticipant(MessageContentPayload payload) => new()
    {
        Visibility = MessageVisibility.BusinessAndParticipant,
        Direction = MessageDirection.ParticipantToBusiness,
        Content = new() { Payload = payload },
    };

    private static Message FromBusiness(MessageContentPayload payload) =>
        FromParticipant(payload) with { Direction = MessageDirection.BusinessToParticipant };

    private static Message ForBusinessOnly(MessageContentPayload payload) =>
        FromParticipant(payload) with { Visibility = MessageVisibility.Business };
}
