using System.Net;
using System.Net.Sockets;
using WixInbox.Client;

namespace WixInbox.Testing.Tests.Server;

/// <summary>What goes wrong by script looks to the client as it does on a network.</summary>
public sealed class FaultTests : IDisposable
{
    private static readonly SendMessageRequest Request = Sample.Of<SendMessageRequest>(1);

    private readonly ManualTime _time = new();
    private readonly FakeInbox _fake;
    private readonly InboxClient _inbox;
    private readonly Retries _retries = new();

    public FaultTests()
    {
        _fake = new FakeInbox(_time);
        _inbox = new InboxClient(new()
        {
            Credential = WixCredential.ApiKey("key", "site"),
            HttpClient = _fake.HttpClient,
            TimeProvider = _time,
            AttemptTimeout = TimeSpan.FromSeconds(30),
            Policy = _retries,
        });
    }

    public void Dispose()
    {
        _inbox.Dispose();
        _fake.Dispose();
    }

    [Fact]
    public async Task RefusedConnection_WasNotSent()
    {
        _fake.Messages.SendMessage.Expect().Break(WixFault.ConnectionRefused);
        var failure = await Assert.ThrowsAnyAsync<HttpRequestException>(SendAsync);
        Assert.Equal(SocketError.ConnectionRefused, Assert.IsType<SocketException>(failure.GetBaseException()).SocketErrorCode);
        Assert.False(Assert.Single(_retries.MayHaveActed));
    }

    [Fact]
    public async Task ResetConnection_MayHaveActed()
    {
        _fake.Messages.SendMessage.Expect().Break(WixFault.ConnectionReset);
        var failure = await Assert.ThrowsAnyAsync<HttpRequestException>(SendAsync);
        Assert.Equal(SocketError.ConnectionReset, Assert.IsType<SocketException>(failure.GetBaseException()).SocketErrorCode);
        Assert.True(Assert.Single(_retries.MayHaveActed));
    }

    [Fact]
    public async Task Stall_EndsWithTheClientsTime()
    {
        _fake.Messages.SendMessage.Expect().Break(WixFault.Stall);
        var call = SendAsync();
        Assert.False(call.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(31));
        Assert.IsType<TimeoutException>((await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call)).InnerException);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public async Task TruncatedBody_WasAccepted(int bytes)
    {
        _fake.Messages.SendMessage.Expect().Answer(Sample.Of<SendMessageResponse>(1)).Break(WixFault.TruncatedBody(bytes));
        var failure = await Assert.ThrowsAsync<WixApiException>(SendAsync);
        Assert.True(failure.IsAccepted);
        Assert.Equal(HttpRequestError.ResponseEnded, Assert.IsType<HttpIOException>(failure.GetBaseException()).HttpRequestError);
        Assert.Equal(bytes, failure.Error.Body?.Length ?? 0);
    }

    [Fact]
    public async Task ResetInBody_WasAccepted()
    {
        _fake.Messages.SendMessage.Expect().Answer(Sample.Of<SendMessageResponse>(1)).Break(WixFault.ResetInBody(5));
        var failure = await Assert.ThrowsAsync<WixApiException>(SendAsync);
        Assert.True(failure.IsAccepted);
        Assert.IsType<SocketException>(failure.GetBaseException());
    }

    [Fact]
    public async Task StallInBody_EndsWithTheClientsTime_AndWasAccepted()
    {
        _fake.Messages.SendMessage.Expect().Answer(Sample.Of<SendMessageResponse>(1)).Break(WixFault.StallInBody(5));
        var call = SendAsync();
        Assert.False(call.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(31));
        Assert.True((await Assert.ThrowsAsync<WixApiException>(() => call)).IsAccepted);
    }

    [Fact]
    public async Task Latency_PassesWithTheClock()
    {
        _fake.Messages.SendMessage.Expect().Answer(Sample.Of<SendMessageResponse>(1)).After(TimeSpan.FromSeconds(20));
        var call = SendAsync();
        _time.Advance(TimeSpan.FromSeconds(19));
        Assert.False(call.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(Sample.Of<SendMessageResponse>(1), await call);
    }

    [Fact]
    public async Task TooManyRequests_SayHowLong_InBothForms_OrNot()
    {
        _fake.Messages.SendMessage.Expect().TooManyRequests(TimeSpan.FromSeconds(7));
        _fake.Messages.SendMessage.Expect().TooManyRequests(_time.GetUtcNow() + TimeSpan.FromSeconds(9));
        _fake.Messages.SendMessage.Expect().TooManyRequests();
        for (var attempt = 0; attempt < 3; attempt++) Assert.Equal(HttpStatusCode.TooManyRequests, (await Assert.ThrowsAsync<WixApiException>(SendAsync)).Status);
        Assert.Equal([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(9), null], _retries.RetryAfter);
    }

    /// <summary>A script: refused, busy, broken, and then it works.</summary>
    [Fact]
    public async Task Retries_GoThroughTheScript()
    {
        _retries.Most = 4;
        var request = Sample.Of<GetConversationRequest>(1);
        _fake.Conversations.GetConversation.Expect().Break(WixFault.ConnectionRefused);
        _fake.Conversations.GetConversation.Expect().TooManyRequests();
        _fake.Conversations.GetConversation.Expect().Refuse(HttpStatusCode.ServiceUnavailable);
        _fake.Conversations.GetConversation.Expect().Answer(Sample.Of<GetConversationResponse>(1));
        Assert.Equal(Sample.Of<GetConversationResponse>(1), await _inbox.Conversations.GetConversationAsync(request, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal([request, request, request, request], _fake.Conversations.GetConversation.Requests);
        _fake.Verify();
    }

    private Task<SendMessageResponse> SendAsync() => _inbox.Messages.SendMessageAsync(Request, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>Retries at once while it may, and keeps what the client says of each attempt.</summary>
    private sealed class Retries : IWixCallPolicy
    {
        public int Most { get; set; } = 1;

        public List<bool> MayHaveActed { get; } = [];

        public List<TimeSpan?> RetryAfter { get; } = [];

        public async ValueTask<WixAttempt> ExecuteAsync(WixCall call, Func<CancellationToken, ValueTask<WixAttempt>> attempt, CancellationToken cancellationToken)
        {
            while (true)
            {
                var last = await attempt(cancellationToken);
                MayHaveActed.Add(last.MayHaveActed);
                RetryAfter.Add(last.RetryAfter);
                if (last.IsSuccess || call.Attempts >= Most || !call.MayRetry(last)) return last;
            }
        }
    }
}
