using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using WixInbox.Codegen.Analysis.Unions;
using WixInbox.Codegen.CodeFixes.Editing;
using WixInbox.Codegen.Diagnostics;

namespace WixInbox.Codegen.CodeFixes;

/// <summary>
/// Adds to a <c>switch</c> the cases that it misses, each of which throws until someone fills it in. Where the compiler itself names
/// the missing case, it is offered there.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddMissingCasesFix)), Shared]
internal sealed class AddMissingCasesFix : SwitchFix
{
    private const string NotExhaustive = "CS8509", NotExhaustiveWithWhen = "CS8846";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Ids.MissingCase, NotExhaustive, NotExhaustiveWithWhen];

    protected override string Title => "Add missing cases";

    protected override IEnumerable<Edit.Replace> Edits(UnionSwitch of, Diagnostic diagnostic, SemanticModel model, CancellationToken cancellation)
    {
        if (diagnostic.Id != Ids.MissingCase && !of.IsReportedByCompiler) return [];
        var names = new CaseNames(of, model);
        return CaseInsertion.Into(of.Syntax, [.. Coverage.Of(of).Missing.Select(missing => names.Of(missing.Case))], names.NotImplemented, model.SyntaxTree.GetText(cancellation));
    }
}
