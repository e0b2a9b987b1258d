using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WixInbox.Codegen.Analysis.Unions;
using WixInbox.Codegen.CodeFixes.Editing;

namespace WixInbox.Codegen.CodeFixes;

/// <summary>What mends a <c>switch</c> over a union.</summary>
internal abstract class SwitchFix : TextFix
{
    protected abstract string Title { get; }

    protected abstract IEnumerable<Edit.Replace> Edits(UnionSwitch of, Diagnostic diagnostic, SemanticModel model, CancellationToken cancellation);

    protected sealed override IEnumerable<Offer> Offers(SyntaxNode place, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var syntax = place.FirstAncestorOrSelf<SyntaxNode>(static node => node is SwitchExpressionSyntax or SwitchStatementSyntax);
        if (syntax is null || UnionSwitch.Of(model.GetOperation(syntax, cancellation)) is not { } found) yield break;
        Edit[] edits = [.. Edits(found, diagnostic, model, cancellation)];
        if (edits.Length > 0) yield return new Offer(Title, GetType().Name, edits);
    }
}
