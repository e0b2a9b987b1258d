using System.Net.Http.Json;
using WixInbox.AspNetCore.Tests.Infrastructure;
using WixInbox.Emulator;

namespace WixInbox.AspNetCore.Tests;

/// <summary>The emulator's webhooks, received over a socket: an implementation that shares no code with the receiver.</summary>
public class EmulatorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SentMessages_ComeBackAsEvents_WithTheSameMessage()
    {
        await using var day = await Day.StartAsync();
        var id = await day.OpenAsync(new ParticipantId.AnonymousVisitorId(Guid.NewGuid()));
        var toBusiness = (await day.Inbox.Messages.SendMessageAsync(Send(id, MessageDirection.ParticipantToBusiness), cancellationToken: Cancellation)).Message;
        var toParticipant = (await day.Inbox.Messages.SendMessageAsync(Send(id, MessageDirection.BusinessToParticipant), cancellationToken: Cancellation)).Message;
        await day.Inbox.Messages.SendMessageAsync(Send(id, null), cancellationToken: Cancellation); // neither way: no event
        var (first, second) = (await day.Events.NextAsync(), await day.Events.NextAsync());
        Assert.Equal((id, toBusiness), first is InboxEvent.MessageSentToBusiness business ? (business.Body.ConversationId, business.Body.Message) : default);
        Assert.Equal((id, toParticipant), second is InboxEvent.MessageSentToParticipant participant ? (participant.Body.ConversationId, participant.Body.Message) : default);
        Assert.Equal(new WebhookIdentity.App(day.Emulator.Options.AppId), first.Metadata.Identity);
        Assert.Equal((day.Emulator.Options.InstanceId.ToString(), toBusiness.Id), (first.Metadata.InstanceId, first.Metadata.EntityId));
        await day.Emulator.WebhooksDeliveredAsync(Cancellation);
        Assert.Equal(0, day.Events.Count);
    }

    [Fact]
    public async Task PeopleAndThePlatform_CauseEvents()
    {
        await using var day = await Day.StartAsync();
        var visitor = new ParticipantId.AnonymousVisitorId(Guid.NewGuid());
        var (id, other) = (await day.OpenAsync(visitor), await day.OpenAsync(new ParticipantId.MemberId(Guid.NewGuid())));
        day.Emulator.Control.WriteAsParticipant(id, "Hello?");
        var written = Assert.IsType<InboxEvent.MessageSentToBusiness>(await day.Events.NextAsync());
        Assert.Equal(new WebhookIdentity.AnonymousVisitor(visitor.Value), written.Metadata.Identity);
        Assert.Equal(new MessageSenderId.AnonymousVisitorId(visitor.Value), written.Body.Message.Sender!.Id);
        Assert.Null(written.Body.Message.AppId);

        day.Emulator.Control.WriteAsOwner(id, "Good evening.");
        Assert.IsType<WebhookIdentity.WixUser>(Assert.IsType<InboxEvent.MessageSentToParticipant>(await day.Events.NextAsync()).Metadata.Identity);

        await day.Inbox.Messages.SendMessageAsync(new()
        {
            ConversationId = id,
            Message = new() { Direction = MessageDirection.BusinessToParticipant, Content = new() { Payload = new TemplateMessagePayload { Buttons = [new() { Label = "Yes", PostbackProperties = new() { InteractionId = "confirm" } }] } } },
        }, cancellationToken: Cancellation);
        await day.Events.NextAsync();
        Assert.Throws<ArgumentException>(() => day.Emulator.Control.Click(id, "deny"));
        day.Emulator.Control.Click(id, "confirm");
        var click = Assert.IsType<InboxEvent.ButtonInteracted>(await day.Events.NextAsync());
        Assert.Equal((id, "confirm", day.Emulator.Options.AppId), (click.Body.ConversationId, click.Body.InteractionId, click.Body.AppId));
        Assert.Equal(new MessageSenderId.AnonymousVisitorId(visitor.Value), click.Body.InteractedBy!.Id);

        day.Emulator.Control.Merge([id], other);
        var merged = Assert.IsType<InboxEvent.ConversationsMerged>(await day.Events.NextAsync());
        Assert.Equal((id.ToString(), other), (Assert.Single(merged.Body.OldConversationIds), merged.Body.TargetConversationId));
        Assert.IsType<GetConversationResult.ConversationNotFound>(await day.Inbox.Conversations.TryGetConversationAsync(new() { ConversationId = id }, cancellationToken: Cancellation));
        Assert.Equal(other, await day.OpenAsync(visitor));
        Assert.Equal(3, await day.Inbox.Messages.ListAllMessagesAsync(new() { ConversationId = other, Visibility = MessageVisibility.Business, Sorting = new() { Order = SortOrder.Asc } }, cancellationToken: Cancellation).CountAsync(Cancellation));
        Assert.Throws<ArgumentException>(() => day.Emulator.Control.Merge([id], other));
    }

    [Fact]
    public async Task Control_WorksOverHttpToo()
    {
        await using var day = await Day.StartAsync();
        using var http = new HttpClient { BaseAddress = day.Emulator.BaseAddress };
        var (id, other) = (await day.OpenAsync(new ParticipantId.AnonymousVisitorId(Guid.NewGuid())), await day.OpenAsync(new ParticipantId.MemberId(Guid.NewGuid())));
        Assert.Equal(day.Emulator.Control.PublicKey, await http.GetStringAsync(new Uri("emulator/key", UriKind.Relative), Cancellation));
        Assert.Equal(200, await PostAsync(http, "messages", new { conversationId = id, @as = "participant", text = "Hi" }));
        Assert.IsType<InboxEvent.MessageSentToBusiness>(await day.Events.NextAsync());
        Assert.Equal(200, await PostAsync(http, "messages", new { conversationId = id, @as = "owner", text = "Hi" }));
        Assert.IsType<InboxEvent.MessageSentToParticipant>(await day.Events.NextAsync());
        Assert.Equal(200, await PostAsync(http, "merges", new { oldConversationIds = new[] { id }, targetConversationId = other }));
        Assert.IsType<InboxEvent.ConversationsMerged>(await day.Events.NextAsync());
        Assert.Equal(200, await PostAsync(http, "deliveries", new { duplicate = true }));
        Assert.True(day.Emulator.Options.Webhooks.Duplicate);
        Assert.Equal(200, await PostAsync(http, "contacts", new { email = "jo@example.com" }));
        Assert.Equal(200, await PostAsync(http, "webhooks", new { url = "http://127.0.0.1:9/" }));
        Assert.Equal(400, await PostAsync(http, "webhooks", new { url = "mailto:me" }));
        Assert.Equal(400, await PostAsync(http, "messages", new { conversationId = id, @as = "robot", text = "Hi" }));
        Assert.Equal(400, await PostAsync(http, "messages", new { conversationId = Guid.NewGuid(), @as = "owner", text = "Hi" }));
        Assert.Equal(400, await PostAsync(http, "clicks", new { conversationId = "none" }));
    }

    [Fact]
    public async Task DuplicatedAndReordered_EachEventIsHandledOnce()
    {
        await using var day = await Day.StartAsync(new WebhookOptions { Duplicate = true, Reorder = true });
        var id = await day.OpenAsync(new ParticipantId.MemberId(Guid.NewGuid()));
        for (var number = 0; number < 10; number++) day.Emulator.Control.WriteAsParticipant(id, $"{number}");
        await day.Emulator.WebhooksDeliveredAsync(Cancellation);
        var texts = (await day.Events.NextAsync(10)).Select(static happening => ((InboxEvent.MessageSentToBusiness)happening).Body.Message.Content!.PreviewText).ToList();
        Assert.Equal(Enumerable.Range(0, 10).Select(static number => $"{number}"), texts.Order());
        Assert.Equal(0, day.Events.Count);
    }

    [Fact]
    public async Task RefusedWebhook_IsDeliveredAgain()
    {
        var log = new Handled<string>();
        var store = new InMemoryWebhookEventStore(new() { MaxWaiting = 1 });
        await store.AddAsync(new WebhookArrival("in the way", "{}"u8.ToArray()), Cancellation);
        var claim = await store.TryClaimAsync(TimeSpan.FromMinutes(1), Cancellation); // full
        await using var day = await Day.StartAsync(new WebhookOptions { RedeliveryDelay = TimeSpan.FromMilliseconds(50) }, store, line => { if (line.StartsWith("webhook", StringComparison.Ordinal)) log.Add(line); });
        day.Emulator.Control.WriteAsParticipant(await day.OpenAsync(new ParticipantId.MemberId(Guid.NewGuid())), "Hi");
        Assert.EndsWith("delivery 1: 503", await log.NextAsync(), StringComparison.Ordinal);
        await claim!.CompleteAsync(Cancellation);
        Assert.IsType<InboxEvent.MessageSentToBusiness>(await day.Events.NextAsync());
        await day.Emulator.WebhooksDeliveredAsync(Cancellation);
        Assert.EndsWith(": 200", (await log.NextAsync(log.Count))[^1], StringComparison.Ordinal);
    }

    private static async Task<int> PostAsync(HttpClient http, string path, object body)
    {
        using var response = await http.PostAsJsonAsync(new Uri($"emulator/{path}", UriKind.Relative), body, Cancellation);
        return (int)response.StatusCode;
    }

    private static SendMessageRequest Send(Guid conversationId, MessageDirection? direction) => new()
    {
        ConversationId = conversationId,
        Message = new() { Direction = direction, Visibility = MessageVisibility.Business, Content = new() { Payload = new BasicMessagePayload { Items = ["Hi 💬", new ImageMessage { Url = "https://example.com/a.png", Width = 3 }] } } },
    };

    /// <summary>An emulator, an application that its webhooks go to, and a client.</summary>
    private sealed record Day(InboxEmulator Emulator, WebhookHost Host, InboxClient Inbox, Handled<InboxEvent> Events) : IAsyncDisposable
    {
        public static async Task<Day> StartAsync(WebhookOptions? webhooks = null, IWebhookEventStore? store = null, Action<string>? log = null)
        {
            var emulator = await InboxEmulator.StartAsync(new EmulatorOptions { Webhooks = webhooks ?? new(), Log = log });
            var events = new Handled<InboxEvent>();
            Task Handle(InboxEvent happening)
            {
                events.Add(happening);
                return Task.CompletedTask;
            }

            var host = await WebhookHost.StartAsync(
                handlers => handlers
                    .OnMessageSentToBusiness((happening, _) => Handle(happening))
                    .OnMessageSentToParticipant((happening, _) => Handle(happening))
                    .OnButtonInteracted((happening, _) => Handle(happening))
                    .OnConversationsMerged((happening, _) => Handle(happening))
                    .OnUnknown((happening, _) => Handle(happening)),
                options =>
                {
                    options.PublicKeys.Clear();
                    options.PublicKeys.Add(emulator.Control.PublicKey);
                    options.Concurrency = 1;
                },
                services =>
                {
                    if (store is not null) Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton(services, store);
                });
            emulator.Control.RegisterWebhook(new Uri(host.App.Urls.First() + WebhookHost.Path));
            var inbox = new InboxClient(new() { Credential = WixCredential.ApiKey(emulator.Options.ApiKey, emulator.Options.SiteId), BaseAddress = emulator.BaseAddress });
            return new Day(emulator, host, inbox, events);
        }

        public async Task<Guid> OpenAsync(ParticipantId participant) =>
            (await Inbox.Conversations.GetOrCreateConversationAsync(new() { ParticipantId = participant }, cancellationToken: Cancellation)).Conversation.Id;

        public async ValueTask DisposeAsync()
        {
            Inbox.Dispose();
            await Emulator.DisposeAsync();
            await Host.DisposeAsync();
        }
    }
}
