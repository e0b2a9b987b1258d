using System.CommandLine;
using WixInbox.Emulator;

var defaults = new EmulatorOptions();
var port = new Option<int>("--port") { Description = "The port on 127.0.0.1; 0 takes a free one.", DefaultValueFactory = static _ => 5105 };
var key = new Option<string>("--api-key") { Description = "The API key that it accepts; a random one by default.", DefaultValueFactory = _ => defaults.ApiKey };
var site = new Option<string>("--site-id") { Description = "The site whose inbox it is; a random one by default.", DefaultValueFactory = _ => defaults.SiteId };
var business = new Option<string>("--business") { Description = "The name of the business.", DefaultValueFactory = _ => defaults.BusinessName };
var cursorLength = new Option<int>("--cursor-length") { Description = "How long cursors are at least, in characters.", DefaultValueFactory = _ => defaults.CursorLength };

var command = new RootCommand("Wix Inbox on loopback, in memory.") { port, key, site, business, cursorLength };
command.SetAction(async (arguments, _) =>
{
    var options = new EmulatorOptions
    {
        Port = arguments.GetValue(port),
        ApiKey = arguments.GetValue(key)!,
        SiteId = arguments.GetValue(site)!,
        BusinessName = arguments.GetValue(business)!,
        CursorLength = arguments.GetValue(cursorLength),
        Log = Console.WriteLine,
    };
    try
    {
        await using var emulator = await InboxEmulator.StartAsync(options);
        Console.WriteLine($"""
            Wix Inbox is emulated at {emulator.BaseAddress}
              API key  {options.ApiKey}
              site id  {options.SiteId}
            Press Ctrl+C to stop.
            """);
        await emulator.WaitForShutdownAsync();
        return 0;
    }
    catch (IOException failure)
    {
        Console.Error.WriteLine($"The emulator cannot start: {failure.Message}");
        return 1;
    }
});
return await command.Parse(args).InvokeAsync();
