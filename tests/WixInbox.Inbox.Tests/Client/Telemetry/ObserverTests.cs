using WixInbox.Client;
using WixInbox.Tests.Infrastructure;

namespace WixInbox.Tests.Client.Telemetry;

/// <summary>Whoever watches a client changes no call, even by failing.</summary>
public class ObserverTests
{
    [Fact]
    public async Task ObserverThatThrows_ChangesNoCall_AndIsCounted()
    {
        using var listening = new Listening();
        using var handler = StubHandler.Answering("""{"message":{"id":"1"}}""");
        using var inbox = new InboxClient(new() { Credential = WixCredential.ApiKey("key", "site"), HttpClient = new HttpClient(handler), Observer = new Throwing() });
        var valid = new SendMessageRequest { ConversationId = Guid.Empty, Message = new() { Content = new() } };
        var token = TestContext.Current.CancellationToken;
        Assert.IsType<SendMessageResult.Sent>(await inbox.Messages.TrySendMessageAsync(valid, cancellationToken: token));
        Assert.IsType<SendMessageResult.Invalid>(await inbox.Messages.TrySendMessageAsync(valid with { Message = new() }, cancellationToken: token));
        var failures = listening.Measurements.Where(static measurement => measurement.Instrument == "wix.client.observer.failures").ToList();
        Assert.Equal(3, failures.Count); // an attempt, its call, and an invalid request
        Assert.All(failures, static failure => Assert.Equal((typeof(IOException).FullName, "SendMessage"), (failure.Tags["error.type"], failure.Tags["wix.method"])));
    }

    private sealed class Throwing : WixCallObserver
    {
        public override void OnInvalid(WixCall call, IReadOnlyList<FieldViolation> violations) => throw new IOException("disk full");

        public override void OnAttempt(WixCall call, WixAttempt attempt, TimeSpan duration) => throw new IOException("disk full");

        public override void OnCompleted(WixCall call, WixError? error, Exception? failure, TimeSpan duration) => throw new IOException("disk full");
    }
}
