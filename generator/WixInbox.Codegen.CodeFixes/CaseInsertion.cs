using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using WixInbox.Codegen.CodeFixes.Editing;

namespace WixInbox.Codegen.CodeFixes;

/// <summary>Adds cases at the end of a <c>switch</c>, in the layout that it has.</summary>
internal static class CaseInsertion
{
    private const string Step = "    ";

    /// <summary>The edits; none where there is nothing to add.</summary>
    /// <param name="syntax">The statement or expression.</param>
    /// <param name="cases">The cases, as they are written.</param>
    /// <param name="exception">What is thrown in each.</param>
    /// <param name="text">The file.</param>
    public static IEnumerable<Edit.Replace> Into(SyntaxNode syntax, IReadOnlyCollection<string> cases, string exception, SourceText text) => syntax switch
    {
        _ when cases.Count == 0 => [],
        SwitchExpressionSyntax expression => Arms(expression, [.. cases.Select(name => $"{name} => throw new {exception}()")], text),
        SwitchStatementSyntax statement => Sections(statement, cases, $"throw new {exception}();", text),
        _ => [],
    };

    private static IEnumerable<Edit.Replace> Arms(SwitchExpressionSyntax expression, IReadOnlyList<string> arms, SourceText text)
    {
        var (last, brace) = (expression.Arms.LastOrDefault(), expression.CloseBraceToken);
        var isClosedByComma = last is null || expression.Arms.SeparatorCount == expression.Arms.Count;
        if (!isClosedByComma) yield return Insert(last!.Span.End, ",");
        if (text.IsFirstInLine(brace.SpanStart))
        {
            var indent = last is null ? text.IndentAt(brace.SpanStart) + Step : text.IndentAt(last.SpanStart);
            yield return Lines(brace, arms.Select(arm => $"{indent}{arm},"), text);
        }
        else
        {
            yield return Insert(brace.SpanStart, string.Join(", ", arms) + (isClosedByComma ? ", " : " "));
        }
    }

    private static IEnumerable<Edit.Replace> Sections(SwitchStatementSyntax statement, IEnumerable<string> cases, string body, SourceText text)
    {
        var (last, brace) = (statement.Sections.LastOrDefault(), statement.CloseBraceToken);
        var isFlat = last?.Statements.FirstOrDefault() is { } first && text.IsOnOneLine(last.Labels.Last().SpanStart, first.SpanStart);
        if (!text.IsFirstInLine(brace.SpanStart))
        {
            yield return Insert(brace.SpanStart, string.Concat(cases.Select(name => $"case {name}: {body} ")));
            yield break;
        }

        var indent = last is null ? text.IndentAt(brace.SpanStart) + Step : text.IndentAt(last.SpanStart);
        yield return Lines(brace, cases.SelectMany(name => Section(name, body, indent, isFlat)), text);
    }

    private static IEnumerable<string> Section(string name, string body, string indent, bool isFlat) =>
        isFlat ? [$"{indent}case {name}: {body}"] : [$"{indent}case {name}:", $"{indent}{Step}{body}"];

    // Before the line of the brace, behind whatever comments stand there.
    private static Edit.Replace Lines(SyntaxToken brace, IEnumerable<string> lines, SourceText text) =>
        Insert(text.Lines.GetLineFromPosition(brace.SpanStart).Start, string.Concat(lines.Select(line => line + text.LineBreak())));

    private static Edit.Replace Insert(int position, string added) => new(new TextSpan(position, 0), added);
}
