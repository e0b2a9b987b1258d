using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using WixInbox.Codegen.Analysis;
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

    protected override IEnumerable<Edit.Replace> Edits(UnionSwitch of, Diagnostic diagnostic, SemanticModel model, SourceText text)
    {
        if (of.Arms.FirstOrDefault(arm => arm.Location.SourceSpan == diagnostic.Location.SourceSpan) is not { } catchAll) return [];
        var names = new CaseNames(of, model);
        if (catchAll.Syntax is DefaultSwitchLabelSyntax label) return [Beside(label, names.Of(of.Union.Unknown), text)];
        var cases = Coverage.Of(of.Without(catchAll)).Left.Select(names.Of).ToList();
        return Pattern(catchAll.Syntax, cases) is { } pattern ? [new(catchAll.Syntax.Span, pattern)] : [];
    }

    private static Edit.Replace Beside(DefaultSwitchLabelSyntax label, string unknown, SourceText text) =>
        new(new TextSpan(label.SpanStart, 0), $"case {unknown}:{text.LineBreak()}{text.IndentAt(label.SpanStart)}");

    private static string? Pattern(SyntaxNode catchAll, List<string> cases) => catchAll switch
    {
        DiscardPatternSyntax or VarPatternSyntax { Designation: DiscardDesignationSyntax } => string.Join(" or ", cases),
        VarPatternSyntax { Designation: SingleVariableDesignationSyntax variable } when cases.Count == 1 => $"{cases[0]} {variable.Identifier.ValueText}",
        VarPatternSyntax { Designation: SingleVariableDesignationSyntax variable } => $"({string.Join(" or ", cases)}) and var {variable.Identifier.ValueText}",
        _ => null,
    };
}
