using WixInbox.Runtime.Tests.Webhooks;

namespace WixInbox.Runtime.Tests.Credentials;

public class RefreshTokenTests
{
    private readonly ManualTime _time = new();
    private readonly List<string> _stored = [];

    [Fact]
    public async Task NewRefreshToken_IsStored_BeforeItsAccessTokenIsUsed_AndTakesThePlaceOfTheOld()
    {
        await using var platform = new Platform { OnToken = Exchanged };
        var gate = new TaskCompletionSource();
        var credential = WixCredential.RefreshToken(Options(platform) with
        {
            RefreshTokenReplaced = async (token, _) =>
            {
                _stored.Add(token);
                await gate.Task;
            },
        });
        using var client = platform.Client(credential);
        var call = client.CallAsync();
        await CredentialSteps.UntilAsync(() => Task.FromResult(_stored.Count == 1));
        Assert.Equal(0, platform.Calls);
        gate.SetResult();
        Assert.Equal("access-1", await call);

        _time.Advance(TimeSpan.FromMinutes(5)); // the documented life, of which the service says nothing
        Assert.Equal("access-2", await client.CallAsync());
        Assert.Equal(["refresh-1", "refresh-2"], _stored);
        Assert.Equal(["refresh-0", "refresh-1"], platform.TokenBodies.Select(static body => body["refresh_token"]!.GetValue<string>()));
        Assert.Equal($$"""{"grant_type":"refresh_token","client_id":"app-1","client_secret":"{{CredentialSteps.Secret}}","refresh_token":"refresh-0"}""", platform.TokenBodies.First().ToJsonString());
    }

    [Fact]
    public async Task AccessToken_IsUsedForFourMinutes()
    {
        await using var platform = new Platform { OnToken = Exchanged };
        var credential = WixCredential.RefreshToken(Options(platform));
        await credential.TokenAsync();
        _time.Advance(TimeSpan.FromSeconds(239));
        Assert.Equal("access-1", await credential.TokenAsync());
        Assert.Equal(1, platform.TokenRequests);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("access-1", await credential.TokenAsync());
        await CredentialSteps.UntilAsync(async () => await credential.TokenAsync() == "access-2");
    }

    [Fact]
    public async Task RefreshTokenThatCannotBeStored_IsOfferedAgain_BeforeAnotherExchange()
    {
        await using var platform = new Platform { OnToken = Exchanged };
        var credential = WixCredential.RefreshToken(Options(platform) with
        {
            RefreshTokenReplaced = (token, _) =>
            {
                _stored.Add(token);
                return _stored.Count == 1 ? throw new IOException("disk full") : ValueTask.CompletedTask;
            },
        });
        var failure = await Assert.ThrowsAsync<WixCredentialException>(() => credential.TokenAsync());
        Assert.IsType<IOException>(failure.InnerException);
        Assert.DoesNotContain("refresh-1", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal("access-1", await credential.TokenAsync());
        Assert.Equal(["refresh-1", "refresh-1"], _stored);
        Assert.Equal(1, platform.TokenRequests);
    }

    [Fact]
    public async Task RefreshTokenStoredLate_IsWhatTheNextExchangeTakes()
    {
        await using var platform = new Platform { OnToken = Exchanged };
        var fails = true;
        var credential = WixCredential.RefreshToken(Options(platform) with
        {
            RefreshTokenReplaced = (token, _) =>
            {
                if (fails) throw new IOException("disk full");
                _stored.Add(token);
                return ValueTask.CompletedTask;
            },
        });
        await Assert.ThrowsAsync<WixCredentialException>(() => credential.TokenAsync());
        _time.Advance(TimeSpan.FromMinutes(5));
        fails = false;
        Assert.Equal("access-2", await credential.TokenAsync());
        Assert.Equal(["refresh-1", "refresh-2"], _stored);
    }

    [Fact]
    public async Task AnswerWithoutARefreshToken_KeepsTheOld()
    {
        await using var platform = new Platform { OnToken = static number => Task.FromResult(Platform.Issued($"access-{number}", "\"refresh_token\":\"\"")) };
        var credential = WixCredential.RefreshToken(Options(platform));
        await credential.TokenAsync();
        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("access-2", await credential.TokenAsync());
        Assert.Empty(_stored);
        Assert.All(platform.TokenBodies, static body => Assert.Equal("refresh-0", body["refresh_token"]!.GetValue<string>()));
    }

    [Fact]
    public async Task RefusedRefreshToken_IsNotRepeated()
    {
        await using var platform = new Platform();
        platform.OnToken = static _ => Task.FromResult(Platform.Answer("400 Bad Request", """{"error":"invalid_grant","error_description":"refresh-0 was used"}"""));
        var failure = await Assert.ThrowsAsync<WixCredentialException>(() => WixCredential.RefreshToken(Options(platform)).TokenAsync());
        Assert.EndsWith("400 BadRequest: invalid_grant: (hidden) was used", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefusedAccessToken_IsExchangedOnce_ByTwoHundredCallers()
    {
        await using var platform = new Platform { OnToken = Exchanged };
        using var client = platform.Client(WixCredential.RefreshToken(Options(platform)));
        await client.CallAsync();
        platform.Accepts = static token => token == "access-2";
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => client.CallAsync())), static token => Assert.Equal("access-2", token));
        Assert.Equal(["refresh-1", "refresh-2"], _stored);
    }

    private static Task<string> Exchanged(int number) => Task.FromResult(Platform.Issued($"access-{number}", $"\"refresh_token\":\"refresh-{number}\""));

    private WixRefreshTokenOptions Options(Platform platform) => new()
    {
        ClientId = "app-1",
        ClientSecret = CredentialSteps.Secret,
        RefreshToken = "refresh-0",
        TokenAddress = platform.TokenAddress,
        TimeProvider = _time,
        RefreshTokenReplaced = (token, _) =>
        {
            _stored.Add(token);
            return ValueTask.CompletedTask;
        },
    };
}
