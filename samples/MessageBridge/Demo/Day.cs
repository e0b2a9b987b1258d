using System.Net.Http.Json;
using MessageBridge.Bridge;
using MessageBridge.External;
using Microsoft.Extensions.DependencyInjection;
using WixInbox.Emulator;

namespace MessageBridge.Demo;

/// <summary>A day of a bridge between a chat system and an emulator of Wix Inbox, told line by line.</summary>
internal sealed class Day(InboxEmulator emulator, ChatSystem chat, Microsoft.AspNetCore.Builder.WebApplication bridge, HttpClient http)
{
    private const string Jo = "jo@example.com";
    private const string Shared = "office@example.com";

    private readonly Diary _diary = bridge.Services.GetRequiredService<Diary>();
    private readonly IInboxClient _inbox = bridge.Services.GetRequiredService<IInboxClient>();

    public static async Task TellAsync()
    {
        // Webhooks come twice and out of order, as the platform says they may.
        await using var emulator = await InboxEmulator.StartAsync(new EmulatorOptions { Webhooks = new() { Duplicate = true, Reorder = true } });
        await using var chat = await ChatSystem.StartAsync();
        var options = new BridgeOptions
        {
            Credential = WixCredential.ApiKey(emulator.Options.ApiKey, emulator.Options.SiteId),
            WixAddress = emulator.BaseAddress,
            AppId = emulator.Options.AppId,
            WebhookKey = emulator.Control.PublicKey,
            ChatAddress = chat.Address,
            BridgeKey = Guid.NewGuid().ToString("N"),
        };
        await using var bridge = BridgeApp.Build(options, "http://127.0.0.1:0");
        await bridge.StartAsync();
        emulator.Control.RegisterWebhook(new Uri(bridge.Urls.First() + BridgeApp.WebhookPath));
        using var http = new HttpClient { BaseAddress = new Uri(bridge.Urls.First()) };
        http.DefaultRequestHeaders.Add("X-Bridge-Key", options.BridgeKey);
        await new Day(emulator, chat, bridge, http).TellAllAsync();
    }

    private async Task TellAllAsync()
    {
        var jo = emulator.Control.AddContact("jo.doe@example.com", "Jo", "Doe", Jo);
        emulator.Control.AddContact(Shared, "Ada");
        emulator.Control.AddContact(Shared, "Bo");

        await TellAsync("Jo writes on Facebook", () => PostAsync("messages", new ExternalMessage(Jo, "Hi, is a table free tonight?", "Facebook")));
        var first = await ConversationOfAsync(jo);
        await TellAsync("The owner answers in Wix Inbox", () => emulator.Control.WriteAsOwner(first, "For you, always."));
        await TellAsync("The chat system is down while the owner goes on", () =>
        {
            chat.Fail(2);
            emulator.Control.WriteAsOwner(first, "At seven or at eight?");
        });
        await TellAsync("A waiter answers with the chat system's own tool", () => PostAsync("messages", new ExternalMessage(Jo, "The window table is yours.", "Facebook") { IsFromBusiness = true }));
        await TellAsync("Jo books a massage next door", () => PostAsync("activities", new ExternalActivity(Jo, "Booked Spa Treatment")));
        await TellAsync("Somebody unknown writes", () => PostAsync("messages", new ExternalMessage("nobody@example.com", "Hello?", "SMS")));
        await TellAsync("Somebody writes from an address that two contacts share", () => PostAsync("messages", new ExternalMessage(Shared, "We are twelve.", "Email")));
        await TellAsync("Somebody pastes a novel", () => PostAsync("messages", new ExternalMessage(Jo, new string('x', 16_385), "Facebook")));

        var member = (await _inbox.Conversations.GetOrCreateConversationAsync(new() { ParticipantId = new ParticipantId.MemberId(Guid.NewGuid()) })).Conversation.Id;
        await TellAsync("Jo becomes a member: the platform merges the conversation into a new one, in which the owner writes at once", () =>
        {
            emulator.Control.Merge([first], member); // the event of the message may overtake the one of the merge
            emulator.Control.WriteAsOwner(member, "Welcome to the club!");
        });
        await TellAsync("Jo writes again", () => PostAsync("messages", new ExternalMessage(Jo, "Thanks!", "Facebook")));

        Console.WriteLine("\nIn Wix Inbox, at the end of the day:");
        await foreach (var message in _inbox.Messages.ListAllMessagesAsync(new() { ConversationId = member, Visibility = MessageVisibility.Business, Sorting = new() { Order = SortOrder.Asc } }))
            Console.WriteLine($"  {(message.Direction == MessageDirection.ParticipantToBusiness ? "Jo " : "We ")} {message.Content?.PreviewText}{(message.Badges is [{ Text: { } badge }, ..] ? $"  [{badge}]" : "")}");
        Console.WriteLine("\nIn the chat system:");
        foreach (var reply in chat.Replies) Console.WriteLine($"  to {reply.Email}: {reply.Text}");
    }

    private Task TellAsync(string what, Action act) => TellAsync(what, () =>
    {
        act();
        return Task.CompletedTask;
    });

    /// <summary>Lets something happen, waits until all that follows from it has, and tells what the bridge did.</summary>
    private async Task TellAsync(string what, Func<Task> act)
    {
        Console.WriteLine($"• {what}");
        await act();
        await emulator.WebhooksDeliveredAsync();
        var store = bridge.Services.GetRequiredService<IWebhookEventStore>();
        while ((await store.CountAsync()).Waiting > 0) await Task.Delay(10);
        foreach (var line in _diary.Read()) Console.WriteLine($"    {line}");
    }

    private async Task PostAsync<T>(string path, T body)
    {
        using var response = await http.PostAsJsonAsync(new Uri($"external/{path}", UriKind.Relative), body);
        _diary.Write($"the bridge answers {(int)response.StatusCode}");
    }

    private async Task<Guid> ConversationOfAsync(Guid contact) =>
        (await _inbox.Conversations.GetOrCreateConversationAsync(new() { ParticipantId = new ParticipantId.ContactId(contact) })).Conversation.Id;
}
