using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using WixInbox.Client;
using WixInbox.Resilience.Tests.Infrastructure;
using WixInbox.Runtime.Tests.Webhooks;

namespace WixInbox.Resilience.Tests;

/// <summary>How long calls wait, by a clock that stands still until it is told.</summary>
public class WaitTests
{
    private readonly ManualTime _time = new();
    private readonly Told _told = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Backoff_Grows_Spreads_AndHasAnEnd()
    {
        const int Times = 60;
        using var service = Service.Answering(503);
        using var inbox = Client(service, new() { MaxRetries = 6, BaseDelay = TimeSpan.FromSeconds(1), MaxDelay = TimeSpan.FromSeconds(10), RequestsPerMinute = null });
        for (var time = 0; time < Times; time++)
            Assert.Equal(HttpStatusCode.ServiceUnavailable, Assert.IsType<WixApiException>(await PassingAsync(inbox)).Status);

        Assert.Equal(Times * 7, service.Requests);
        var waits = _told.Waits.Select(static wait => wait.Delay.TotalSeconds).Chunk(6).ToList();
        double Median(int retry) => waits.Select(wait => wait[retry]).Order().ElementAt(Times / 2);
        Assert.InRange(Median(0), 0.3, 2);
        Assert.True(Median(2) > 1.5 * Median(0), $"{Median(0)} {Median(2)}");
        Assert.True(waits.Select(static wait => wait[0]).Distinct().Count() > Times / 2);
        Assert.All(waits.SelectMany(static wait => wait), static wait => Assert.InRange(wait, 0, 10));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(7)]
    public async Task RetryAfter_IsHonoured_InBothForms(int? seconds)
    {
        using var service = Service.Answering(429, seconds is null ? _time.GetUtcNow().AddSeconds(7).ToString("R", CultureInfo.InvariantCulture) : $"{seconds}");
        using var inbox = Client(service, new() { MaxRetries = 1 });
        Assert.IsType<WixApiException>(await PassingAsync(inbox));
        Assert.Equal([(WixWait.Retry, TimeSpan.FromSeconds(7))], _told.Waits);
        Assert.Equal(2, service.Requests);
    }

    [Theory]
    [InlineData("61", 1)]
    [InlineData("60.5", 1)]
    [InlineData("99999999999", 1)] // more than .NET reads
    [InlineData("999999999999999999999999999999999999999", 1)]
    [InlineData("60", 2)]
    [InlineData("59.5", 2)]
    public async Task RetryAfter_ThatIsTooLong_ReturnsTheFailureAtOnce(string seconds, int requests)
    {
        using var service = Service.Answering(429, seconds);
        using var inbox = Client(service, new() { MaxRetries = 1 });
        var failure = Assert.IsType<WixApiException>(await PassingAsync(inbox));
        Assert.Equal(((HttpStatusCode?)HttpStatusCode.TooManyRequests, requests), (failure.Status, service.Requests));
    }

    [Fact]
    public async Task RetryAfter_OfAFraction_IsRoundedUp()
    {
        using var service = Service.Answering(429, "6.2");
        using var inbox = Client(service, new() { MaxRetries = 1 });
        await PassingAsync(inbox);
        Assert.Equal([(WixWait.Retry, TimeSpan.FromSeconds(7))], _told.Waits);
    }

    /// <summary>The wait is not begun: the caller gets what the service said, and not that time ran out.</summary>
    [Theory]
    [InlineData(8, 2)]
    [InlineData(7, 1)]
    [InlineData(1, 1)]
    public async Task WaitThatWouldOutlastTheCall_ReturnsTheFailureAtOnce(int timeout, int requests)
    {
        using var service = Service.Answering(503, "7");
        using var inbox = Client(service, new() { MaxRetries = 1 });
        var failure = Assert.IsType<WixApiException>(await PassingAsync(inbox, new() { Timeout = TimeSpan.FromSeconds(timeout) }));
        Assert.Equal(((HttpStatusCode?)HttpStatusCode.ServiceUnavailable, requests), (failure.Status, service.Requests));
    }

