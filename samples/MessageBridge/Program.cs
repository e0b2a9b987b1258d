using MessageBridge;
using MessageBridge.Bridge;
using MessageBridge.Demo;
using Microsoft.Extensions.Logging;

// Without a key a day is played against an emulator of Wix Inbox, and what happened is printed.
// With WIX_API_KEY and the other settings of README.md it is a service, until it is stopped.
try
{
    if (Setting("WIX_API_KEY") is { } key) await BridgeApp.Build(Options(key), Setting("BRIDGE_ADDRESS") ?? "http://127.0.0.1:5106", LogLevel.Information).RunAsync();
    else await Day.TellAsync();
    return 0;
}
catch (Exception failure) when (failure is ArgumentException or IOException or HttpRequestException or WixApiException or Microsoft.Extensions.Options.OptionsValidationException)
{
    Console.Error.WriteLine($"The bridge failed: {failure.Message}");
    return 1;
}

static BridgeOptions Options(string key) => new()
{
    Credential = WixCredential.ApiKey(key, Required("WIX_SITE_ID")),
    WixAddress = Setting("WIX_BASE_ADDRESS") is null ? WixClientOptions.DefaultBaseAddress : Address("WIX_BASE_ADDRESS"),
    AppId = Guid.TryParse(Required("WIX_APP_ID"), out var app) ? app : throw new ArgumentException("WIX_APP_ID must be a GUID."),
    WebhookKey = Required("WIX_WEBHOOK_KEY"),
    ChatAddress = Address("CHAT_ADDRESS"),
    BridgeKey = Required("BRIDGE_KEY"),
    WhenSeveral = Enum.TryParse<SeveralContacts>(Setting("WHEN_SEVERAL") ?? nameof(SeveralContacts.LastChanged), out var policy)
        ? policy
        : throw new ArgumentException($"WHEN_SEVERAL must be one of {string.Join(", ", Enum.GetNames<SeveralContacts>())}."),
};

static string? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

static Uri Address(string name) => Uri.TryCreate(Required(name), UriKind.Absolute, out var address)
    ? address
    : throw new ArgumentException($"{name} must be an address such as https://chat.example.com/replies.");

static string Required(string name) => Setting(name) ?? throw new ArgumentException($"{name} is not set: README.md says what it is.");
