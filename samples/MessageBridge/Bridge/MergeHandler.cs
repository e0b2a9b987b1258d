using WixInbox.AspNetCore;

namespace MessageBridge.Bridge;

/// <summary>Keeps the stored ids of conversations true when the platform merges conversations.</summary>
internal sealed class MergeHandler(ConversationBook book, Diary diary) : IWebhookHandler<InboxEvent.ConversationsMerged>
{
    public Task HandleAsync(InboxEvent.ConversationsMerged webhookEvent, WebhookContext context, CancellationToken cancellationToken)
    {
        if (book.Merge(webhookEvent.Body.OldConversationIds, webhookEvent.Body.TargetConversationId)) diary.Write("a stored conversation was merged: its id is the new one now");
        return Task.CompletedTask;
    }
}
