using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace WixInbox.Codegen.Analysis;

/// <summary>
/// Takes back what a compiler that knows no closed types says of a <c>switch</c> expression without a discard, where all cases of a union
/// are there. It speaks of unnamed values of enums (CS8524) only once all else is handled, which of a union it never finds.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExhaustiveSwitchSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor AllCasesAreThere = new("WXIS8509", "CS8509", "The switch has all cases of the generated union");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(AllCasesAreThere);

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
            if (IsOfCompleteSwitch(diagnostic, context)) context.ReportSuppression(Suppression.Create(AllCasesAreThere, diagnostic));
    }

    private static bool IsOfCompleteSwitch(Diagnostic diagnostic, SuppressionAnalysisContext context)
    {
        if (diagnostic.Location.SourceTree is not { } tree) return false;
        var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return node.FirstAncestorOrSelf<SwitchExpressionSyntax>() is { } syntax
            && UnionSwitch.Of(context.GetSemanticModel(tree).GetOperation(syntax, context.CancellationToken)) is { } found
            && Coverage.Of(found).IsComplete;
    }
}
