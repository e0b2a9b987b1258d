using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace WixInbox.Codegen.CodeFixes.Editing;

/// <summary>Items out of an initializer or a collection expression, each with its comma and the comment before it.</summary>
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
            yield return Remove(last == 0 ? list[0].SpanStart : list.GetSeparator(last - 1).SpanStart, list[list.Count - 1].Span.End);
        for (var at = 0; at < last; at++)
        {
            if (!items.Contains(list[at])) continue;
            yield return Remove(list[at].FullSpan.Start, list.GetSeparator(at).FullSpan.End);
        }
    }

    // "new Thing { … }" becomes "new Thing()".
    private static TextChange WithoutInitializer(BaseObjectCreationExpressionSyntax creation, InitializerExpressionSyntax initializer) =>
        new(TextSpan.FromBounds(initializer.OpenBraceToken.GetPreviousToken().Span.End, creation.Span.End), creation.ArgumentList is null ? "()" : "");

    private static TextChange Remove(int start, int end) => new(TextSpan.FromBounds(start, end), "");
}
