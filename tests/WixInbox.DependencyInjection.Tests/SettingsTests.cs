using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using WixInbox.DependencyInjection.Tests.Infrastructure;

namespace WixInbox.DependencyInjection.Tests;

/// <summary>Settings come from code and configuration, and are checked when the application starts.</summary>
public class SettingsTests
{
    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "", "", "nothing is set. Set ApiKey and SiteId; or ApiKey and AccountId; or ClientId, ClientSecret and InstanceId. Or set Credential, or add a WixCredential to the services." },
        { "SiteId", "s", "there is SiteId without ApiKey" },
        { "ApiKey", "oracle", "there is ApiKey without SiteId" },
        { "ApiKey,SiteId,AccountId", "oracle", "more than one is set: keep ApiKey and SiteId, or ApiKey and AccountId." },
        { "ApiKey,SiteId", "Bearer oracle", "ApiKey begins with 'Bearer', which the service does not take" },
        { "ApiKey,SiteId", "oracle\n", "ApiKey has white space" },
        { "ClientId,ClientSecret", "oracle", "there is ClientId and ClientSecret without InstanceId" },
        { "ClientId,ClientSecret,InstanceId,TokenAddress", "http://example.com", "TokenAddress must be an https address" },
        { "ApiKey,SiteId,BaseAddress", "http://example.com", "BaseAddress must be an https address" },
        { "ApiKey,SiteId,Timeout", "-01:00:00", "'Timeout'" },
        { "ApiKey,SiteId,AttemptTimeout", "00:00:00", "'AttemptTimeout'" },
        { "ApiKey,SiteId,MaxResponseBytes", "0", "MaxResponseBytes" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Mistake_EndsTheStart_AndSaysWhatToDo(string names, string value, string expected)
    {
        var values = names.Split(',', StringSplitOptions.RemoveEmptyEntries).ToDictionary(static name => name, _ => (string?)value);
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddWixInbox(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        using var host = builder.Build();
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
        Assert.Contains("WixInbox.DependencyInjection.Tests.Inbox.InboxClient", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("oracle", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RightSettings_LetTheApplicationStart()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddWixInbox(Calls.Set);
        builder.Services.AddKeyedWixInbox("site-a", static settings => settings.Credential = WixCredential.ApiKey("key", "site"));
        builder.Services.AddKeyedWixInbox("site-b", static settings => (settings.ClientId, settings.ClientSecret, settings.InstanceId) = ("app", "secret", "instance"));
        using var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task MistakeOfAKeyedClient_NamesIt()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddWixInbox(Calls.Set);
        builder.Services.AddKeyedWixInbox("site-a", static settings => (settings.Credential, settings.ApiKey) = (WixCredential.ApiKey("key", "site"), "oracle"));
        using var host = builder.Build();
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        Assert.Equal("The settings of WixInbox.DependencyInjection.Tests.Inbox.InboxClient:site-a are not usable. Credential is set, and so is Wix credential (hidden) by ApiKey: set one of them.", failure.Message);
    }

    [Fact]
    public void EverySetting_ComesFromConfiguration_ButTheCredential()
    {
        var values = new Dictionary<string, string?>
        {
            ["Wix:ApiKey"] = "key",
            ["Wix:SiteId"] = "site",
            ["Wix:AccountId"] = "account",
            ["Wix:ClientId"] = "app",
            ["Wix:ClientSecret"] = "secret",
            ["Wix:InstanceId"] = "instance",
            ["Wix:TokenAddress"] = "https://localhost:8443/token",
            ["Wix:BaseAddress"] = "https://localhost:8443/",
            ["Wix:Timeout"] = "00:00:11",
            ["Wix:AttemptTimeout"] = "00:00:07",
            ["Wix:MaxResponseBytes"] = "4096",
            ["Wix:ValidateRequests"] = "false",
            ["Wix:LogErrorMessages"] = "true",
        };
        var settings = Bind(values);
        var defaults = new WixClientSettings();
        foreach (var property in typeof(WixClientSettings).GetProperties().Where(static property => property.SetMethod is not null && property.Name != nameof(WixClientSettings.Credential)))
        {
            Assert.Contains($"Wix:{property.Name}", values.Keys);
            Assert.NotEqual(property.GetValue(defaults), property.GetValue(settings));
        }

        Assert.Equal(("key", "https://localhost:8443/", TimeSpan.FromSeconds(11), 4096), (settings.ApiKey, settings.BaseAddress.AbsoluteUri, settings.Timeout, settings.MaxResponseBytes));
        Assert.Equal("Wix credential (hidden) by ApiKey, SiteId, AccountId, ClientId, ClientSecret, InstanceId, for https://localhost:8443/", settings.ToString());
    }

    [Fact]
    public async Task Code_HasTheLastWord()
    {
        var service = new Service();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["ApiKey"] = "key", ["SiteId"] = "of the configuration" }).Build();
        var services = new ServiceCollection();
        services.AddKeyedWixInbox("site-a", configuration, static settings => settings.SiteId = "site-a").Http.ConfigurePrimaryHttpMessageHandler(() => service);
        using var provider = services.BuildServiceProvider();
        await provider.GetRequiredKeyedService<IMessagesClient>("site-a").ListAsync();
        Assert.Equal(("key", "site-a"), (service.Requests.Single().Headers["Authorization"], service.Requests.Single().Headers["wix-site-id"]));
    }

    [Fact]
    public async Task Settings_ReachTheClient()
    {
        var service = new Service((System.Net.HttpStatusCode.OK, """{"message":{"id":"1"}}"""));
        var services = new ServiceCollection();
        var builder = services.AddWixInbox(static settings => (settings.BaseAddress, settings.ValidateRequests) = (new Uri("https://localhost:8443/below"), false));
        builder.Settings.Configure<Vault>(static (settings, vault) => (settings.ApiKey, settings.SiteId) = (vault.Secret, "site"));
        builder.Http.ConfigurePrimaryHttpMessageHandler(() => service);
        services.AddSingleton<Vault>();
        using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IMessagesClient>().TrySendMessageAsync(Calls.Sending with { Message = new() }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("https://localhost:8443/below/inbox/v2/messages", service.Requests.Single().Address.AbsoluteUri);
        Assert.Equal("from-the-vault", service.Requests.Single().Headers["Authorization"]);
    }

    private static WixClientSettings Bind(Dictionary<string, string?> values)
    {
        var services = new ServiceCollection();
        var name = services.AddWixInbox(new ConfigurationBuilder().AddInMemoryCollection(values).Build().GetSection("Wix")).Settings.Name;
        services.RemoveAll<IValidateOptions<WixClientSettings>>();
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptionsMonitor<WixClientSettings>>().Get(name);
    }

    private sealed class Vault
    {
        public string Secret { get; } = "from-the-vault";
    }
}
