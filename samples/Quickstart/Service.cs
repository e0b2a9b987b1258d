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
        return (Setting("WIX_API_KEY"), Setting("WIX_SITE_ID")) switch
        {
            ({ } key, { } site) => Real(key, site),
            (null, null) => await EmulateAsync(),
            (null, _) => throw new ArgumentException("WIX_SITE_ID is set, and WIX_API_KEY is missing."),
            _ => throw new ArgumentException("WIX_API_KEY is set, and WIX_SITE_ID is missing."),
        };
    }

    public async ValueTask DisposeAsync()
    {
        if (emulator is not null) await emulator.DisposeAsync();
    }

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static Service Real(string key, string site)
    {
        if (!Guid.TryParse(Setting("WIX_CONTACT_ID"), out var contactId)) throw new ArgumentException("Set WIX_CONTACT_ID to the id of a contact of the site.");
        var address = WixClientOptions.DefaultBaseAddress;
        if (Setting("WIX_BASE_ADDRESS") is { } other && !Uri.TryCreate(other, UriKind.Absolute, out address))
            throw new ArgumentException("WIX_BASE_ADDRESS must be an address such as http://127.0.0.1:5105.");
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
