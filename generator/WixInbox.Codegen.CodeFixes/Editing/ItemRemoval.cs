using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace WixInbox.Codegen.CodeFixes.Editing;

/// <summary>Items out of an initializer or a collection expression, each with its comma and the comment before it. Lines for the preprocessor stay.</summary>
internal static class ItemRemoval
{
    public static IEnumerable<TextChange> Of(SyntaxNode list, HashSet<SyntaxNode> items) => list switch
    {
        InitializerExpressionSyntax { Parent: WithExpressionSyntax with } initializer when initializer.Expressions.All(items.Contains) =>
            [Remove(with.Expression.Span.End, with.Span.End)], // "thing with { … }" becomes "thing"
        InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } initializer when initializer.Expressions.All(items.Contains) =>
            [WithoutInitializer(creation, initializer)],
        InitializerExpressionSyntax initializer => Of(initializer.Expressions, items),
        CollectionExpressionSyntax collection => Of(collection.Elements, items),
        _ => [],
    };

    private static IEnumerable<TextChange> Of<TItem>(SeparatedSyntaxList<TItem> list, HashSet<SyntaxNode> items) where TItem : SyntaxNode
    {
        var last = list.Count;
        if (list.SeparatorCount < list.Count) // the comma before what goes at the end goes with it
            while (last > 0 && items.Contains(list[last - 1])) last--;
        if (last < list.Count)
        {
            var start = last == 0 ? list[0].SpanStart : list.GetSeparator(last - 1).SpanStart;
            foreach (var change in Remove(list[0].Parent!, start, list[list.Count - 1].Span.End)) yield return change;
        }

        for (var at = 0; at < last; at++)
        {
            if (!items.Contains(list[at])) continue;
            foreach (var change in Remove(list[at].Parent!, list[at].FullSpan.Start, list.GetSeparator(at).FullSpan.End)) yield return change;
        }
    }

    /// <summary>All of a part, but lines for the preprocessor between its items, and the break before them: elsewhere they have their other halves.</summary>
    private static IEnumerable<TextChange> Remove(SyntaxNode list, int start, int end)
    {
        var part = TextSpan.FromBounds(start, end);
        var lines = list.SyntaxTree.GetText().Lines;
        foreach (var line in list.ChildNodesAndTokens().SelectMany(static child => child.GetLeadingTrivia()).Where(trivia => IsOfPreprocessor(trivia) && part.Contains(trivia.FullSpan)))
        {
            var isWithinLine = lines.GetLineFromPosition(start).Start < start;
            var first = lines.GetLineFromPosition(line.FullSpan.Start);
            yield return Remove(start, isWithinLine ? lines[first.LineNumber - 1].End : first.Start);
            start = line.FullSpan.End;
        }

        if (start < end) yield return Remove(start, end);
    }

    private static bool IsOfPreprocessor(SyntaxTrivia trivia) => trivia.IsDirective || trivia.IsKind(SyntaxKind.DisabledTextTrivia);

    // "new Thing { … }" becomes "new Thing()".
    private static TextChange WithoutInitializer(BaseObjectCreationExpressionSyntax creation, InitializerExpressionSyntax initializer) =>
        new(TextSpan.FromBounds(initializer.OpenBraceToken.GetPreviousToken().Span.End, creation.Span.End), creation.ArgumentList is null ? "()" : "");

    private static TextChange Remove(int start, int end) => new(TextSpan.FromBounds(start, end), "");
}
