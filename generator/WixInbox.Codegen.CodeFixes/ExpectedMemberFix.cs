using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using WixInbox.Codegen.Analysis.Sending;
using WixInbox.Codegen.CodeFixes.Editing;
using WixInbox.Codegen.Diagnostics;

namespace WixInbox.Codegen.CodeFixes;

/// <summary>
/// Sets a member that documentation requires: an offer for each value that it can have, since which of them is meant is the caller's to
/// decide. A fix with one value for all would hide that; a placeholder would not compile. Where the values cannot be counted nothing is
/// offered.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExpectedMemberFix)), Shared]
internal sealed class ExpectedMemberFix : TextFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Ids.ExpectedMember];

    protected override IEnumerable<Offer> Offers(SyntaxNode place, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (place.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is not { } creation || model.GetTypeInfo(creation, cancellation).Type is not { } type) yield break;
        var text = place.SyntaxTree.GetText(cancellation);
        foreach (var name in (diagnostic.Properties[ExpectedRule.Missing] ?? "").Split(','))
        {
            if (type.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is not { } property) continue;
            foreach (var value in PossibleValues.Of(property.Type))
            {
                var expression = value.Of(model, creation.GetLastToken().SpanStart); // behind `new` Roslyn looks for types alone
                yield return new Offer($"Set '{name}' to '{expression}'", $"{name}={value.Name}", [Insert(creation, $"{name} = {expression}", text)]);
            }
        }
    }

    private static Edit.Replace Insert(BaseObjectCreationExpressionSyntax creation, string member, SourceText text) => creation switch
    {
        { Initializer: { Expressions: { Count: > 0 } members } } => new(new TextSpan(members.Last().Span.End, 0), text.SeparatorAt(members.Last()) + member),
        { Initializer: { } empty } => new(empty.Span, $"{{ {member} }}"),
        ObjectCreationExpressionSyntax { ArgumentList: { Arguments.Count: 0 } nothing } => new(TextSpan.FromBounds(nothing.GetFirstToken().GetPreviousToken().Span.End, nothing.Span.End), $" {{ {member} }}"),
        _ => new(new TextSpan(creation.Span.End, 0), $" {{ {member} }}"),
    };
}
