using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace WixInbox.Codegen.CodeFixes.Editing;

/// <summary>Whether code compiles with an edit in it, before it is offered.</summary>
internal static class Trial
{
    /// <summary>Whether the member around the edit has no more errors than before.</summary>
    public static bool Compiles(Edit.Replace edit, SemanticModel model, CancellationToken cancellation)
    {
        var text = model.SyntaxTree.GetText(cancellation).WithChanges(new TextChange(edit.Span, edit.Text));
        var changed = model.SyntaxTree.WithChangedText(text);
        return ErrorsIn(model.Compilation.ReplaceSyntaxTree(model.SyntaxTree, changed).GetSemanticModel(changed)) is { } after && after <= ErrorsIn(model);

        int? ErrorsIn(SemanticModel semantics) => semantics.SyntaxTree.GetRoot(cancellation).FindToken(edit.Span.Start).Parent?.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
            ? semantics.GetDiagnostics(member.Span, cancellation).Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            : null;
    }
}
