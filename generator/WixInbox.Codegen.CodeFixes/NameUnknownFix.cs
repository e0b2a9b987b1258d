using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using WixInbox.Codegen.Analysis.Unions;
using WixInbox.Codegen.CodeFixes.Editing;
using WixInbox.Codegen.Diagnostics;

namespace WixInbox.Codegen.CodeFixes;

/// <summary>
/// Names the unknown case where it vanishes. In an expression all that the discard stands for takes its place: nothing is handled
/// otherwise than before, but what the schema gains later is missed, and no longer vanishes. In a statement <c>default</c> stays, since
/// the compiler may rely on it where it looks whether all ways return.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameUnknownFix)), Shared]
internal sealed class NameUnknownFix : SwitchFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Ids.VanishingUnknown];

    protected override string Title => "Name the unknown case";

    protected override IEnumerable<Edit.Replace> Edits(UnionSwitch of, Diagnostic diagnostic, SemanticModel model, CancellationToken cancellation)
    {
        if (of.Arms.FirstOrDefault(arm => arm.Location.SourceSpan == diagnostic.Location.SourceSpan) is not { } catchAll) return [];
        var names = new CaseNames(of, model);
        if (catchAll.Syntax is DefaultSwitchLabelSyntax label) return [Beside(label, names.Of(of.Union.Unknown), model.SyntaxTree.GetText(cancellation))];
        var cases = Coverage.Of(of.Without(catchAll)).Left.Select(names.Of).ToList();
        var edits = Patterns(catchAll.Syntax, cases, names.Of(of.Union.Symbol)).Select(pattern => new Edit.Replace(catchAll.Syntax.Span, pattern)).ToList();
        return [.. edits.Where(edit => edits.Count == 1 || Trial.Compiles(edit, model, cancellation)).Take(1)];
    }

    private static Edit.Replace Beside(DefaultSwitchLabelSyntax label, string unknown, SourceText text) =>
        new(new TextSpan(label.SpanStart, 0), $"case {unknown}:{text.LineBreak()}{text.IndentAt(label.SpanStart)}");

    /// <summary>What can take the place of the pattern, the plainest first.</summary>
    private static IEnumerable<string> Patterns(SyntaxNode catchAll, List<string> cases, string union) => catchAll switch
    {
        DiscardPatternSyntax or VarPatternSyntax { Designation: DiscardDesignationSyntax } => [string.Join(" or ", cases)],

        // The arm may rely on the type that the variable had.
        VarPatternSyntax { Designation: SingleVariableDesignationSyntax { Identifier.ValueText: var name } } when cases.Count == 1 => [$"{cases[0]} {name}", $"{cases[0]} and {union} {name}"],
        VarPatternSyntax { Designation: SingleVariableDesignationSyntax variable } => [$"({string.Join(" or ", cases)}) and var {variable.Identifier.ValueText}"],
        _ => [],
    };
}
