using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using WixInbox.Codegen.Diagnostics;

namespace WixInbox.Codegen.Analysis.Unions;

/// <summary>Finds a <c>switch</c> over a union that misses a case, and one in which the unknown case vanishes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnionSwitchAnalyzer : DiagnosticAnalyzer
{
    private const int MostNames = 10;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(UsageDescriptors.MissingCase, UsageDescriptors.VanishingUnknown);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (Marks.KnowsRuntime(start.Compilation)) start.RegisterOperationAction(Look, OperationKind.Switch, OperationKind.SwitchExpression);
        });
    }

    private static void Look(OperationAnalysisContext context)
    {
        if (UnionSwitch.Of(context.Operation) is not { } found) return;
        var coverage = Coverage.Of(found);
        if (coverage.Missing.Count > 0 && !found.IsReportedByCompiler)
            context.ReportDiagnostic(Diagnostic.Create(UsageDescriptors.MissingCase, found.Keyword, found.Union.Symbol.Name, Names(coverage.Missing)));
        if (VanishingUnknown.In(found) is { } arm)
            context.ReportDiagnostic(Diagnostic.Create(UsageDescriptors.VanishingUnknown, arm.Location, found.Union.Symbol.Name, arm.Text));
    }

    private static string Names(IReadOnlyList<MissingCase> missing)
    {
        var names = missing.Take(MostNames).Select(static one => one.IsInPart ? $"part of '{one.Name}'" : $"'{one.Name}'").ToList();
        if (missing.Count > MostNames) names.Add($"{missing.Count - MostNames} more");
        return Enumeration.Of(names);
    }
}
