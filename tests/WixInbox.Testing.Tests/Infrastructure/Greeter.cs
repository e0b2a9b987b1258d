namespace WixInbox.Testing.Tests.Infrastructure;

/// <summary>Somebody's own code, which is what is tested: it greets, and says what became of it.</summary>
internal sealed class Greeter(IMessagesClient messages)
{
    public async Task<string> GreetAsync(Guid conversation)
    {
        var request = new SendMessageRequest
        {
            ConversationId = conversation,
            Message = new() { Visibility = MessageVisibility.BusinessAndParticipant, Content = new() { Payload = new MinimalMessagePayload { Text = "Hello!" } } },
        };
        return await messages.TrySendMessageAsync(request) switch
        {
            SendMessageResult.Sent sent => $"greeted by {sent.Response.Message.Id}",
            SendMessageResult.Invalid invalid => string.Join("; ", invalid.Error.Violations),
            var other => other.GetType().Name,
        };
    }
}
