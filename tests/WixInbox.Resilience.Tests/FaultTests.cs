using System.Net;
using System.Net.Sockets;
using WixInbox.Client;
using WixInbox.Resilience.Tests.Infrastructure;

namespace WixInbox.Resilience.Tests;

/// <summary>How many requests a server gets that does something wrong each time, by the kind of method, with at most three retries.</summary>
public class FaultTests
{
    private static readonly Dictionary<string, Fault> Script = new()
    {
        ["fine"] = Faults.Fine,
        ["byte by byte"] = Faults.ByteByByte,
        ["reset before the request"] = Faults.ResetBefore,
        ["reset within the request"] = Faults.ResetWithin,
        ["reset behind the request"] = Faults.ResetBehind,
        ["stalling"] = Faults.Stalling,
        ["truncated"] = Faults.Truncated,
        ["length too short"] = Faults.TooShortALength,
        ["100 MB"] = Faults.Long,
        ["302"] = Faults.Status(302, "Location: http://127.0.0.1:9/"),
        ["400"] = Faults.Status(400),
        ["408"] = Faults.Status(408),
        ["429"] = Faults.Status(429),
        ["429, in a second"] = Faults.Status(429, "Retry-After: 1"),
        ["429, now"] = Faults.Status(429, "Retry-After: 0"),
        ["429, tomorrow"] = Faults.Status(429, "Retry-After: 86400"),
        ["429, in 2099"] = Faults.Status(429, "Retry-After: Thu, 01 Jan 2099 00:00:00 GMT"),
        ["429, long ago"] = Faults.Status(429, "Retry-After: Thu, 01 Jan 1998 00:00:00 GMT"),
        ["429, sometime"] = Faults.Status(429, "Retry-After: soon"),
        ["500"] = Faults.Status(500),
        ["501"] = Faults.Status(501),
        ["503"] = Faults.Status(503),
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fine", 1, 1, 1, 1)]
    [InlineData("byte by byte", 1, 1, 1, 1)]
    [InlineData("reset within the request", 4, 4, 1, 4)]
    [InlineData("reset behind the request", 4, 4, 1, 4)]
    [InlineData("stalling", 4, 4, 1, 4)]
    [InlineData("truncated", 4, 4, 1, 4)]
    [InlineData("length too short", 1, 1, 1, 1)] // what came is all that was announced, and cannot be read
    [InlineData("100 MB", 1, 1, 1, 1)]
    [InlineData("302", 1, 1, 1, 1)]
    [InlineData("400", 1, 1, 1, 1)]
    [InlineData("408", 4, 4, 1, 4)]
    [InlineData("429", 4, 4, 4, 4)]
    [InlineData("429, now", 4, 4, 4, 4)]
    [InlineData("429, tomorrow", 1, 1, 1, 1)]
    [InlineData("429, in 2099", 1, 1, 1, 1)]
    [InlineData("429, long ago", 4, 4, 4, 4)]
    [InlineData("429, sometime", 4, 4, 4, 4)]
    [InlineData("500", 4, 4, 1, 4)]
    [InlineData("501", 1, 1, 1, 1)]
    [InlineData("503", 4, 4, 1, 4)]
    public async Task Fault_MakesSoManyRequests(string fault, int read, int idempotent, int once, int optedIn)
    {
        Assert.Equal(
            (read, idempotent, once, optedIn),
            (await RequestsAsync(fault, WixMethodSafety.Read), await RequestsAsync(fault, WixMethodSafety.Idempotent), await RequestsAsync(fault, WixMethodSafety.Unsafe), await RequestsAsync(fault, WixMethodSafety.Unsafe, WixRetry.EvenIfReceived)));
    }

    [Theory]
    [InlineData("reset before the request")]
    [InlineData("429")]
    [InlineData("500")]
    public async Task CallThatNeverRetries_IsSentOnce(string fault) => Assert.Equal(1, await RequestsAsync(fault, WixMethodSafety.Read, WixRetry.Never));

    [Theory]
    [InlineData(WixMethodSafety.Read)]
    [InlineData(WixMethodSafety.Idempotent)]
    public async Task FaultsThatPass_AreOvercome(WixMethodSafety safety)
    {
        await using var server = new FaultServer(Faults.ResetBehind, Faults.Status(503), Faults.Truncated, Faults.Fine);
        using var inbox = Client(server.Address);
        Assert.Null(await Calls.FailureOfAsync(inbox, safety, cancellationToken: Token));
        Assert.Equal(4, server.Requests);
    }

    [Fact]
    public async Task RefusedSend_IsSentAgain_UntilTheServiceMayHaveActed()
    {
        await using var server = new FaultServer(Faults.Status(429), Faults.Status(429), Faults.ResetBehind, Faults.Fine);
        using var inbox = Client(server.Address);
        Assert.IsType<HttpRequestException>(await Calls.FailureOfAsync(inbox, WixMethodSafety.Unsafe, cancellationToken: Token));
        Assert.Equal(3, server.Requests);
    }

    [Fact]
    public async Task RetryAfter_IsWaitedFor()
    {
        await using var server = new FaultServer(Script["429, in a second"], Faults.Fine);
        var told = new Told();
        using var inbox = Client(server.Address, observer: told);
        Assert.Null(await Calls.FailureOfAsync(inbox, WixMethodSafety.Unsafe, cancellationToken: Token));
        Assert.Equal([(WixWait.Retry, TimeSpan.FromSeconds(1))], told.Waits);
    }

    /// <summary>Half of a long body is there, the rest is still on its way: the service may act on what it has.</summary>
    [Fact]
    public async Task ResetWithinALongBody_RepeatsNoSend()
    {
        await using var server = new FaultServer(Faults.ResetWithin);
        using var inbox = Client(server.Address);
        var request = Calls.Message with { Message = new() { Content = new() { PreviewText = new string('x', 8_000_000) } } };
        Assert.IsType<HttpRequestException>(await Record.ExceptionAsync(() => inbox.Messages.SendMessageAsync(request, new() { ValidateRequest = false }, Token)));
        Assert.Equal(1, server.Requests);
    }

    /// <summary>The body is long enough to be sent in vain: no more of it is kept than is allowed.</summary>
    [Fact]
    public async Task LongAnswer_SaysHowLongItMayBe()
    {
        await using var server = new FaultServer(Faults.Long);
        using var inbox = Client(server.Address);
        var failure = Assert.IsType<WixApiException>(await Calls.FailureOfAsync(inbox, WixMethodSafety.Unsafe, cancellationToken: Token));
        Assert.True(failure.IsAccepted);
        Assert.Contains("its answer is longer than 33554432 bytes", failure.Message, StringComparison.Ordinal);
    }

    /// <summary>A connection that is reset at once may be found so before anything was sent, or behind it: a send is repeated in the first case only.</summary>
    [Fact]
    public async Task ConnectionResetAtOnce_RepeatsASend_UnlessItWasBegun()
    {
        foreach (var (safety, retry) in new[] { (WixMethodSafety.Read, WixRetry.IfSafe), (WixMethodSafety.Idempotent, WixRetry.IfSafe), (WixMethodSafety.Unsafe, WixRetry.EvenIfReceived) })
        {
            await using var resetting = new FaultServer(Faults.ResetBefore);
            var attempts = new Told();
            using var caller = Client(resetting.Address, observer: attempts);
            Assert.IsType<HttpRequestException>(await Calls.FailureOfAsync(caller, safety, new() { Retry = retry }, Token));
            Assert.Equal(4, attempts.MayHaveActed.Count);
        }

        await using var server = new FaultServer(Faults.ResetBefore);
        var told = new Told();
        using var inbox = Client(server.Address, observer: told);
        Assert.IsType<HttpRequestException>(await Calls.FailureOfAsync(inbox, WixMethodSafety.Unsafe, cancellationToken: Token));
        Assert.DoesNotContain(true, told.MayHaveActed.SkipLast(1));
        if (told.MayHaveActed.Count < 4) Assert.True(told.MayHaveActed.Last());
    }

    /// <summary>Before there was a connection nothing can have been sent: any method may try again.</summary>
    [Fact]
    public async Task ConnectionThatFails_IsTriedAgain_ByAnyMethod()
    {
        foreach (var safety in Enum.GetValues<WixMethodSafety>())
        {
            await using var server = new FaultServer(Faults.Fine);
            var connections = 0;
            using var http = new HttpClient(new SocketsHttpHandler
            {
                ConnectCallback = async (context, cancellationToken) =>
                {
                    if (Interlocked.Increment(ref connections) <= 3) throw new SocketException((int)SocketError.ConnectionRefused);
                    var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                    await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
                    return new NetworkStream(socket, ownsSocket: true);
                },
            });
            var told = new Told();
            using var inbox = Client(server.Address, http, told);
            Assert.Null(await Calls.FailureOfAsync(inbox, safety, cancellationToken: Token));
            Assert.Equal((4, 1), (connections, server.Requests));
            Assert.Equal([false, false, false, true], told.MayHaveActed);
        }
    }

    [Fact]
    public async Task NobodyListening_IsTriedFourTimes_AndTold()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)closed.LocalEndpoint).Port}");
        closed.Stop();
        var told = new Told();
        using var inbox = Client(address, observer: told);
        Assert.IsType<HttpRequestException>(await Calls.FailureOfAsync(inbox, WixMethodSafety.Unsafe, cancellationToken: Token));
        Assert.Equal([false, false, false, false], told.MayHaveActed);
        Assert.Equal(3, told.Waits.Count);
    }

    private static async Task<int> RequestsAsync(string fault, WixMethodSafety safety, WixRetry retry = WixRetry.IfSafe)
    {
        await using var server = new FaultServer(Script[fault]);
        using var inbox = Client(server.Address);
        var attemptTimeout = TimeSpan.FromMilliseconds(fault == "stalling" ? 150 : 20_000);
        var failure = await Calls.FailureOfAsync(inbox, safety, new() { Retry = retry, AttemptTimeout = attemptTimeout }, Token);
        Assert.Equal(fault is "fine" or "byte by byte", failure is null);
        return server.Requests;
    }

    private static InboxClient Client(Uri address, HttpClient? http = null, Told? observer = null) => new(new()
    {
        Credential = WixCredential.ApiKey("key", "site"),
        BaseAddress = address,
        HttpClient = http,
        Observer = observer,
        Policy = new WixResilience(new() { BaseDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(2) }),
    });
}
