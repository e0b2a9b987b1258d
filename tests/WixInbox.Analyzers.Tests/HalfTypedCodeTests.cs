using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using WixInbox.Analyzers.Tests.Infrastructure;
using WixInbox.Codegen.CodeFixes;

namespace WixInbox.Analyzers.Tests;

/// <summary>
/// Editors run analyzers on code that is being typed, and offer fixes in it. A mistake of every kind is cut off behind each of its tokens,
/// and loses each of them: nothing throws.
/// </summary>
public class HalfTypedCodeTests
{
    private static readonly ImmutableArray<CodeFixProvider> Fixes = [.. Subject.New<CodeFixProvider>(typeof(AddMissingCasesFix).Assembly)];

    public static TheoryData<string> Mistakes =>
    [
        "int Of(MessageContentPayload x) => x switch { MessageContentPayload.Basic { Value: { Items: [var first, ..] } } when first != null => 1, _ => 2 };",
        "void Do(Message m) { switch (m.Content?.Payload) { case null: break; case MessageContentPayload.Basic(var basic) or MessageContentPayload.Form: Do(m); break; default: return; } }",
        "sealed record Mine(MessageContentPayload Original) : MessageContentPayload(Original) { }",
        "object Make(Guid id, SystemMessagePayload s) { var m = new Message { Id = \"1\" }; return new SendMessageRequest { ConversationId = id, Message = m with { Content = new() { Payload = s } } }; }",
        "object Make(Guid id) => new SendMessageRequest { ConversationId = id, Message = new() { UnknownFields = UnknownFields.Empty.With(\"content\", default(RawJson)) } };",
    ];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task BrokenOffAnywhere_NothingThrows(string member)
    {
        using var subject = new Subject("", Setup.Default);
        var source = $"class C {{ {member} }}";
        var offers = 0;
        foreach (var token in CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken).DescendantTokens())
        {
            offers += await TryAsync(source[..token.Span.End]);
            offers += await TryAsync(source.Remove(token.Span.Start, token.Span.Length));
        }

        Assert.True(offers > 0 || member.StartsWith("sealed", StringComparison.Ordinal), "Nothing was offered, so nothing was tried.");

        async Task<int> TryAsync(string broken)
        {
            var solution = subject.Solution.WithDocumentText(subject.DocumentId, SourceText.From(broken));
            var taken = 0;
            foreach (var diagnostic in await Subject.DiagnosticsAsync(solution, subject.DocumentId))
                foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id))) taken += await TakeAsync(fix, solution.GetDocument(subject.DocumentId)!, diagnostic);
            return taken;
        }
    }

    private static async Task<int> TakeAsync(CodeFixProvider fix, Document document, Diagnostic diagnostic)
    {
        var offers = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (offer, _) => offers.Add(offer), TestContext.Current.CancellationToken));
        foreach (var offer in offers) Assert.NotEmpty(await offer.GetOperationsAsync(TestContext.Current.CancellationToken));
        return offers.Count;
    }
}
