using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace WixInbox.Codegen.Analysis.Unions;

/// <summary>
/// Takes back what a compiler that knows no closed types says of a <c>switch</c> expression without a discard, where all cases of a union
/// are there. It speaks of unnamed values of enums (CS8524) only once all else is handled, which of a union it never finds.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExhaustiveSwitchSuppressor : DiagnosticSuppressor
{
    private const string Reason = "The switch has all cases of the generated union";

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(
        new SuppressionDescriptor("WXIS8509", "CS8509", Reason),
        new SuppressionDescriptor("WXIS8846", "CS8846", Reason)); // the same, where an arm with a `when` might take what is left

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
            if (IsOfCompleteSwitch(diagnostic, context)) context.ReportSuppression(Suppression.Create(DescriptorOf(diagnostic), diagnostic));
    }

    private SuppressionDescriptor DescriptorOf(Diagnostic diagnostic) => SupportedSuppressions.First(suppression => suppression.SuppressedDiagnosticId == diagnostic.Id);

    private static bool IsOfCompleteSwitch(Diagnostic diagnostic, SuppressionAnalysisContext context)
    {
        if (diagnostic.Location.SourceTree is not { } tree) return false;
        var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return node.FirstAncestorOrSelf<SwitchExpressionSyntax>() is { } syntax
            && UnionSwitch.Of(context.GetSemanticModel(tree).GetOperation(syntax, context.CancellationToken)) is { } found
            && Coverage.Of(found).IsComplete;
    }
}
