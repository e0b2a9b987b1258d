using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using WixInbox.Codegen.Diagnostics;

namespace WixInbox.Codegen.Analysis.Sending;

/// <summary>
/// Finds mistakes in what is put into requests. All of them are found in one walk, which starts where a request is made: code that
/// makes none costs next to nothing.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SentAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(UsageDescriptors.ReadOnlyCase, UsageDescriptors.ReadOnlyMember, UsageDescriptors.KnownName, UsageDescriptors.ExpectedMember);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (Marks.KnowsRuntime(start.Compilation)) start.RegisterOperationBlockStartAction(Begin);
        });
    }

    private static void Begin(OperationBlockStartAnalysisContext block)
    {
        var starts = new SentStarts();
        block.RegisterOperationAction(made => starts.AddRequest(made.Operation), OperationKind.ObjectCreation, OperationKind.With);
        block.RegisterOperationAction(called => starts.AddCall((IInvocationOperation)called.Operation), OperationKind.Invocation);
        block.RegisterOperationBlockEndAction(starts.Walk);
    }
}
