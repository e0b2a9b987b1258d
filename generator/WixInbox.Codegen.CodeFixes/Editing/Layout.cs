using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace WixInbox.Codegen.CodeFixes.Editing;

/// <summary>How the code around a place is laid out.</summary>
internal static class Layout
{
    /// <summary>What stands between an item and the next: a new line, if the item begins one.</summary>
    public static string SeparatorAt(SyntaxNode item, SourceText text)
    {
        var line = text.Lines.GetLineFromPosition(item.SpanStart);
        var indent = text.ToString(TextSpan.FromBounds(line.Start, item.SpanStart));
        return indent.All(char.IsWhiteSpace) ? "," + LineBreakOf(text, line) + indent : ", ";
    }

    private static string LineBreakOf(SourceText text, TextLine line)
    {
        var end = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        return end.Length > 0 ? end : "\n";
    }
}