    [Fact]
    public async Task AttemptsHaveTheirTime_AndTheCallHasIts()
    {
        using var service = Service.Silent();
        using var inbox = Client(service, new() { BaseDelay = TimeSpan.Zero, MaxDelay = TimeSpan.Zero });
        var call = Calls.FailureOfAsync(inbox, WixMethodSafety.Read, new() { Timeout = TimeSpan.FromSeconds(25), AttemptTimeout = TimeSpan.FromSeconds(10) }, Token);
        foreach (var (attempt, advance) in new[] { (1, 10), (2, 10), (3, 5) })
        {
            await UntilAsync(() => service.Requests == attempt);
            _time.Advance(TimeSpan.FromSeconds(advance));
        }

        var failure = Assert.IsType<TaskCanceledException>(await call);
        Assert.Equal("ListMessages took longer than 00:00:25.", failure.Message);
        Assert.IsType<TimeoutException>(failure.InnerException);
        Assert.Equal(3, service.Requests);
    }

    [Fact]
    public async Task SendWhoseTimeIsOver_IsNotSentAgain()
    {
        using var service = Service.Silent();
        using var inbox = Client(service, new());
        var call = Calls.FailureOfAsync(inbox, WixMethodSafety.Unsafe, new() { AttemptTimeout = TimeSpan.FromSeconds(10) }, Token);
        await UntilAsync(() => service.Requests == 1);
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("SendMessage took longer than 00:00:10.", Assert.IsType<TaskCanceledException>(await call).Message);
        Assert.Equal(1, service.Requests);
    }

    [Fact]
    public async Task Caller_CancelsAWait()
    {
        using var service = Service.Answering(503);
        using var inbox = Client(service, new());
        using var source = new CancellationTokenSource();
        var call = Calls.FailureOfAsync(inbox, WixMethodSafety.Read, cancellationToken: source.Token);
        await UntilAsync(() => _time.Waiting == 1);
        await source.CancelAsync();
        Assert.IsAssignableFrom<OperationCanceledException>(await call);
        Assert.Equal((1, 0), (service.Requests, _time.Waiting));
    }

    [Fact]
    public async Task NoRetries_IsOneAttempt()
    {
        using var service = Service.Answering(503);
        using var inbox = Client(service, new() { MaxRetries = 0 });
        Assert.IsType<WixApiException>(await Calls.FailureOfAsync(inbox, WixMethodSafety.Read, cancellationToken: Token));
        Assert.Equal(1, service.Requests);
    }

