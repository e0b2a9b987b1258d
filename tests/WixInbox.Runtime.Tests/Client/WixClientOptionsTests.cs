using WixInbox.Client;

namespace WixInbox.Runtime.Tests.Client;

public class WixClientOptionsTests
{
    [Theory]
    [InlineData("https://www.wixapis.com")]
    [InlineData("https://proxy.example/wix/")]
    [InlineData("http://localhost:5105")]
    [InlineData("http://127.0.0.1:5105")]
    [InlineData("http://[::1]:5105")]
    public void SafeAddress_IsTaken(string address) => Make(address).Dispose();

    [Theory]
    [InlineData("http://www.wixapis.com")]
    [InlineData("http://10.0.0.1")]
    [InlineData("http://localhost.example.com")]
    [InlineData("ftp://localhost")]
    [InlineData("https://user:secret@example.com")]
    [InlineData("http://user:secret@example.com")]
    [InlineData("user:secret@example.com")]
    [InlineData("https://example.com/?a=b")]
    [InlineData("https://example.com/#a")]
    [InlineData("/relative")]
    public void AddressThatWouldLeakTheCredential_IsRefused(string address)
    {
        var failure = Assert.Throws<ArgumentException>(() => Make(address));
        Assert.DoesNotContain("secret@", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_MustBePositive()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new WixTransport(new() { Credential = Key(), Timeout = TimeSpan.Zero }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WixTransport(new() { Credential = Key(), Timeout = TimeSpan.MaxValue }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WixTransport(new() { Credential = Key(), MaxResponseBytes = 0 }));
        new WixTransport(new() { Credential = Key(), Timeout = Timeout.InfiniteTimeSpan }).Dispose();
    }

    [Fact]
    public async Task OwnHttpClient_IsNotDisposed()
    {
        using var handler = new StubHandler();
        using var http = new HttpClient(handler);
        new WixTransport(new() { Credential = Key(), HttpClient = http }).Dispose();
        await http.GetAsync(new Uri("https://example.com"), TestContext.Current.CancellationToken);
    }

    private static WixTransport Make(string address) => new(new() { Credential = Key(), BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute) });

    private static WixCredential Key() => WixCredential.ApiKey("key", "site");

    private sealed class StubHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage());
    }
}
