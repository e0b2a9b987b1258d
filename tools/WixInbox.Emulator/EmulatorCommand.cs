using System.CommandLine;

namespace WixInbox.Emulator;

/// <summary>The emulator as a command. It is no <c>Program</c>: projects that reference the package have one of their own.</summary>
internal static class EmulatorCommand
{
    private static async Task<int> Main(string[] args)
    {
        var defaults = new EmulatorOptions();
        var port = new Option<int>("--port") { Description = "The port on 127.0.0.1; 0 takes a free one.", DefaultValueFactory = static _ => 5105 };
        var key = new Option<string>("--api-key") { Description = "The API key that it accepts; a random one by default.", DefaultValueFactory = _ => defaults.ApiKey };
        var site = new Option<string>("--site-id") { Description = "The site whose inbox it is; a random one by default.", DefaultValueFactory = _ => defaults.SiteId };
        var app = new Option<Guid>("--app-id") { Description = "The app that callers are; a random one by default.", DefaultValueFactory = _ => defaults.AppId };
        var instance = new Option<Guid>("--instance-id") { Description = "The instance of the app on the site; a random one by default.", DefaultValueFactory = _ => defaults.InstanceId };
        var business = new Option<string>("--business") { Description = "The name of the business.", DefaultValueFactory = _ => defaults.BusinessName };
        var cursorLength = new Option<int>("--cursor-length") { Description = "How long cursors are at least, in characters.", DefaultValueFactory = _ => defaults.CursorLength };

        var webhooks = new Option<Uri[]>("--webhook") { Description = "An address that is told of events; may be given several times.", DefaultValueFactory = static _ => [] };
        var duplicate = new Option<bool>("--duplicate") { Description = "Delivers each webhook twice." };
        var reorder = new Option<bool>("--reorder") { Description = "Lets each second webhook overtake the one before it." };
        var data = new Option<string?>("--data") { Description = "A file in which all that happens is kept, and from which a restart goes on. Without it state is in memory." };

        var command = new RootCommand("Wix Inbox on loopback.") { port, key, site, app, instance, business, cursorLength, webhooks, duplicate, reorder, data };
        command.SetAction(async (arguments, _) =>
        {
            var options = new EmulatorOptions
            {
                Port = arguments.GetValue(port),
                ApiKey = arguments.GetValue(key)!,
                SiteId = arguments.GetValue(site)!,
                AppId = arguments.GetValue(app),
                InstanceId = arguments.GetValue(instance),
                BusinessName = arguments.GetValue(business)!,
                CursorLength = arguments.GetValue(cursorLength),
                Webhooks = new WebhookOptions { Addresses = arguments.GetValue(webhooks)!, Duplicate = arguments.GetValue(duplicate), Reorder = arguments.GetValue(reorder) },
                DataFile = arguments.GetValue(data),
                Log = Console.WriteLine,
            };
            try
            {
                await using var emulator = await InboxEmulator.StartAsync(options);
                Console.WriteLine($"""
                    Wix Inbox is emulated at {emulator.BaseAddress}
                      API key  {options.ApiKey}
                      site id  {options.SiteId}
                      app id   {options.AppId}
                    Webhooks are signed with this key:
                    {emulator.Control.PublicKey}
                    Press Ctrl+C to stop.
                    """);
                await emulator.WaitForShutdownAsync();
                return 0;
            }
            catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException)
            {
                Console.Error.WriteLine($"The emulator cannot start: {failure.Message}");
                return 1;
            }
        });
        return await command.Parse(args).InvokeAsync();
    }
}
