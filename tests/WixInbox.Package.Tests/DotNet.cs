using System.Diagnostics;

namespace WixInbox.Package.Tests;

/// <summary>Runs the dotnet command.</summary>
internal static class DotNet
{
    public static async Task<CommandResult> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // Nothing of this process: neither what its test runner set, nor how this machine is set up.
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);
        // And nothing that stays behind: no compiler server unless a test asks for one, no waiting build nodes.
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CommandResult(process.ExitCode, await output + await error);
    }
}

internal sealed record CommandResult(int ExitCode, string Output)
{
    public CommandResult AssertSucceeded()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    public CommandResult AssertFailedWith(string text)
    {
        Assert.True(ExitCode != 0, Output);
        Assert.Contains(text, Output, StringComparison.Ordinal);
        return this;
    }
}
