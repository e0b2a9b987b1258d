using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WixInbox.Codegen.Analysis;
using WixInbox.Codegen.CodeFixes.Editing;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.CodeFixes;

/// <summary>
/// Uses the replacement of a member that is deprecated. That the compiler warns of it is the generator's doing (<c>[Obsolete]</c>); the
/// fix is offered only where the code still compiles, since a replacement may well have another type.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeprecatedFix)), Shared]
internal sealed class DeprecatedFix : TextFix
{
    /// <summary>What the compiler says of something obsolete: by the id that the generator gives it, or by its own.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DeprecationDates.ObsoleteId, "CS0618", "CS0612"];

    protected override IEnumerable<Offer> Offers(SyntaxNode place, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (NameIn(place) is not { } name || model.GetSymbolInfo(name, cancellation).Symbol is not { } symbol) yield break;
        if (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor }) symbol = symbol.ContainingType;
        if (ReplacementOf(symbol) is not { } replacement) yield break;
        var edit = new Edit.Replace(name.Identifier.Span, replacement);
        if (Trial.Compiles(edit, model, cancellation)) yield return new Offer($"Use '{replacement}' instead", $"{symbol.ContainingType.ToDisplayString()}.{symbol.Name}", [edit]);
    }

    private static string? ReplacementOf(ISymbol symbol) =>
        symbol.ContainingType is { } owner
        && symbol.Find(Marks.Deprecated)?.Said(Marks.ReplacedBy) is string name
        && owner.GetMembers(name).Length > 0 ? name : null;

    private static SimpleNameSyntax? NameIn(SyntaxNode place) => place switch
    {
        SimpleNameSyntax name => name,
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax access => access.Name,
        QualifiedNameSyntax name => name.Right,
        ObjectCreationExpressionSyntax creation => NameIn(creation.Type),
        _ => null,
    };
}