    [Fact]
    public async Task Rate_IsSharedByClients_AndWaitsAreTold()
    {
        using var waits = new MeterListener();
        var measured = new List<string>();
        waits.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "wix.client.call.wait.duration") listener.EnableMeasurementEvents(instrument);
        };
        waits.SetMeasurementEventCallback<double>((_, seconds, tags, _) =>
        {
            // Other tests measure meanwhile: this number is of this test alone.
            if (seconds == 59.875) measured.Add($"{tags[0].Value} {tags[1].Value}");
        });
        waits.Start();
        using var service = Service.Answering(200);
        var policy = new WixResilience(new() { RequestsPerMinute = 2, TimeProvider = _time });
        using var one = ClientWith(service, policy);
        using var other = ClientWith(service, policy);
        Assert.Null(await Calls.FailureOfAsync(one, WixMethodSafety.Read, cancellationToken: Token));
        Assert.Null(await Calls.FailureOfAsync(other, WixMethodSafety.Read, cancellationToken: Token));
        _time.Advance(TimeSpan.FromSeconds(0.125));
        var third = Calls.FailureOfAsync(one, WixMethodSafety.Read, cancellationToken: Token);
        await UntilAsync(() => _time.Waiting == 1);
        Assert.Equal(2, service.Requests);
        _time.Advance(TimeSpan.FromSeconds(59.875));
        Assert.Null(await third);
        Assert.Equal(3, service.Requests);
        Assert.Equal([(WixWait.RateLimit, TimeSpan.FromSeconds(59.875))], _told.Waits);
        Assert.Equal(["ListMessages rate_limit"], measured);
    }

    [Fact]
    public async Task CallThatCannotWaitForTheRate_IsNotSent_AndSaysSo()
    {
        using var service = Service.Answering(200);
        using var inbox = Client(service, new() { RequestsPerMinute = 1 });
        Assert.Null(await Calls.FailureOfAsync(inbox, WixMethodSafety.Read, cancellationToken: Token));
        var options = new WixCallOptions { Timeout = TimeSpan.FromSeconds(30) };
        var failure = Assert.IsType<WixApiException>(await Calls.FailureOfAsync(inbox, WixMethodSafety.Read, options, Token));
        Assert.Equal("ListMessages was not sent: it would have to wait 00:01:00 for its place among 1 requests in 00:01:00, and has 00:00:30.", failure.Message);
        Assert.Null(failure.Status);
        var result = await inbox.Messages.TrySendMessageAsync(Calls.Message, options, Token);
        Assert.Null(Assert.IsType<SendMessageResult.Failed>(result).Error.Status);
        Assert.Equal(1, service.Requests);
    }

    [Fact]
    public async Task RetryThatCannotWaitForTheRate_ReturnsTheAttemptBefore()
    {
        using var service = Service.Answering(503);
        using var inbox = Client(service, new() { RequestsPerMinute = 1, BaseDelay = TimeSpan.Zero, MaxDelay = TimeSpan.Zero });
        var answer = new WixAnswer();
        var failure = await Calls.FailureOfAsync(inbox, WixMethodSafety.Read, new() { Timeout = TimeSpan.FromSeconds(30), Answer = answer }, Token);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, Assert.IsType<WixApiException>(failure).Status);
        Assert.Equal((1, 1, "{}"), (service.Requests, answer.Attempts, answer.GetText()));
    }

    [Fact]
    public void Options_AreChecked()
    {
        foreach (var options in new WixResilienceOptions[]
        {
            new() { MaxRetries = -1 }, new() { BaseDelay = TimeSpan.FromSeconds(11) }, new() { MaxDelay = TimeSpan.FromDays(2) }, new() { MaxRetryAfter = TimeSpan.FromTicks(-1) },
            new() { RequestsPerMinute = 0 }, new() { MaxWaiting = -1 }, new() { TimeProvider = null! },
        })
            Assert.ThrowsAny<ArgumentException>(() => new WixResilience(options));
    }

    private InboxClient Client(Service service, WixResilienceOptions options)
    {
        options.TimeProvider = _time;
        return ClientWith(service, new WixResilience(options));
    }

    private InboxClient ClientWith(Service service, WixResilience policy) => new(new()
    {
        Credential = WixCredential.ApiKey("key", "site"),
        HttpClient = new HttpClient(service, disposeHandler: false),
        Policy = policy,
        Observer = _told,
        TimeProvider = _time,
        Timeout = Timeout.InfiniteTimeSpan,
        AttemptTimeout = Timeout.InfiniteTimeSpan,
    });

    /// <summary>A call while time passes: each wait is over as soon as it has begun, and not a tick earlier.</summary>
    private async Task<Exception?> PassingAsync(InboxClient inbox, WixCallOptions? options = null)
    {
        var known = _told.Waits.Count;
        var call = Calls.FailureOfAsync(inbox, WixMethodSafety.Read, options, Token);
        while (true)
        {
            var timers = options?.Timeout is null ? 1 : 2;
            await UntilAsync(() => call.IsCompleted || (_told.Waits.Count > known && _time.Waiting == timers));
            if (call.IsCompleted) return await call;
            var delay = TimeSpan.FromMilliseconds(Math.Floor(_told.Waits.ElementAt(known++).Delay.TotalMilliseconds)); // as timers see it
            _time.Advance(delay - TimeSpan.FromTicks(1));
            Assert.Equal(timers, _time.Waiting);
            _time.Advance(TimeSpan.FromTicks(1));
        }
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition()) await Task.Delay(1, Token);
    }
}
