using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using WixInbox.Codegen.Analysis;

namespace WixInbox.Codegen.CodeFixes;

/// <summary>What mends a <c>switch</c> over a union by changes of its text, so that all of a file are mended at once, also one in another.</summary>
public abstract class SwitchFix : CodeFixProvider
{
    private protected abstract string Title { get; }

    private protected abstract IEnumerable<TextChange> Changes(UnionSwitch of, Diagnostic diagnostic, SemanticModel model, SourceText text);

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(async (context, document, diagnostics) => await MendAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var changes = await ChangesAsync(context.Document, [diagnostic], context.CancellationToken).ConfigureAwait(false);
            if (changes.Count == 0) continue;
            var mend = CodeAction.Create(Title, cancellation => MendAsync(context.Document, [diagnostic], cancellation), equivalenceKey: GetType().Name);
            context.RegisterCodeFix(mend, diagnostic);
        }
    }

    private async Task<Document> MendAsync(Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(await ChangesAsync(document, diagnostics, cancellation).ConfigureAwait(false)));
    }

    private async Task<List<TextChange>> ChangesAsync(Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return
        [
            .. from diagnostic in diagnostics
               let found = SwitchAt(root!, diagnostic.Location.SourceSpan, model!, cancellation)
               where found is not null
               from change in Changes(found, diagnostic, model!, text)
               orderby change.Span.Start
               select change,
        ];
    }

    private static UnionSwitch? SwitchAt(SyntaxNode root, TextSpan span, SemanticModel model, CancellationToken cancellation)
    {
        var node = root.FindNode(span, getInnermostNodeForTie: true);
        var syntax = node.FirstAncestorOrSelf<SyntaxNode>(static node => node is SwitchExpressionSyntax or SwitchStatementSyntax);
        return syntax is null ? null : UnionSwitch.Of(model.GetOperation(syntax, cancellation));
    }
}
