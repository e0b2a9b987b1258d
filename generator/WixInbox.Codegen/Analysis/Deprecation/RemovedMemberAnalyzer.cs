using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Analysis.Deprecation;

/// <summary>
/// Reports uses of deprecated members that the vendor has removed by the day that the project gives. Without a day there is nothing to
/// report: the compiler's warning stands alone.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RemovedMemberAnalyzer : DiagnosticAnalyzer
{
    private const string Option = "build_property." + DeprecationDates.Property;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageDescriptors.RemovedMember);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            // A value that is no day is the generator's to report.
            if (!start.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(Option, out var text) || !DeprecationDates.TryParse(text.Trim(), out var day)) return;
            if (!Marks.KnowsRuntime(start.Compilation)) return;
            start.RegisterSyntaxNodeAction(node => CheckName(node, day), SyntaxKind.IdentifierName);
            start.RegisterOperationAction(operation => CheckConversion(operation, day), OperationKind.Conversion);
        });
    }

    /// <summary>A property, wherever it is named, and a case, which is a type. What documentation names is no use of it.</summary>
    private static void CheckName(SyntaxNodeAnalysisContext context, DateTime day)
    {
        var name = (IdentifierNameSyntax)context.Node;
        if (name.IsVar || name.IsPartOfStructuredTrivia()) return;
        var symbol = context.SemanticModel.GetSymbolInfo(name, context.CancellationToken).Symbol;
        if (symbol is IPropertySymbol or INamedTypeSymbol && Find(symbol, day) is { } removed) context.ReportDiagnostic(removed.At(name.GetLocation(), day));
    }

    /// <summary>A conversion to a one-of, which names no case.</summary>
    private static void CheckConversion(OperationAnalysisContext context, DateTime day)
    {
        if (((IConversionOperation)context.Operation).OperatorMethod is { } conversion && Find(conversion, day) is { } removed)
            context.ReportDiagnostic(removed.At(context.Operation.Syntax.GetLocation(), day));
    }

    private static RemovedMember? Find(ISymbol symbol, DateTime day) =>
        RemovedMember.Of(symbol) is { } member && member.Removal <= day ? member : null;
}
