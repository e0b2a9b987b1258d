using WixInbox.Credentials;

namespace WixInbox.Runtime.Tests.Credentials;

/// <summary>Credentials of the environment and of configuration.</summary>
public class CredentialSourceTests
{
    private const string Sets = "Set WIX_API_KEY and WIX_SITE_ID; or WIX_API_KEY and WIX_ACCOUNT_ID; or WIX_CLIENT_ID, WIX_CLIENT_SECRET and WIX_INSTANCE_ID.";

    [Theory]
    [InlineData("API_KEY SITE_ID", "API key (hidden) for site value-of-SITE_ID")]
    [InlineData("API_KEY ACCOUNT_ID", "API key (hidden) for account value-of-ACCOUNT_ID")]
    [InlineData("CLIENT_ID CLIENT_SECRET INSTANCE_ID", "OAuth client credentials (hidden) of app value-of-CLIENT_ID, instance value-of-INSTANCE_ID")]
    public void CompleteSet_IsTheCredential(string variables, string credential) => Assert.Equal(credential, From(variables).ToString());

    [Theory]
    [InlineData("", "nothing is set. " + Sets)]
    [InlineData("API_KEY", "there is WIX_API_KEY without WIX_SITE_ID. " + Sets)]
    [InlineData("SITE_ID", "there is WIX_SITE_ID without WIX_API_KEY. " + Sets)]
    [InlineData("CLIENT_ID INSTANCE_ID", "there is WIX_CLIENT_ID and WIX_INSTANCE_ID without WIX_CLIENT_SECRET. " + Sets)]
    [InlineData("CLIENT_ID CLIENT_SECRET SITE_ID", "there is WIX_CLIENT_ID and WIX_CLIENT_SECRET without WIX_INSTANCE_ID, and WIX_SITE_ID beside. " + Sets)]
    [InlineData("API_KEY SITE_ID CLIENT_ID", "WIX_API_KEY and WIX_SITE_ID are enough: remove WIX_CLIENT_ID.")]
    [InlineData("CLIENT_ID CLIENT_SECRET INSTANCE_ID SITE_ID", "WIX_CLIENT_ID, WIX_CLIENT_SECRET and WIX_INSTANCE_ID are enough: remove WIX_SITE_ID.")]
    [InlineData("API_KEY SITE_ID ACCOUNT_ID", "more than one is set: keep WIX_API_KEY and WIX_SITE_ID, or WIX_API_KEY and WIX_ACCOUNT_ID.")]
    public void AnythingElse_IsExplained_ByNames(string variables, string words)
    {
        var failure = Assert.Throws<InvalidOperationException>(() => From(variables));
        Assert.Equal($"There is no usable Wix credential: {words}", failure.Message);
        Assert.DoesNotContain("value-of", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("key\n", "has white space, or characters that cannot stand in a header")]
    [InlineData("Bearer key", "begins with 'Bearer', which the service does not take: pass what is behind it")]
    public void ValueThatCannotBeUsed_IsExplained_ByName(string value, string words)
    {
        var failure = Assert.Throws<InvalidOperationException>(() => CredentialSource.FromEnvironment(name => name switch
        {
            "WIX_API_KEY" => value,
            "WIX_SITE_ID" => "site",
            _ => " ", // as good as absent
        }));
        Assert.Equal($"There is no usable Wix credential: WIX_API_KEY {words}.", failure.Message);
    }

    [Fact]
    public void Environment_IsRead()
    {
        Environment.SetEnvironmentVariable("WIX_API_KEY", "key");
        Environment.SetEnvironmentVariable("WIX_SITE_ID", "site-1");
        try
        {
            Assert.Equal("API key (hidden) for site site-1", WixCredential.FromEnvironment().ToString());
        }
        finally
        {
            Environment.SetEnvironmentVariable("WIX_API_KEY", null);
            Environment.SetEnvironmentVariable("WIX_SITE_ID", null);
        }
    }

    [Fact]
    public void Settings_AreNamedAsTheyAreInConfiguration()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => new WixCredentialOptions { ClientSecret = CredentialSteps.Secret }.ToCredential());
        Assert.StartsWith("There is no usable Wix credential: there is ClientSecret without ClientId and InstanceId.", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(CredentialSteps.Secret, failure.ToString(), StringComparison.Ordinal);
        Assert.Equal("API key (hidden) for site site-1", new WixCredentialOptions { ApiKey = "key", SiteId = "site-1" }.ToCredential().ToString());
    }

    [Fact]
    public void TokenAddress_IsForClientCredentials_AndSafe()
    {
        var address = new Uri("http://127.0.0.1:1/token");
        Assert.Contains("TokenAddress is for client credentials only", Assert.Throws<InvalidOperationException>(() => new WixCredentialOptions { ApiKey = "key", SiteId = "site", TokenAddress = address }.ToCredential()).Message, StringComparison.Ordinal);
        var options = new WixCredentialOptions { ClientId = "app", ClientSecret = "secret", InstanceId = "instance", TokenAddress = address };
        Assert.Equal("OAuth client credentials (hidden) of app app, instance instance", options.ToCredential().ToString());
        options.TokenAddress = new Uri("http://10.0.0.1/token");
        Assert.Contains("TokenAddress must be an https address", Assert.Throws<InvalidOperationException>(options.ToCredential).Message, StringComparison.Ordinal);
    }

    private static WixCredential From(string variables) =>
        CredentialSource.FromEnvironment(name => variables.Split(' ').Contains(name["WIX_".Length..]) ? $"value-of-{name["WIX_".Length..]}" : null);
}
