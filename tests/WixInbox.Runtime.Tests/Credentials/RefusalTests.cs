using System.Net.Sockets;
using WixInbox.Client;
using WixInbox.Runtime.Tests.Webhooks;

namespace WixInbox.Runtime.Tests.Credentials;

/// <summary>What happens when the service answers 401.</summary>
public class RefusalTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public async Task RefusedToken_IsRenewed_AndTheRequestSentAgain()
    {
        await using var platform = new Platform { Accepts = static token => token != "token-1" };
        using var client = platform.Client(WixCredential.OAuth(platform.OAuth(_time)));
        Assert.Equal("token-2", await client.CallAsync());
        Assert.Equal((2, 2), (platform.TokenRequests, platform.Calls));
    }

    [Fact]
    public async Task RefusedAgain_IsTheAnswer_AndNextCallsDoNotFetchTokensInTurn()
    {
        await using var platform = new Platform { Accepts = static _ => false }; // as the service answers where a permission is missing
        using var client = platform.Client(WixCredential.OAuth(platform.OAuth(_time)));
        Assert.Equal("401", await client.CallAsync());
        Assert.Equal((2, 2), (platform.TokenRequests, platform.Calls));
        for (var call = 0; call < 10; call++) Assert.Equal("401", await client.CallAsync());
        Assert.Equal((2, 12), (platform.TokenRequests, platform.Calls));
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("401", await client.CallAsync());
        Assert.Equal((3, 14), (platform.TokenRequests, platform.Calls));
    }

    [Fact]
    public async Task TokenThatIsNotTheCurrentOne_IsNotRenewed()
    {
        await using var platform = new Platform();
        var credential = WixCredential.OAuth(platform.OAuth(_time));
        await credential.TokenAsync();
        Assert.True(await credential.RefuseAsync("token-0"));
        Assert.Equal(1, platform.TokenRequests);
        Assert.True(await credential.RefuseAsync("token-1"));
        Assert.Equal(2, platform.TokenRequests);
        Assert.True(await credential.RefuseAsync("token-1"));
        Assert.Equal(2, platform.TokenRequests);
        Assert.Equal("token-2", await credential.TokenAsync());
    }

    [Fact]
    public async Task SameTokenIssuedAgain_IsNotSentAgain()
    {
        await using var platform = new Platform { OnToken = static _ => Task.FromResult(Platform.Issued("token-1")), Accepts = static _ => false };
        using var client = platform.Client(WixCredential.OAuth(platform.OAuth(_time)));
        Assert.Equal("401", await client.CallAsync());
        Assert.Equal((2, 1), (platform.TokenRequests, platform.Calls));
    }

    [Fact]
    public async Task RenewalThatFails_IsTheException_AndTheNextCallRenewsAgain()
    {
        await using var platform = new Platform { Accepts = static token => token != "token-1" };
        platform.OnToken = static number => Task.FromResult(number == 2 ? Platform.Answer("400 Bad Request", """{"error":"invalid_client"}""") : Platform.Issued($"token-{number}"));
        using var client = platform.Client(WixCredential.OAuth(platform.OAuth(_time)));
        Assert.Equal("invalid_client", (await Assert.ThrowsAsync<WixCredentialException>(client.CallAsync)).ErrorCode);
        Assert.Equal("token-3", await client.CallAsync());
    }

    /// <summary>One method lacks a permission, and the token service is down: all other methods go on with the token that they have.</summary>
    [Fact]
    public async Task RefusedToken_IsKept_UntilThereIsAnother()
    {
        await using var platform = new Platform();
        platform.OnToken = static number => Task.FromResult(number == 1 ? Platform.Issued("token-1") : Platform.Answer("503 Service Unavailable", ""));
        var credential = WixCredential.OAuth(platform.OAuth(_time));
        await credential.TokenAsync();
        await Assert.ThrowsAsync<WixCredentialException>(() => credential.RefuseAsync("token-1"));
        Assert.Equal("token-1", await credential.TokenAsync());
    }

    [Fact]
    public async Task WhileARefusedTokenIsRenewed_CallersWaitForTheNext()
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
        var renewing = credential.RefuseAsync("token-1");
        var waiting = credential.TokenAsync();
        await CredentialSteps.UntilAsync(() => Task.FromResult(platform.TokenRequests == 2));
        Assert.False(waiting.IsCompleted);
        gate.SetResult();
        Assert.True(await renewing);
        Assert.Equal("token-2", await waiting);
    }

    [Theory]
    [InlineData("503 Service Unavailable", true)]
    [InlineData("400 Bad Request", false)]
    public async Task Policy_IsToldOfAMissingToken_AsOfAnAttemptThatWasNotSent(string status, bool mayPass)
    {
        await using var platform = new Platform { OnToken = _ => Task.FromResult(Platform.Answer(status, "")) };
        var policy = new Watcher();
        using var client = new WixTransport(new() { Credential = WixCredential.OAuth(platform.OAuth(_time)), BaseAddress = platform.Address, Policy = policy });
        await Assert.ThrowsAsync<WixCredentialException>(client.CallAsync);
        Assert.Equal((mayPass, false, null), (policy.Last!.MayPass, policy.Last.MayHaveActed, policy.Last.Status));
    }

    [Fact]
    public async Task StaticToken_IsNotRenewed()
    {
        await using var platform = new Platform { Accepts = static _ => false };
        using var client = platform.Client(WixCredential.Token("token-0"));
        Assert.Equal("401", await client.CallAsync());
        Assert.Equal(1, platform.Calls);
    }

    [Fact]
    public async Task Delegate_IsAskedForEachRequest_AndToldWhatWasRefused()
    {
        await using var platform = new Platform { Accepts = static token => token == "own-3" };
        var given = 0;
        var refused = new List<string>();
        using var client = platform.Client(WixCredential.FromDelegate(
            _ => ValueTask.FromResult($"own-{++given}"),
            (token, _) =>
            {
                refused.Add(token);
                return ValueTask.FromResult(true);
            }));
        Assert.Equal("401", await client.CallAsync()); // 1, and 2 again
        Assert.Equal("own-3", await client.CallAsync());
        Assert.Equal(["own-1"], refused);
    }

    [Fact]
    public async Task DelegateThatIsToldNothing_IsNotAskedAgain()
    {
        await using var platform = new Platform { Accepts = static _ => false };
        using var client = platform.Client(WixCredential.FromDelegate(static _ => ValueTask.FromResult("own")));
        Assert.Equal("401", await client.CallAsync());
        Assert.Equal(1, platform.Calls);
    }

    public static TheoryData<Exception> OfADelegate =>
        [new FileNotFoundException("no token file"), new SocketException(104), new HttpRequestException("of the vault"), new OperationCanceledException("of the vault"), new FormatException("odd")];

    /// <summary>They are the caller's own: no policy attempts the call again, and nobody takes them for failures of the service.</summary>
    [Theory]
    [MemberData(nameof(OfADelegate))]
    public async Task WhatADelegateThrows_TheCallThrows(Exception thrown)
    {
        await using var platform = new Platform { Accepts = static _ => false };
        var policy = new Watcher();
        var asked = 0;
        foreach (var credential in new[]
        {
            WixCredential.FromDelegate(_ => throw Asked(thrown)),
            WixCredential.FromDelegate(static _ => ValueTask.FromResult("own"), (_, _) => throw Asked(thrown)),
        })
        {
            using var client = new WixTransport(new() { Credential = credential, BaseAddress = platform.Address, Policy = policy });
            Assert.Same(thrown, await Record.ExceptionAsync(client.CallAsync));
        }

        Assert.Equal((null, 2), (policy.Last, asked));

        Exception Asked(Exception failure)
        {
            asked++;
            return failure;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("own.secret\r\nX-Evil: 1")]
    [InlineData("Bearer own.secret")]
    public async Task TokenOfADelegateThatCannotStandInAHeader_IsRefused_AndNotRepeated(string? token)
    {
        var credential = WixCredential.FromDelegate(_ => ValueTask.FromResult(token!));
        var failure = await Assert.ThrowsAsync<WixCredentialException>(() => credential.TokenAsync());
        Assert.DoesNotContain("own.secret", failure.ToString(), StringComparison.Ordinal);
    }

    private sealed class Watcher : IWixCallPolicy
    {
        public WixAttempt? Last { get; private set; }

        public async ValueTask<WixAttempt> ExecuteAsync(WixCall call, Func<CancellationToken, ValueTask<WixAttempt>> attempt, CancellationToken cancellationToken) =>
            Last = await attempt(cancellationToken);
    }
}
