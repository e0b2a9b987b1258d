using System.Text.RegularExpressions;
using WixInbox.Analyzers.Tests.Infrastructure;
using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Analyzers.Tests;

/// <summary>
/// The examples of docs/diagnostics.md, over the types that are shipped: a line that is wrong says by which id in a comment, and that is
/// what is reported there, and nothing elsewhere.
/// </summary>
public partial class DocumentedMistakeTests
{
    public static TheoryData<string, bool> Sections => [.. from id in SectionsWithMistakes() from isInProject in new[] { false, true } select new TheoryDataRow<string, bool>(id, isInProject)];

    [Theory]
    [MemberData(nameof(Sections))]
    public async Task WrongLine_IsReported_AndNoOther(string id, bool isInProject)
    {
        var source = Program(Block().Match(TextOf(id)));
        using var subject = new Subject(source, Setup.Default with { IsInProject = isInProject });
        var expected = source.Split('\n').Select(static (line, at) => (Line: at, Mistake: Mistake().Match(line))).Where(static line => line.Mistake.Success).Select(static line => $"{line.Mistake.Groups[1].Value} in line {line.Line}");
        var found = (await subject.DiagnosticsAsync()).Select(static diagnostic => $"{diagnostic.Id} in line {diagnostic.Location.GetLineSpan().StartLinePosition.Line}");
        Assert.Equal(expected, found);
    }

    [Fact]
    public void EveryMistakeInARequest_HasAnExample() => Assert.Empty(new[] { "WXI0035", "WXI0036", "WXI0037", "WXI0038" }.Except(SectionsWithMistakes()));

    private static IEnumerable<string> SectionsWithMistakes() => Section().Matches(Page).Select(static match => match.Groups[1].Value).Where(static id => Mistake().IsMatch(TextOf(id)));

    private static string Page { get; } = Repository.Read("docs", "diagnostics.md").ReplaceLineEndings("\n");

    private static string TextOf(string id) => Page.Split("\n## ").Single(section => section.StartsWith(id + "\n", StringComparison.Ordinal));

    private static string Program(Match block)
    {
        var given = block.Groups["given"].Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(static declaration => declaration.Split('=')[0]);
        return $"static class Program\n{{\n    static void Run({string.Join(", ", given)})\n    {{\n{block.Groups["code"].Value}\n    }}\n}}\n";
    }

    [GeneratedRegex("^## (WXI[0-9]{4})$", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"<!-- given:(?<given>.*?)-->\n```csharp\n(?<code>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("// (WXI[0-9]{4})$", RegexOptions.Multiline)]
    private static partial Regex Mistake();
}
