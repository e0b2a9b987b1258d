using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using MessageBridge;
using MessageBridge.Bridge;
using Microsoft.AspNetCore.Builder;
using WixInbox.Emulator;

namespace WixInbox.AspNetCore.Tests;

/// <summary>The sample bridge: its day as a reader runs it, and the choices that a day does not show.</summary>
public class MessageBridgeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Day_IsTold_LineByLine()
    {
        var (exitCode, output, error) = await RunAsync();
        Assert.Equal("", error);
        Assert.Equal(0, exitCode);
        string[] expected =
        [
            "\"Hi, is a table free tonight?\" of jo@example.com is in a new conversation", "the bridge answers 200",
            "\"For you, always.\" is delivered to jo@example.com",
            "\"At seven or at eight?\" is delivered to jo@example.com, in attempt 3",
            "\"The window table is yours.\" of jo@example.com is in the conversation",
            "Booked Spa Treatment of jo@example.com is in the conversation",
            "nobody@example.com is no contact, or more than one: \"Hello?\" stays outside", "the bridge answers 202",
            "\"We are twelve.\" of office@example.com is in a new conversation",
            "must have at most 16384 characters, has 16385", "the bridge answers 422",
            "a stored conversation was merged: its id is the new one now",
            "\"Welcome to the club!\" is delivered to jo@example.com",
            "\"Thanks!\" of jo@example.com is in the conversation",
            "In Wix Inbox, at the end of the day:",
            "  Jo  Hi, is a table free tonight?  [Facebook]", "  We  For you, always.", "  We  At seven or at eight?", "  We  The window table is yours.  [Facebook]",
            "  Jo  Booked Spa Treatment", "  We  Welcome to the club!", "  Jo  Thanks!  [Facebook]",
            "In the chat system:",
            "  to jo@example.com: For you, always.", "  to jo@example.com: At seven or at eight?", "  to jo@example.com: Welcome to the club!",
        ];
        var lines = output.Split('\n').Select(static line => line.TrimEnd('\r')).ToArray();
        var at = 0;
        foreach (var wanted in expected)
        {
            var found = Array.FindIndex(lines, at, line => line.Contains(wanted, StringComparison.Ordinal));
            Assert.True(found >= 0, $"'{wanted}' is missing, or not where it should be, in\n{output}");
            at = found + 1;
        }

        // Before or after the answer, and once, though each webhook came twice.
        Assert.Single(lines, static line => line.Contains("no echo", StringComparison.Ordinal));
        Assert.Equal(3, lines.Count(static line => line.StartsWith("  to ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Refuse", HttpStatusCode.Accepted, null)]
    [InlineData("Oldest", HttpStatusCode.OK, 0)]
    [InlineData("LastChanged", HttpStatusCode.OK, 1)]
    public async Task SeveralContactsWithOneAddress_AreAChoice(string policy, HttpStatusCode expected, int? chosen)
    {
        await using var emulator = await InboxEmulator.StartAsync();
        var contacts = new List<Guid>();
        for (var number = 0; number < 2; number++)
        {
            contacts.Add(emulator.Control.AddContact("office@example.com"));
            await Task.Delay(2, Cancellation); // the times differ
        }

        await using var bridge = await StartAsync(emulator, Enum.Parse<SeveralContacts>(policy));
        Assert.Equal(expected, await PostAsync(bridge, new { email = "office@example.com", text = "We are twelve.", channel = "Email" }));
        using var inbox = new InboxClient(new() { Credential = WixCredential.ApiKey(emulator.Options.ApiKey, emulator.Options.SiteId), BaseAddress = emulator.BaseAddress });
        foreach (var (contact, at) in contacts.Select(static (contact, at) => (contact, at)))
        {
            var opened = await inbox.Conversations.GetOrCreateConversationAsync(new() { ParticipantId = new ParticipantId.ContactId(contact) }, cancellationToken: Cancellation);
            Assert.Equal(at == chosen, !opened.NewConversation);
        }
    }

    [Theory]
    [InlineData("""{ "text": "a", "channel": "SMS" }""", 202)]
    [InlineData("""{ "email": "jo@example.com", "channel": "SMS" }""", 202)]
    [InlineData("""{ "email": """, 400)]
    [InlineData("""{ "email": "jo@example.com", "text": "TEXT💬", "channel": "SMS" }""", 200)]
    public async Task OddMessage_HasItsAnswer(string body, int expected)
    {
        await using var emulator = await InboxEmulator.StartAsync();
        emulator.Control.AddContact("jo@example.com");
        await using var bridge = await StartAsync(emulator, SeveralContacts.Refuse);
        using var http = new HttpClient { BaseAddress = new Uri(bridge.Urls.First()) };
        using var content = new StringContent(body.Replace("TEXT", new string('a', 255), StringComparison.Ordinal), System.Text.Encoding.UTF8, "application/json");
        using var refused = await http.PostAsync(new Uri("external/messages", UriKind.Relative), content, Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        http.DefaultRequestHeaders.Add("X-Bridge-Key", "key");
        using var response = await http.PostAsync(new Uri("external/messages", UriKind.Relative), content, Cancellation);
        Assert.Equal(expected, (int)response.StatusCode);
    }

    [Fact]
    public async Task WixThatIsDown_Is503_AndALongActivityIsNoProblem()
    {
        var emulator = await InboxEmulator.StartAsync();
        emulator.Control.AddContact("jo@example.com");
        await using var bridge = await StartAsync(emulator, SeveralContacts.Refuse);
        using var http = new HttpClient { BaseAddress = new Uri(bridge.Urls.First()) };
        http.DefaultRequestHeaders.Add("X-Bridge-Key", "key");
        var activity = new { email = "jo@example.com", text = new string('a', 300) };
        using var taken = await http.PostAsJsonAsync(new Uri("external/activities", UriKind.Relative), activity, Cancellation);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        await emulator.DisposeAsync();
        using var later = await http.PostAsJsonAsync(new Uri("external/activities", UriKind.Relative), activity, Cancellation);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, later.StatusCode);
    }

    /// <summary>Whichever app it is from: what only the business sees does not go out.</summary>
    [Fact]
    public async Task NoteOfTheBusiness_StaysInside()
    {
        await using var emulator = await InboxEmulator.StartAsync();
        await using var chat = await MessageBridge.Demo.ChatSystem.StartAsync();
        var contact = emulator.Control.AddContact("jo@example.com");
        await using var bridge = await StartAsync(emulator, SeveralContacts.Refuse, chat.Address, Guid.NewGuid());
        emulator.Control.RegisterWebhook(new Uri(bridge.Urls.First() + BridgeApp.WebhookPath));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(bridge, new { email = "jo@example.com", text = "Hi", channel = "SMS" }));
        using var inbox = new InboxClient(new() { Credential = WixCredential.ApiKey(emulator.Options.ApiKey, emulator.Options.SiteId), BaseAddress = emulator.BaseAddress });
        var id = (await inbox.Conversations.GetOrCreateConversationAsync(new() { ParticipantId = new ParticipantId.ContactId(contact) }, cancellationToken: Cancellation)).Conversation.Id;
        foreach (var (visibility, text) in new[] { (MessageVisibility.Business, "difficult customer"), (MessageVisibility.BusinessAndParticipant, "Good evening.") })
        {
            await inbox.Messages.SendMessageAsync(new()
            {
                ConversationId = id,
                Message = new() { Direction = MessageDirection.BusinessToParticipant, Visibility = visibility, Content = new() { Payload = new BasicMessagePayload { Items = [text] } } },
            }, cancellationToken: Cancellation);
        }

        await emulator.WebhooksDeliveredAsync(Cancellation);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (chat.Replies.Count == 0) await Task.Delay(5, limit.Token);
        Assert.Equal("Good evening.", Assert.Single(chat.Replies).Text);
    }

    [Fact]
    public async Task WrongKeyOfTheBridge_Is401()
    {
        await using var emulator = await InboxEmulator.StartAsync();
        await using var bridge = await StartAsync(emulator, SeveralContacts.Refuse);
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(bridge, new { email = "a@example.com", text = "a", channel = "SMS" }, "guess"));
    }

    [Theory]
    [InlineData("WIX_SITE_ID", "WIX_SITE_ID is not set: README.md says what it is.")]
    [InlineData("WIX_APP_ID", "WIX_APP_ID must be a GUID.")]
    [InlineData("CHAT_ADDRESS", "CHAT_ADDRESS must be an address")]
    [InlineData("WHEN_SEVERAL", "WHEN_SEVERAL must be one of Refuse, Oldest, LastChanged.")]
    [InlineData("WIX_WEBHOOK_KEY", "A public key cannot be used: it is neither PEM")]
    public async Task BrokenSetting_IsOneClearLine(string name, string message)
    {
        var settings = new Dictionary<string, string>
        {
            ["WIX_API_KEY"] = "secret-key",
            ["WIX_SITE_ID"] = "site",
            ["WIX_APP_ID"] = $"{Guid.NewGuid()}",
            ["WIX_WEBHOOK_KEY"] = Infrastructure.WebhookHost.PublicKey,
            ["CHAT_ADDRESS"] = "http://127.0.0.1:9/",
            ["BRIDGE_KEY"] = "key",
            ["BRIDGE_ADDRESS"] = "http://127.0.0.1:0",
        };
        settings[name] = name == "WIX_SITE_ID" ? "" : "?";
        var (exitCode, output, error) = await RunAsync([.. settings]);
        Assert.Equal(1, exitCode);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.StartsWith("The bridge failed: ", error.Trim().Split('\n')[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("secret-key", output + error, StringComparison.Ordinal);
    }

    private static async Task<WebApplication> StartAsync(InboxEmulator emulator, SeveralContacts whenSeveral, Uri? chat = null, Guid? appId = null)
    {
        var bridge = BridgeApp.Build(
            new BridgeOptions
            {
                Credential = WixCredential.ApiKey(emulator.Options.ApiKey, emulator.Options.SiteId),
                WixAddress = emulator.BaseAddress,
                AppId = appId ?? emulator.Options.AppId,
                WebhookKey = emulator.Control.PublicKey,
                ChatAddress = chat ?? new Uri("http://127.0.0.1:9/"),
                BridgeKey = "key",
                WhenSeveral = whenSeveral,
            },
            "http://127.0.0.1:0");
        await bridge.StartAsync(Cancellation);
        return bridge;
    }

    private static async Task<HttpStatusCode> PostAsync(WebApplication bridge, object message, string key = "key")
    {
        using var http = new HttpClient { BaseAddress = new Uri(bridge.Urls.First()) };
        http.DefaultRequestHeaders.Add("X-Bridge-Key", key);
        using var response = await http.PostAsJsonAsync(new Uri("external/messages", UriKind.Relative), message, Cancellation);
        return response.StatusCode;
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params KeyValuePair<string, string>[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "MessageBridge.dll")]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in new[] { "WIX_API_KEY", "WIX_SITE_ID", "WHEN_SEVERAL" }) start.Environment.Remove(name);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        var (output, error) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, await output, await error);
    }
}
