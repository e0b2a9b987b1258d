using WixInbox.Emulator;

namespace Quickstart;

/// <summary>The service to talk to: the real one where the environment has a key for it, an emulator otherwise.</summary>
internal sealed class Service(WixClientOptions clientOptions, string description, Guid contactId, InboxEmulator? emulator) : IAsyncDisposable
{
    public WixClientOptions ClientOptions => clientOptions;

    public string Description => description;

    public Guid ContactId => contactId;

    public static async Task<Service> ChooseAsync()
    {
        var (key, site) = (Environment.GetEnvironmentVariable("WIX_API_KEY"), Environment.GetEnvironmentVariable("WIX_SITE_ID"));
        return string.IsNullOrEmpty(key) || string.IsNullOrEmpty(site) ? await EmulateAsync() : Real(key, site);
    }

    public async ValueTask DisposeAsync()
    {
        if (emulator is not null) await emulator.DisposeAsync();
    }

    private static Service Real(string key, string site)
    {
        var contact = Environment.GetEnvironmentVariable("WIX_CONTACT_ID");
        if (!Guid.TryParse(contact, out var contactId)) throw new ArgumentException("Set WIX_CONTACT_ID to the id of a contact of the site.");
        var address = Environment.GetEnvironmentVariable("WIX_BASE_ADDRESS") is { Length: > 0 } other ? new Uri(other) : WixClientOptions.DefaultBaseAddress;
        var options = new WixClientOptions { Credential = WixCredential.ApiKey(key, site), BaseAddress = address };
        return new Service(options, $"{address} about the contact {contactId}", contactId, null);
    }

    private static async Task<Service> EmulateAsync()
    {
        var emulator = await InboxEmulator.StartAsync();
        var options = new WixClientOptions
        {
            Credential = WixCredential.ApiKey(emulator.Options.ApiKey, emulator.Options.SiteId),
            BaseAddress = emulator.BaseAddress,
        };
        return new Service(options, $"an emulator of Wix Inbox at {emulator.BaseAddress}", Guid.NewGuid(), emulator);
    }
}
