using AotSmoke.Inbox;

namespace AotSmoke;

/// <summary>Opens a conversation, sends messages, and reads them back over page boundaries.</summary>
internal static class Dialogue
{
    private const int PageSize = 2;

    private static readonly MessageContentPayload[] Payloads =
    [
        new BasicMessagePayload { Items = ["Hi, is a table free tonight? 🍝"] },
        new BasicMessagePayload { Items = ["Here is the menu:", new ImageMessage { Url = "https://example.com/menu.webp", Filename = "menu.webp", Width = 1200, Height = 798 }] },
        new TemplateMessagePayload
        {
            Title = "When shall we expect you?",
            Orientation = Orientation.Landscape,
            TextLines = ["The kitchen closes at ten."],
            Buttons =
            [
                new() { Label = "At seven", PostbackProperties = new() { InteractionId = "table__19" } },
                new() { Label = "How to find us", LaunchUrl = "https://example.com/map" },
            ],
        },
        new MinimalMessagePayload { Text = "Chose a table at seven", IconUrl = "https://example.com/table.svg" },
        new FormMessagePayload { Title = "Reservation", Fields = [new() { Name = "Guests", Value = "4" }] },
    ];

    public static async Task HoldAsync(InboxClient inbox)
    {
        var id = await OpenAsync(inbox);
        var sent = new List<Message>();
        foreach (var payload in Payloads) sent.Add(await SendAsync(inbox, id, payload));
        await ReadBackAsync(inbox, id, sent);
    }

    private static async Task<Guid> OpenAsync(InboxClient inbox)
    {
        var request = new GetOrCreateConversationRequest { ParticipantId = new ParticipantId.ContactId(Guid.NewGuid()) };
        var opened = await inbox.Conversations.GetOrCreateConversationAsync(request);
        var found = await inbox.Conversations.GetOrCreateConversationAsync(request);
        Expect.Equal((true, false), (opened.NewConversation, found.NewConversation), "What two calls say about the conversation being new");
        Expect.Equal(opened.Conversation, found.Conversation, "The conversation of the second call");
        return opened.Conversation.Id;
    }

    private static async Task<Message> SendAsync(InboxClient inbox, Guid conversationId, MessageContentPayload payload)
    {
        var message = new Message
        {
            Visibility = MessageVisibility.Business,
            Direction = MessageDirection.BusinessToParticipant,
            Content = new() { Payload = payload },
        };
        var answered = (await inbox.Messages.SendMessageAsync(new() { ConversationId = conversationId, Message = message })).Message;
        Expect.That(answered is { Id.Length: > 0, Sequence: > 0, CreatedDate.Year: > 2000 }, "a sent message has what the service adds to it");
        Expect.Equal(message, answered with { Id = null, Sequence = null, CreatedDate = null }, "The message as it was sent");
        return answered;
    }

    private static async Task ReadBackAsync(InboxClient inbox, Guid conversationId, List<Message> sent)
    {
        var request = new ListMessagesRequest
        {
            ConversationId = conversationId,
            Visibility = MessageVisibility.Business,
            Paging = new() { Limit = PageSize },
            Sorting = new() { Order = SortOrder.Asc },
        };
        var pages = new List<ListMessagesResponse>();
        await foreach (var page in inbox.Messages.ListMessagesPagesAsync(request)) pages.Add(page.Response);
        Expect.Equal("2 2 1", string.Join(' ', pages.Select(static page => page.Messages.Count)), "The messages of each page");
        var read = pages.SelectMany(static page => page.Messages).ToList();
        for (var number = 0; number < sent.Count; number++) Expect.Equal(sent[number], read[number], $"Message {number} as it was listed");
    }
}
