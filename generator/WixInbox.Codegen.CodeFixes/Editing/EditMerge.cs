using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace WixInbox.Codegen.CodeFixes.Editing;

/// <summary>Makes one set of changes of several edits: what lies within something that goes is not edited.</summary>
internal static class EditMerge
{
    public static IReadOnlyList<TextChange> ToChanges(IReadOnlyList<Edit> edits, SourceText text)
    {
        var removed = new HashSet<SyntaxNode>(edits.OfType<Edit.Remove>().Select(static edit => edit.Item));
        var changes = edits.OfType<Edit.Replace>().Select(static edit => new TextChange(edit.Span, edit.Text)).ToList();
        foreach (var chain in edits.OfType<Edit.Unchain>().GroupBy(static edit => edit.Member))
        {
            if (CallChain.Shorten(chain.Key, [.. chain], text) is { } shortened) changes.AddRange(shortened);
            else removed.Add(chain.Key);
        }

        foreach (var list in removed.GroupBy(static item => item.Parent!)) changes.AddRange(ItemRemoval.Of(list.Key, [.. list]));
        return WithoutInner(changes);
    }

    private static List<TextChange> WithoutInner(List<TextChange> changes)
    {
        var kept = new List<TextChange>();
        foreach (var change in changes.Distinct().OrderBy(static change => change.Span.Start).ThenByDescending(static change => change.Span.Length))
            if (kept.Count == 0 || change.Span.Start >= kept[kept.Count - 1].Span.End) kept.Add(change);
        return kept;
    }
}
