using WixInbox.Runtime.Tests.Webhooks;

namespace WixInbox.Runtime.Tests.Credentials;

/// <summary>When tokens are fetched: once, ahead of expiry, and by whom it is waited for.</summary>
public class RefreshTests
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(4);
    private static readonly TimeSpan Soft = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Hard = TimeSpan.FromMinutes(1);

    private readonly ManualTime _time = new();

    [Fact]
    public async Task Request_IsWhatTheVendorDocuments_AndTheTokenGoesBare()
    {
        await using var platform = new Platform();
        using var client = platform.Client(WixCredential.OAuth(platform.OAuth(_time)));
        Assert.Equal("token-1", await client.CallAsync());
        Assert.Equal("token-1", await client.CallAsync());
        Assert.Equal(1, platform.TokenRequests);
        Assert.Equal($$"""{"grant_type":"client_credentials","client_id":"app-1","client_secret":"{{CredentialSteps.Secret}}","instance_id":"instance-1"}""", Assert.Single(platform.TokenBodies).ToJsonString());
    }

    [Fact]
    public async Task TwoHundredCallers_WithoutAToken_MakeOneRequest()
    {
        await using var platform = new Platform();
        var gate = new TaskCompletionSource();
        platform.OnToken = async number =>
        {
            await gate.Task;
            return Platform.Issued($"token-{number}");
        };
        using var client = platform.Client(WixCredential.OAuth(platform.OAuth(_time)));
        var calls = Enumerable.Range(0, 200).Select(_ => client.CallAsync()).ToArray();
        await CredentialSteps.UntilAsync(() => Task.FromResult(platform.TokenRequests > 0));
        gate.SetResult();
        Assert.All(await Task.WhenAll(calls), static token => Assert.Equal("token-1", token));
        Assert.Equal(1, platform.TokenRequests);
    }

    [Fact]
    public async Task TwoHundredCallers_WhoseTokenExpired_MakeOneRefresh_AndAllSucceed()
    {
        await using var platform = new Platform();
        using var client = platform.Client(WixCredential.OAuth(platform.OAuth(_time)));
        await client.CallAsync();
        platform.Accepts = static token => token == "token-2"; // by the service's clock: here it is good for hours
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => client.CallAsync()));
        Assert.All(answers, static token => Assert.Equal("token-2", token));
        Assert.Equal(2, platform.TokenRequests);
    }

    [Fact]
    public async Task BehindTheSoftLimit_TheOldTokenIsUsed_WhileAnotherIsFetched()
    {
        await using var platform = new Platform();
        var gate = new TaskCompletionSource();
        platform.OnToken = async number =>
        {
            if (number > 1) await gate.Task;
            return Platform.Issued($"token-{number}");
        };
        var credential = WixCredential.OAuth(platform.OAuth(_time));
        await credential.TokenAsync();
        _time.Advance(Lifetime - Soft - TimeSpan.FromSeconds(1));
        Assert.Equal("token-1", await credential.TokenAsync());
        Assert.Equal(1, platform.TokenRequests);

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("token-1", await credential.TokenAsync());
        await CredentialSteps.UntilAsync(() => Task.FromResult(platform.TokenRequests == 2));
        Assert.Equal("token-1", await credential.TokenAsync());
        gate.SetResult();
        await CredentialSteps.UntilAsync(async () => await credential.TokenAsync() == "token-2");
        Assert.Equal(2, platform.TokenRequests);
    }

    [Fact]
    public async Task BehindTheHardLimit_CallersWait()
    {
        await using var platform = new Platform();
        var credential = WixCredential.OAuth(platform.OAuth(_time));
        await credential.TokenAsync();
        _time.Advance(Lifetime - Hard);
        Assert.Equal("token-2", await credential.TokenAsync());
        Assert.Equal(2, platform.TokenRequests);
    }

    [Fact]
    public async Task RefreshAheadThatFails_FailsNobody_AndIsNotRepeatedAtOnce()
    {
        await using var platform = new Platform();
        platform.OnToken = static number => Task.FromResult(number is 2 or 3 ? Platform.Answer("503 Service Unavailable", "") : Platform.Issued($"token-{number}"));
        var credential = WixCredential.OAuth(platform.OAuth(_time));
        await credential.TokenAsync();
        _time.Advance(Lifetime - Hard); // where callers wait, so that the failure is over when they go on
        Assert.Equal("token-1", await credential.TokenAsync());
        for (var call = 0; call < 50; call++) Assert.Equal("token-1", await credential.TokenAsync());
        Assert.Equal(2, platform.TokenRequests);

        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("token-1", await credential.TokenAsync());
        Assert.Equal(3, platform.TokenRequests);

        _time.Advance(TimeSpan.FromSeconds(30)); // expired
        Assert.Equal("token-4", await credential.TokenAsync());
    }

    [Fact]
    public async Task TokenServiceThatHangs_HoldsNobodyUpForLong_WhileTheOldTokenIsGood()
    {
        await using var platform = new Platform();
        platform.OnToken = static number => number == 1 ? Task.FromResult(Platform.Issued("token-1")) : new TaskCompletionSource<string>().Task;
        var credential = WixCredential.OAuth(platform.OAuth(_time));
        await credential.TokenAsync();
        _time.Advance(Lifetime - Hard);
        var waiting = credential.TokenAsync();
        await CredentialSteps.UntilAsync(() => Task.FromResult(platform.TokenRequests == 2 && _time.Waiting == 2)); // the request's limit, and the caller's patience
        Assert.False(waiting.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("token-1", await waiting);
    }

    /// <summary>Otherwise nobody would be told that it was the token service that did not answer.</summary>
    [Fact]
    public void TokenRequest_HasLessTimeThanAnAttempt() =>
        Assert.True(new WixOAuthOptions { ClientId = "a", ClientSecret = "s", InstanceId = "i" }.Timeout < new WixClientOptions { Credential = WixCredential.Token("t") }.AttemptTimeout);

    [Fact]
    public async Task ClockThatIsSetBack_StopsNoRefresh()
    {
        await using var platform = new Platform { OnToken = static number => Task.FromResult(Platform.Issued($"token-{number}")) };
        var time = new ShiftedTime(_time);
        var credential = WixCredential.OAuth(platform.OAuth(_time) with { TimeProvider = time });
        await credential.TokenAsync();
        Assert.True(await credential.RefuseAsync("token-1"));
        time.Shift = TimeSpan.FromHours(-1);
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.True(await credential.RefuseAsync("token-2"));
    }

    [Fact]
    public async Task ExpiredToken_IsNotUsed_WhenTheRefreshFails()
    {
        await using var platform = new Platform();
        platform.OnToken = static number => Task.FromResult(number == 2 ? Platform.Answer("503 Service Unavailable", "") : Platform.Issued($"token-{number}"));
        var credential = WixCredential.OAuth(platform.OAuth(_time));
        await credential.TokenAsync();
        _time.Advance(Lifetime);
        Assert.True((await Assert.ThrowsAsync<WixCredentialException>(() => credential.TokenAsync())).IsTransient);
        Assert.Equal("token-3", await credential.TokenAsync());
    }

    [Fact]
    public async Task CancelledCaller_LeavesTheOthersTheirToken()
    {
        await using var platform = new Platform();
        var gate = new TaskCompletionSource();
        platform.OnToken = async number =>
        {
            await gate.Task;
            return Platform.Issued($"token-{number}");
        };
        var credential = WixCredential.OAuth(platform.OAuth(_time));
        using var cancellation = new CancellationTokenSource();
        var impatient = credential.TokenForAsync(cancellation.Token); // the one that begins the request
        var patient = credential.TokenAsync();
        await CredentialSteps.UntilAsync(() => Task.FromResult(platform.TokenRequests == 1));
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        Assert.False(patient.IsCompleted);
        gate.SetResult();
        Assert.Equal("token-1", await patient);
        Assert.Equal(1, platform.TokenRequests);
    }

    [Theory]
    [InlineData("\"expires_in\":14400", 14400)]
    [InlineData("\"expires_in\":\"14400\"", 14400)]
    [InlineData("\"expires_in\":14400.0", 14400)]
    [InlineData("\"expires_in\":100", 100)]
    [InlineData("\"scope\":\"\"", 14400)]
    [InlineData("\"expires_in\":null", 14400)]
    [InlineData("\"expires_in\":0", 14400)]
    [InlineData("\"expires_in\":-5", 14400)]
    [InlineData("\"expires_in\":\"soon\"", 14400)]
    [InlineData("\"expires_in\":\"NaN\"", 14400)]
    [InlineData("\"expires_in\":{}", 14400)]
    [InlineData("\"expires_in\":9223372036854775807", 86400)]
    [InlineData("\"expires_in\":1e999", 86400)]
    public async Task Lifetime_IsWhatTheServiceSays_WithinReason(string expiry, int seconds)
    {
        await using var platform = new Platform { OnToken = number => Task.FromResult(Platform.Issued($"token-{number}", expiry)) };
        var credential = WixCredential.OAuth(platform.OAuth(_time) with { SoftLimit = TimeSpan.Zero, HardLimit = TimeSpan.Zero });
        await credential.TokenAsync();
        _time.Advance(TimeSpan.FromSeconds(seconds - 1));
        Assert.Equal("token-1", await credential.TokenAsync());
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("token-2", await credential.TokenAsync());
    }

    [Fact]
    public async Task TokenThatLivesShortly_IsUsedForHalfItsLife_WithoutARequestEach()
    {
        await using var platform = new Platform { OnToken = static number => Task.FromResult(Platform.Issued($"token-{number}", "\"expires_in\":8")) };
        var credential = WixCredential.OAuth(platform.OAuth(_time)); // with limits that are longer than that
        for (var call = 0; call < 20; call++) Assert.Equal("token-1", await credential.TokenAsync());
        _time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal("token-1", await credential.TokenAsync());
        _time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal("token-2", await credential.TokenAsync());
        Assert.Equal(2, platform.TokenRequests);
    }

    [Fact]
    public async Task Refresh_IsApartFromTheCallThatBeganIt()
    {
        await using var platform = new Platform();
        var flow = new AsyncLocal<string>();
        using var handler = new Recorder(() => flow.Value);
        using var http = new HttpClient(handler);
        var credential = WixCredential.OAuth(platform.OAuth(_time) with { HttpClient = http });
        flow.Value = "of a call";
        await credential.TokenAsync();
        Assert.Equal([null], handler.Seen);
        Assert.Equal("of a call", flow.Value);
        await http.GetAsync(platform.TokenAddress, TestContext.Current.CancellationToken); // not disposed
    }

    /// <summary>A clock on the wall that somebody sets, over one that nobody does.</summary>
    private sealed class ShiftedTime(ManualTime time) : TimeProvider
    {
        public TimeSpan Shift { get; set; }

        public override long TimestampFrequency => time.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => time.GetUtcNow() + Shift;

        public override long GetTimestamp() => time.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => time.CreateTimer(callback, state, dueTime, period);
    }

    private sealed class Recorder(Func<string?> look) : DelegatingHandler(new SocketsHttpHandler())
    {
        public List<string?> Seen { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method == HttpMethod.Post) Seen.Add(look());
            return request.Method == HttpMethod.Post ? base.SendAsync(request, cancellationToken) : Task.FromResult(new HttpResponseMessage());
        }
    }
}
