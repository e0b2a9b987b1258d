using System.Diagnostics;

namespace WixInbox.Tests.EndToEnd;

/// <summary>The quickstart as a newcomer runs it: what it prints, and what it says when it cannot.</summary>
public class QuickstartTests
{
    [Fact]
    public async Task Transcript_HasEveryKindOfMessage_BothDirections_BothVisibilities_AndAPageBoundary()
    {
        var (exitCode, output, error) = await RunAsync([]);
        Assert.Equal("", error);
        Assert.Equal(0, exitCode);
        var lines = output.Split('\n').Select(static line => line.TrimEnd('\r')).ToArray();
        Assert.StartsWith("Talking to an emulator of Wix Inbox at http://127.0.0.1:", lines[0], StringComparison.Ordinal);
        Assert.Equal("Example Bistro and Contact 1: a new conversation", lines[2]);

        string[] expected =
        [
            "── page 1 ",
            "Contact 1  (basic)", "  Hi, is a table free tonight? 🍝",
            "Example Bistro  (basic)", "For you, always. Here is the menu:", "[image menu.webp, 1200 × 798]", "[file wine list.pdf]",
            "Example Bistro  (template)", "When shall we expect you?", "The kitchen closes at ten.", "( At seven ⏎ table__19 )", "( At eight ⏎ table__20 )", "( How to find us → https://example.com/map )",
            "Contact 1  (minimal, only the business sees it)", "  · Chose a table at eight",
            "── page 2 ",
            "Contact 1  (form, only the business sees it)", "  Reservation: Filled in on the website", "  Guests: 4", "  Wishes: By the window, please", "  [file voucher.pdf]",
            "Contact 1  (basic, Via SMS)", "  Perfect, see you then!",
        ];
        var at = 3;
        foreach (var wanted in expected)
        {
            at = Array.FindIndex(lines, at, line => line.Contains(wanted, StringComparison.Ordinal)) + 1;
            Assert.True(at > 0, $"'{wanted}' is missing, or not where it should be, in\n{output}");
        }

        // The business's side is on the right, the participant's on the left.
        Assert.All(lines.Where(static line => line.Contains("Example Bistro  (", StringComparison.Ordinal)), static line => Assert.Equal(76, line.Length));
        Assert.All(lines.Where(static line => line.Contains("Contact 1  (", StringComparison.Ordinal)), static line => Assert.StartsWith("Contact", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task StoppedServer_IsOneClearLine()
    {
        var (exitCode, output, error) = await RunAsync([("WIX_API_KEY", "secret-key"), ("WIX_SITE_ID", "site"), ("WIX_CONTACT_ID", Guid.NewGuid().ToString()), ("WIX_BASE_ADDRESS", "http://127.0.0.1:9/")]);
        Assert.Equal(1, exitCode);
        Assert.Equal("The quickstart failed: Connection refused (127.0.0.1:9)", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Trim());
        Assert.DoesNotContain("secret-key", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingContact_IsOneClearLine()
    {
        var (exitCode, _, error) = await RunAsync([("WIX_API_KEY", "secret-key"), ("WIX_SITE_ID", "site"), ("WIX_CONTACT_ID", "")]);
        Assert.Equal(1, exitCode);
        Assert.Equal("The quickstart failed: Set WIX_CONTACT_ID to the id of a contact of the site.", error.Trim());
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync((string Name, string Value)[] environment)
    {
        // Beside this assembly's own output: the same configuration and framework.
        var own = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar);
        var root = string.Join(Path.DirectorySeparatorChar, own[..^5]);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(root, "samples", "Quickstart", "bin", own[^2], own[^1], "Quickstart.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        foreach (var name in new[] { "WIX_API_KEY", "WIX_SITE_ID", "WIX_CONTACT_ID", "WIX_BASE_ADDRESS" }) start.Environment.Remove(name);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
