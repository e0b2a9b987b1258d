using MessageBridge.External;
using WixInbox.AspNetCore;

namespace MessageBridge.Bridge;

/// <summary>Flow C: what the business answers in Wix Inbox goes to the external system. If that fails, the event is tried again.</summary>
internal sealed class ReplyHandler(ConversationBook book, IExternalChat chat, BridgeOptions options, Diary diary) : IWebhookHandler<InboxEvent.MessageSentToParticipant>
{
    public async Task HandleAsync(InboxEvent.MessageSentToParticipant webhookEvent, WebhookContext context, CancellationToken cancellationToken)
    {
        var (conversation, message) = (webhookEvent.Body.ConversationId, webhookEvent.Body.Message);

        // What the bridge brought in comes back as an event too: sent out again it would go round for ever.
        if (message.AppId == options.AppId)
        {
            diary.Write("an own message came back as an event: no echo");
            return;
        }

        // What only the business sees, such as a note, is not for the participant.
        if (message.Visibility != MessageVisibility.BusinessAndParticipant) return;
        if (!book.TryFind(conversation, out var email))
        {
            // Not a conversation of the external system; or one that others were just merged into, and that event is on its way.
            if (context.Attempt == 1) throw new InvalidOperationException($"The conversation {conversation} is not known yet.");
            return;
        }

        await chat.DeliverAsync(new ExternalReply(webhookEvent.Metadata.EventId, email, TextOf(message)), cancellationToken);
        diary.Write($"\"{TextOf(message)}\" is delivered to {email}{(context.Attempt > 1 ? $", in attempt {context.Attempt}" : "")}");
    }

    private static string TextOf(Message message) => message.Content?.Payload?.Match(
        static basic => string.Join("\n", basic.Items?.Select(static item => item.Match(static text => text, static image => image.Url, static file => file.Url, static unknown => unknown.Name)) ?? []),
        static template => string.Join("\n", [.. template.TextLines ?? [], .. template.Buttons?.Select(static button => $"{button.Label} {button.LaunchUrl}") ?? []]),
        static minimal => minimal.Text,
        static form => form.Description,
        static system => system.Text,
        static unknown => unknown.Name) ?? message.Content?.PreviewText ?? "";
}
