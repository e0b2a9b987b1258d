using System.Net;
using System.Runtime.ExceptionServices;
using System.Text;
using WixInbox.Client;

namespace WixInbox.Runtime.Tests.Client;

/// <summary>What an attempt says of itself: policies decide by it.</summary>
public class AttemptTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(200, false)]
    [InlineData(302, false)]
    [InlineData(400, false)]
    [InlineData(401, false)]
    [InlineData(403, false)]
    [InlineData(408, true)]
    [InlineData(429, true)]
    [InlineData(500, true)]
    [InlineData(501, false)]
    [InlineData(503, true)]
    public async Task Status_SaysWhetherItMayPass(int status, bool mayPass)
    {
        var attempts = await AttemptsAsync((_, _) => Task.FromResult(new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent("{}") }));
        Assert.Equal(mayPass, Assert.Single(attempts).MayPass);
    }

    /// <summary>However an error's body ends, its status has been told; and what is too long is so the next time.</summary>
    [Theory]
    [InlineData(200, "broken", true)]
    [InlineData(400, "broken", false)]
    [InlineData(503, "broken", true)]
    [InlineData(200, "long", false)]
    [InlineData(400, "long", false)]
    [InlineData(503, "long", true)]
    public async Task IncompleteBody_PassesByItsStatus(int status, string body, bool mayPass)
    {
        var attempts = await AttemptsAsync((_, _) => Task.FromResult(new HttpResponseMessage((HttpStatusCode)status)
        {
            Content = body == "long" ? new ByteArrayContent(new byte[1024 * 1024 + 1]) : new StreamContent(new BrokenStream()),
        }));
        var attempt = Assert.Single(attempts);
        Assert.NotNull(attempt.Failure);
        Assert.Equal(mayPass, attempt.MayPass);
    }

    [Fact]
    public async Task TokenThatIsNotRenewedInTime_IsA401ThatMayPass_AndNothingWasDone()
    {
        var credential = new RenewingCredential(static async cancellationToken =>
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return true;
        });
        var attempt = Assert.Single(await AttemptsAsync(static async (request, cancellationToken) =>
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            return new(HttpStatusCode.Unauthorized);
        }, credential, timeout: TimeSpan.FromMilliseconds(100)));
        Assert.Equal((HttpStatusCode.Unauthorized, true, false), (attempt.Status, attempt.MayPass, attempt.MayHaveActed));
    }

    [Fact]
    public async Task AnswerBehindWhichACredentialFails_IsGivenUp()
    {
        using var body = new BrokenStream();
        var credential = new RenewingCredential(static _ => throw new NotSupportedException());
        await Assert.ThrowsAsync<NotSupportedException>(() => AttemptsAsync((_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.Unauthorized) { Content = new StreamContent(body) }), credential));
        Assert.False(body.CanRead);
    }

    [Fact]
    public async Task PolicyThatReturnsAnEarlierAttempt_IsToldSo() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => AttemptsAsync(Fine, policy: new Policy(static async attempt =>
        {
            var first = await attempt();
            await attempt();
            return first;
        })));

    [Fact]
    public async Task PolicyThatMakesTwoAttemptsAtATime_IsToldSo()
    {
        var gate = new TaskCompletionSource<HttpResponseMessage>();
        await Assert.ThrowsAsync<InvalidOperationException>(() => AttemptsAsync((_, _) => gate.Task, policy: new Policy(async attempt =>
        {
            var first = attempt();
            try
            {
                return await attempt();
            }
            finally
            {
                gate.SetResult(new());
                await first;
            }
        })));
    }

    private static Task<HttpResponseMessage> Fine(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage { Content = new StringContent("{}") });

    private static async Task<List<WixAttempt>> AttemptsAsync(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer, WixCredential? credential = null, IWixCallPolicy? policy = null, TimeSpan? timeout = null)
    {
        var attempts = new Attempts();
        using var http = new HttpClient(new Handler(answer));
        using var transport = new WixTransport(new() { Credential = credential ?? WixCredential.ApiKey("key", "site"), HttpClient = http, Observer = attempts, Policy = policy, MaxResponseBytes = 1024 * 1024 });
        var failure = await Record.ExceptionAsync(() => transport.SendRawAsync(HttpMethod.Post, "/x", RawJson.Parse("{}"), new() { AttemptTimeout = timeout }, Token));
        if (failure is not (null or WixApiException)) ExceptionDispatchInfo.Throw(failure);
        return attempts.All;
    }

    private sealed class Attempts : WixCallObserver
    {
        public List<WixAttempt> All { get; } = [];

        public override void OnAttempt(WixCall call, WixAttempt attempt, TimeSpan duration) => All.Add(attempt);
    }

    private sealed class Handler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => answer(request, cancellationToken);
    }

    private sealed class Policy(Func<Func<Task<WixAttempt>>, Task<WixAttempt>> execute) : IWixCallPolicy
    {
        public async ValueTask<WixAttempt> ExecuteAsync(WixCall call, Func<CancellationToken, ValueTask<WixAttempt>> attempt, CancellationToken cancellationToken) =>
            await execute(() => attempt(cancellationToken).AsTask());
    }

    private sealed class RenewingCredential(Func<CancellationToken, Task<bool>> renew) : WixCredential
    {
        protected internal override ValueTask AuthorizeAsync(HttpRequestMessage request, CancellationToken cancellationToken) => ValueTask.CompletedTask;

        protected internal override ValueTask<bool> RenewAsync(HttpRequestMessage refused, CancellationToken cancellationToken) => new(renew(cancellationToken));
    }

    /// <summary>Ends in the middle.</summary>
    private sealed class BrokenStream() : MemoryStream(Encoding.UTF8.GetBytes("{\"a\":"))
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : throw new IOException("reset");
    }
}
