using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using WixInbox.Codegen.Diagnostics;

namespace WixInbox.Codegen.Analysis.Unions;

/// <summary>
/// Finds a record that derives from a union. Other assemblies cannot, since what is abstract in it is internal; its own can, by the copy
/// constructor that every record has, or from within another part of it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnionDerivationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageDescriptors.DerivedUnion);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (Marks.KnowsRuntime(start.Compilation)) start.RegisterSyntaxNodeAction(Look, SyntaxKind.RecordDeclaration);
        });
    }

    private static void Look(SyntaxNodeAnalysisContext context)
    {
        if (context.Node is not RecordDeclarationSyntax { BaseList: { } bases } declaration) return;
        var given = bases.Types[0];
        if (UnionType.Of(context.SemanticModel.GetTypeInfo(given.Type, context.CancellationToken).Type) is not { } union) return;
        if (context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is not { } type || IsCase(type, union, declaration)) return;
        context.ReportDiagnostic(Diagnostic.Create(UsageDescriptors.DerivedUnion, given.Type.GetLocation(), type.Name, union.Symbol.Name));
    }

    /// <summary>A part that someone wrote of a case may repeat what the generated part derives from.</summary>
    private static bool IsCase(INamedTypeSymbol type, UnionType union, RecordDeclarationSyntax written) =>
        union.Cases.Contains(type, SymbolEqualityComparer.Default)
        && type.DeclaringSyntaxReferences.Any(other => other.SyntaxTree != written.SyntaxTree && IsGenerated(other.SyntaxTree));

    private static bool IsGenerated(SyntaxTree tree) => tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase);
}
