using Microsoft.CodeAnalysis.CSharp;
using WixInbox.Codegen.Emission;

namespace WixInbox.Codegen.Tests.Emission;

public class QuotingTests
{
    public static TheoryData<string> Hostile =>
    [
        "", "plain", "\"", "\\", "\\\"", "\n\r\t\0", "*/ }", "</summary>", "\u2028\u2029\u0085", "\u202Eabc\u202C", "\u200B", "\uD83D\uDE00", "\uFFFF", "größe",
        "{0} {{x}} $\"", "#pragma warning", "<!-- & -->",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Literal_ReadsBackAsTheText(string text)
    {
        var token = SyntaxFactory.ParseToken(Quoting.Literal(text));
        Assert.Equal(text, token.ValueText);
        Assert.Equal(Quoting.Literal(text), token.ToFullString());
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Literal_IsVisibleAscii(string text) => Assert.All(Quoting.Literal(text), static c => Assert.InRange(c, ' ', '~'));

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Doc_StaysOneCommentOfOneElement(string text)
    {
        var tree = CSharpSyntaxTree.ParseText($"/// <summary>{Quoting.Doc(text)}</summary>\nclass C;", new CSharpParseOptions(documentationMode: Microsoft.CodeAnalysis.DocumentationMode.Diagnose), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(tree.GetDiagnostics(TestContext.Current.CancellationToken));
        Assert.Single(tree.GetRoot(TestContext.Current.CancellationToken).ChildNodes());
        Assert.DoesNotContain(Quoting.Doc(text), static c => c is '\u202E' or '\u200B' or '\u2028' or '<' or '\n');
    }
}
