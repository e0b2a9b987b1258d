using Microsoft.Extensions.Configuration;
using WixInbox.Emulator;

var settings = new ConfigurationBuilder().AddCommandLine(args).Build();
var defaults = new EmulatorOptions();
var options = new EmulatorOptions
{
    Port = settings.GetValue("port", 5105),
    ApiKey = settings["api-key"] ?? defaults.ApiKey,
    SiteId = settings["site-id"] ?? defaults.SiteId,
    BusinessName = settings["business"] ?? defaults.BusinessName,
    CursorLength = settings.GetValue("cursor-length", 0),
};

await using var emulator = await InboxEmulator.StartAsync(options);
Console.WriteLine($"""
    Wix Inbox is emulated at {emulator.BaseAddress}
      API key  {options.ApiKey}
      site id  {options.SiteId}
    Press Ctrl+C to stop.
    """);
await emulator.WaitForShutdownAsync();
