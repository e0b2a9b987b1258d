using System.Net;
using System.Net.Sockets;
using WixInbox.Runtime.Tests.Webhooks;

namespace WixInbox.Runtime.Tests.Credentials;

/// <summary>What token services answer beside tokens.</summary>
public class TokenServiceTests
{
    private const string Json = "Content-Type: application/json";
    private const string Token = "true.secret.token";

    private readonly ManualTime _time = new();

    public static TheoryData<string, string, bool> Failures => new()
    {
        { Platform.Answer("401 Unauthorized", """{"error":"invalid_client","error_description":"no such app"}"""), "401 Unauthorized: invalid_client: no such app", false },
        { Platform.Answer("400 Bad Request", """{"error":"invalid_grant"}""", $"{Json}\r\nx-wix-request-id: r-1"), "400 BadRequest: invalid_grant (request r-1)", false },
        { Platform.Answer("400 Bad Request", """{"message":"the vendor's own form","details":{}}"""), "400 BadRequest: the vendor's own form", false },
        { Platform.Answer("400 Bad Request", $$"""{"error":"invalid_client","error_description":"{{CredentialSteps.Secret}} is no key\r\nof ours"}"""), "(hidden) is no key  of ours", false },
        { Platform.Answer("400 Bad Request", """{"error":{"a":1},"error_description":7}"""), "gives no reason that can be read", false },
        { Platform.Answer("400 Bad Request", """{"error":"\ud800"}"""), "gives no reason that can be read", false },
        { Platform.Answer("502 Bad Gateway", "<html>bad</html>", "Content-Type: text/html; charset=utf-8"), "502 BadGateway: its answer, text/html, gives no reason that can be read", true },
        { Platform.Answer("500 Internal Server Error", ""), "which is empty", true },
        { Platform.Answer("429 Too Many Requests", ""), "429 TooManyRequests", true },
        { Platform.Answer("501 Not Implemented", ""), "501 NotImplemented", false },
        { Platform.Answer("302 Found", "", "Location: /elsewhere"), ": a redirect, which is not followed", false },
        { Platform.Answer("307 Temporary Redirect", "", "Location: /token"), "a redirect, which is not followed", false },
        { Platform.Answer("200 OK", ""), "no JSON with an access token", false },
        { Platform.Answer("200 OK", "<html/>", "Content-Type: text/html"), "text/html, is no JSON with an access token", false },
        { Platform.Answer("200 OK", Token), "no JSON with an access token", false },
        { Platform.Answer("200 OK", $$"""{"access_token":{{Token}}}"""), "no JSON with an access token", false },
        { Platform.Answer("200 OK", "[]"), "no JSON with an access token", false },
        { Platform.Answer("200 OK", "{}"), "no JSON with an access token", false },
        { Platform.Answer("200 OK", """{"access_token":null}"""), "no JSON with an access token", false },
        { Platform.Answer("200 OK", """{"access_token":7}"""), "no JSON with an access token", false },
        { Platform.Answer("200 OK", """{"access_token":""}"""), "no JSON with an access token", false },
        { Platform.Answer("200 OK", $$"""{"access_token":"{{Token}}\r\nX-Evil: 1"}"""), "no JSON with an access token", false },
        { Platform.Answer("200 OK", $$"""{"access_token":"{{Token}}","filler":"{{new string('x', 70_000)}}"}"""), "is longer than 65536 bytes", false },
        { $"HTTP/1.1 200 OK\r\n{Json}\r\nContent-Length: 100\r\n\r\n{{\"access_token\":\"{Token}", "broke off", true },
        { "", "cannot be reached", true },
        { "SSH-2.0\r\n\r\n", "cannot be reached", true },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Failure_IsOneException_WithoutSecrets(string answer, string words, bool isTransient)
    {
        await using var platform = new Platform { OnToken = _ => Task.FromResult(answer) };
        var credential = WixCredential.OAuth(platform.OAuth(_time));
        var failure = await Assert.ThrowsAsync<WixCredentialException>(() => credential.TokenAsync());
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
        Assert.Equal(isTransient, failure.IsTransient);
        Assert.Equal(1, platform.TokenRequests);
        Assert.DoesNotContain(CredentialSteps.Secret, failure.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Token, failure.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\n', failure.Message);
    }

    /// <summary>As .NET's own client throws them now and then, where a connection is reset as soon as it is made.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task BareFailureOfASocket_IsTheSameException(bool ofTheSocket)
    {
        using var http = new HttpClient(new Throwing(ofTheSocket ? new SocketException(104) : new IOException("reset")));
        await using var platform = new Platform();
        var credential = WixCredential.OAuth(platform.OAuth(_time) with { HttpClient = http });
        var failure = await Assert.ThrowsAsync<WixCredentialException>(() => credential.TokenAsync());
        Assert.Contains("cannot be reached", failure.Message, StringComparison.Ordinal);
        Assert.True(failure.IsTransient);
    }

    [Fact]
    public async Task Error_IsTakenApart()
    {
        await using var platform = new Platform();
        platform.OnToken = static _ => Task.FromResult(Platform.Answer("401 Unauthorized", """{"error":"invalid_client"}""", $"{Json}\r\nx-wix-request-id: r-1"));
        var failure = await Assert.ThrowsAsync<WixCredentialException>(() => WixCredential.OAuth(platform.OAuth(_time)).TokenAsync());
        Assert.Equal((HttpStatusCode.Unauthorized, "invalid_client", "r-1"), (failure.Status, failure.ErrorCode, failure.RequestId));
    }

    [Fact]
    public async Task SilentService_IsGivenUp_AtTheTimeLimit()
    {
        await using var platform = new Platform { OnToken = static _ => new TaskCompletionSource<string>().Task };
        var credential = WixCredential.OAuth(platform.OAuth(_time) with { Timeout = TimeSpan.FromSeconds(7) });
        var waiting = credential.TokenAsync();
        await CredentialSteps.UntilAsync(() => Task.FromResult(platform.TokenRequests == 1));
        Assert.False(waiting.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(7));
        var failure = await Assert.ThrowsAsync<WixCredentialException>(() => waiting);
        Assert.Equal("There is no access token: the token service did not answer within 00:00:07.", failure.Message);
        Assert.True(failure.IsTransient);
    }

    [Fact]
    public async Task TimeLimitOfAnOwnHttpClient_Applies()
    {
        await using var platform = new Platform { OnToken = static _ => new TaskCompletionSource<string>().Task };
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(50) };
        var failure = await Assert.ThrowsAsync<WixCredentialException>(() => WixCredential.OAuth(platform.OAuth(_time) with { HttpClient = http }).TokenAsync());
        Assert.EndsWith("did not answer within the time limit of the HTTP client.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://www.wixapis.com/oauth2/token")]
    [InlineData("http://user:very.secret.key@10.0.0.1/token")]
    [InlineData("https://www.wixapis.com/oauth2/token?client_secret=very.secret.key")]
    [InlineData("ftp://localhost/token")]
    [InlineData("/token")]
    public void AddressThatWouldLeakTheSecret_IsRefused(string address)
    {
        var options = new WixOAuthOptions { ClientId = "app", ClientSecret = "secret", InstanceId = "instance", TokenAddress = new Uri(address, UriKind.RelativeOrAbsolute) };
        var failure = Assert.Throws<ArgumentException>(() => WixCredential.OAuth(options));
        Assert.StartsWith("TokenAddress must", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(CredentialSteps.Secret, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_MustMakeSense()
    {
        var options = new WixOAuthOptions { ClientId = "app", ClientSecret = "secret", InstanceId = "instance" };
        Assert.Throws<ArgumentOutOfRangeException>(() => WixCredential.OAuth(options with { HardLimit = TimeSpan.FromTicks(-1) }));
        Assert.Throws<ArgumentOutOfRangeException>(() => WixCredential.OAuth(options with { SoftLimit = TimeSpan.FromSeconds(1), HardLimit = TimeSpan.FromSeconds(2) }));
        Assert.Throws<ArgumentOutOfRangeException>(() => WixCredential.OAuth(options with { Timeout = TimeSpan.Zero }));
        Assert.Throws<ArgumentNullException>(() => WixCredential.OAuth(options with { TimeProvider = null! }));
        Assert.Equal("https://www.wixapis.com/oauth2/token", options.TokenAddress.AbsoluteUri);
    }

    private sealed class Throwing(Exception failure) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromException<HttpResponseMessage>(failure);
    }
}
