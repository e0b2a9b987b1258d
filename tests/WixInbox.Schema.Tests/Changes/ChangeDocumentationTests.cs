using WixInbox.Codegen.Changes;

namespace WixInbox.Schema.Tests.Changes;

/// <summary>docs/schemas.md has the table that the command goes by.</summary>
public class ChangeDocumentationTests
{
    [Fact]
    public void TableOfChanges_IsThatOfTheCode()
    {
        var page = File.ReadAllLines(Path.Combine(LockTests.Root, "docs", "schemas.md"));
        var rows = page.SkipWhile(static line => line != "| change | direction | breaks | why |").Skip(2).TakeWhile(static line => line.StartsWith('|'));
        Assert.Equal(ChangeRules.All.Select(static rule => $"| {rule.Kind} | {ChangeDirectionWords.WordsOf(rule.Direction)} | {ChangeSeverities.WordOf(rule.Severity)} | {rule.Reason} |"), rows);
    }

    [Fact]
    public void ExitCodes_AreThoseOfTheCode()
    {
        var page = File.ReadAllText(Path.Combine(LockTests.Root, "docs", "schemas.md"));
        Assert.All(Enum.GetValues<ChangeSeverity>(), severity => Assert.Matches($@"\| `{ChangeSeverities.WordOf(severity)}` \| [^|]+ \| {(int)severity + 10} \|", page));
    }
}
