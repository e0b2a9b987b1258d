namespace WixInbox.Package.Tests;

/// <summary>The page for people who start, followed to the letter: a fresh folder, the .NET SDK, and the packages from a folder.</summary>
public class GettingStartedTests(PackedFeed feed)
{
    [Fact]
    public async Task FollowingThePage_SendsAMessageToTheEmulator()
    {
        var page = (await File.ReadAllTextAsync(Path.Combine(PackedFeed.Repository, "docs", "getting-started.md"), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        var folder = feed.NewFolderWithDependencies("fresh");
        foreach (var block in BlocksOf(page, "## Ten lines", "```sh\n"))
            foreach (var line in block.Split('\n', StringSplitOptions.RemoveEmptyEntries)) folder = await FollowAsync(folder, line);
        var program = Assert.Single(BlocksOf(page, "## Ten lines", "```csharp\n"));
        Assert.InRange(program.Split('\n').Count(static line => line.Length > 0), 1, 10);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), program, TestContext.Current.CancellationToken);
        Assert.Matches(@"Sent as [\w-]{8,}", (await DotNet.RunAsync(folder, "run")).AssertSucceeded().Output);
    }

    /// <summary>Runs a line of the page, and gives the folder that it leads to.</summary>
    private static async Task<string> FollowAsync(string folder, string line)
    {
        var words = line.Split(' ');
        if (words[0] == "cd") return Path.Combine(folder, words[1]);
        Assert.Equal("dotnet", words[0]);
        if (words[1] != "run") (await DotNet.RunAsync(folder, words[1..])).AssertSucceeded();
        return folder;
    }

    private static IEnumerable<string> BlocksOf(string page, string section, string fence)
    {
        var start = page.IndexOf(section, StringComparison.Ordinal);
        Assert.True(start >= 0, $"There is no '{section}' in the page.");
        var end = page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return page[start..(end < 0 ? page.Length : end)].Split(fence).Skip(1).Select(static rest => rest[..rest.IndexOf("```", StringComparison.Ordinal)]);
    }
}
