using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using WixInbox.Codegen.Analysis;
using WixInbox.Codegen.Analysis.Unions;
using WixInbox.Codegen.CodeFixes.Editing;
using WixInbox.Codegen.Diagnostics;

namespace WixInbox.Codegen.CodeFixes;

/// <summary>
/// Sends another case in place of one that only the service sends: an offer for each that takes the same members, since which of them is
/// meant is the caller's to decide. Where the case is not made on the spot nothing is offered.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReadOnlyCaseFix)), Shared]
internal sealed class ReadOnlyCaseFix : TextFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Ids.ReadOnlyCase];

    protected override IEnumerable<Offer> Offers(SyntaxNode place, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (place.FirstAncestorOrSelf<ObjectCreationExpressionSyntax>() is not { } creation || creation.Type.Span != diagnostic.Location.SourceSpan) yield break;
        var made = model.GetTypeInfo(creation, cancellation);
        if ((UnionType.Of(made.ConvertedType) ?? UnionType.Of(made.Type?.BaseType)) is not { } union) yield break;
        var isCase = SymbolEqualityComparer.Default.Equals(made.Type?.BaseType, union.Symbol);
        foreach (var other in union.Cases)
        {
            if (IsNotToBeSent(other, union) || UnionType.HeldBy(other) is not { } held) continue;
            var edit = isCase ? Replace(creation, Name(other), Name(held)) : new Edit.Replace(creation.Type.Span, Name(held));
            if (Trial.Compiles(edit, model, cancellation)) yield return new Offer($"Send '{other.Name}' instead", other.ToDisplayString(), [edit]);
        }

        string Name(ITypeSymbol type) => type.ToMinimalDisplayString(model, creation.NewKeyword.SpanStart);
    }

    private static bool IsNotToBeSent(INamedTypeSymbol other, UnionType union) =>
        other.Has(Marks.ReadOnly) || other.Has(Marks.Deprecated) || SymbolEqualityComparer.Default.Equals(other, union.Unknown);

    // Of "new Body.Ring(new Bell { … })" both types, in one edit.
    private static Edit.Replace Replace(ObjectCreationExpressionSyntax creation, string name, string held)
    {
        if (creation.ArgumentList is not { Arguments: { Count: 1 } arguments } || arguments[0].Expression is not ObjectCreationExpressionSyntax { Type: var inner }) return new Edit.Replace(creation.Type.Span, name);
        var between = TextSpan.FromBounds(creation.Type.Span.End, inner.SpanStart);
        return new Edit.Replace(TextSpan.FromBounds(creation.Type.SpanStart, inner.Span.End), name + creation.SyntaxTree.GetText().ToString(between) + held);
    }
}
