using System.Collections.Concurrent;
using System.Net;
using WixInbox.Client;

namespace WixInbox.Resilience.Tests.Infrastructure;

/// <summary>One call of each kind of method.</summary>
internal static class Calls
{
    public static async Task<Exception?> FailureOfAsync(InboxClient inbox, WixMethodSafety safety, WixCallOptions? options = null, CancellationToken cancellationToken = default) =>
        await Record.ExceptionAsync(() => safety switch
        {
            WixMethodSafety.Read => inbox.Messages.ListMessagesAsync(new() { ConversationId = Guid.Empty, Visibility = MessageVisibility.Business }, options, cancellationToken),
            WixMethodSafety.Idempotent => inbox.Conversations.GetOrCreateConversationAsync(new() { ParticipantId = new ParticipantId.ContactId(Guid.Empty) }, options, cancellationToken),
            _ => inbox.Messages.SendMessageAsync(Message, options, cancellationToken),
        });

    public static SendMessageRequest Message { get; } = new() { ConversationId = Guid.Empty, Message = new() { Content = new() { Payload = new BasicMessagePayload { Items = ["hello"] } } } };
}

/// <summary>Keeps what it is told.</summary>
internal sealed class Told : WixCallObserver
{
    public ConcurrentQueue<(WixWait Reason, TimeSpan Delay)> Waits { get; } = [];

    public ConcurrentQueue<bool> MayHaveActed { get; } = [];

    public override void OnWait(WixCall call, WixWait reason, TimeSpan delay) => Waits.Enqueue((reason, delay));

    public override void OnAttempt(WixCall call, WixAttempt attempt, TimeSpan duration) => MayHaveActed.Enqueue(attempt.MayHaveActed);
}

/// <summary>Answers in memory, for tests in which only time matters.</summary>
internal sealed class Service(Func<CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    public int Requests { get; private set; }

    public static Service Answering(int status, string? retryAfter = null) => new(_ =>
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent("{}") };
        if (retryAfter is not null) answer.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return Task.FromResult(answer);
    });

    public static Service Silent() => new(static async stop =>
    {
        await Task.Delay(Timeout.Infinite, stop);
        return new();
    });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests++;
        if (request.Content is { } content) await content.CopyToAsync(Stream.Null, cancellationToken);
        return await answer(cancellationToken);
    }
}
