using System.Net;

namespace ClientSoak;

/// <summary>Makes calls: of ten, eight sends, one get-or-create and one list.</summary>
internal sealed class Caller(InboxClient inbox, Ledger ledger)
{
    private int _failed;

    /// <summary>How many calls failed that may be repeated: four faults in a row.</summary>
    public int FailedRepeatable => _failed;

    public Task CallAsync(int number) => (number % 10) switch
    {
        8 => RepeatableAsync(number, () => inbox.Conversations.GetOrCreateConversationAsync(new() { ParticipantId = new ParticipantId.ContactId(Guid.Empty) })),
        9 => RepeatableAsync(number, () => inbox.Messages.ListMessagesAsync(new() { ConversationId = Guid.Empty, Visibility = MessageVisibility.Business })),
        _ => SendAsync(number),
    };

    private async Task RepeatableAsync(int number, Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (Exception failure) when (failure is WixApiException or HttpRequestException or OperationCanceledException)
        {
            Interlocked.Increment(ref _failed);
        }

        // No message of its own: the server does not act on it.
        ledger.End(number, Outcome.NotReceived);
    }

    private async Task SendAsync(int number)
    {
        var message = new Message
        {
            Visibility = MessageVisibility.Business,
            Direction = MessageDirection.BusinessToParticipant,
            Content = new() { Payload = new BasicMessagePayload { Items = [$"#{number}#"] } },
        };
        var request = new SendMessageRequest { ConversationId = Guid.Empty, Message = message };
        try
        {
            await inbox.Messages.SendMessageAsync(request);
            ledger.End(number, Outcome.Sent);
        }
        catch (WixApiException failure)
        {
            ledger.End(number, failure.IsAccepted ? Outcome.Accepted : failure.Status is null or HttpStatusCode.TooManyRequests ? Outcome.NotReceived : Outcome.PerhapsReceived);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            ledger.End(number, Outcome.PerhapsReceived);
        }
    }
}
