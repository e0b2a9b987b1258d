using System.Text.Json;

namespace WixInbox.Runtime.Tests.Credentials;

public class ApiKeyCredentialTests
{
    private const string Secret = "IST.very.secret";

    [Fact]
    public async Task SiteKey_GoesBareIntoAuthorization()
    {
        using var request = new HttpRequestMessage();
        await WixCredential.ApiKey(Secret, "site-1").AuthorizeAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal([Secret], request.Headers.GetValues("Authorization"));
        Assert.Equal(["site-1"], request.Headers.GetValues("wix-site-id"));
        Assert.False(request.Headers.Contains("wix-account-id"));
    }

    [Fact]
    public async Task AccountKey_NamesTheAccountAlone()
    {
        using var request = new HttpRequestMessage();
        await WixCredential.ApiKeyForAccount(Secret, "account-1").AuthorizeAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(["account-1"], request.Headers.GetValues("wix-account-id"));
        Assert.False(request.Headers.Contains("wix-site-id"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(Secret + "\n")]
    [InlineData(Secret + "\r\nX-Evil: 1")]
    [InlineData("Bearer " + Secret)]
    [InlineData(Secret + "é")]
    public void KeyThatCannotStandInAHeader_IsRefused_AndNotRepeated(string key)
    {
        var failure = Assert.Throws<ArgumentException>(() => WixCredential.ApiKey(key, "site"));
        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => WixCredential.ApiKey("key", key));
    }

    [Fact]
    public void Refusal_SaysWhatIsMissing()
    {
        Assert.Equal("The site id is missing. (Parameter 'siteId')", Assert.Throws<ArgumentNullException>(() => WixCredential.ApiKey("key", null!)).Message);
        Assert.Equal("The API key is empty. (Parameter 'key')", Assert.Throws<ArgumentException>(() => WixCredential.ApiKey("", "site")).Message);
        Assert.Equal("The API key begins with 'Bearer', which the service does not take: pass what is behind it. (Parameter 'key')", Assert.Throws<ArgumentException>(() => WixCredential.ApiKey("Bearer x", "site")).Message);
    }

    [Fact]
    public void Secret_NeverShows()
    {
        var credential = WixCredential.ApiKey(Secret, "site-1");
        Assert.Equal("API key (hidden) for site site-1", credential.ToString());
        Assert.DoesNotContain(Secret, JsonSerializer.Serialize(credential, credential.GetType()), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, new WixClientOptions { Credential = credential }.ToString(), StringComparison.Ordinal);
    }
}
