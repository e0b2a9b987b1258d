using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace WixInbox.Codegen.CodeFixes.Editing;

/// <summary>How a file is laid out, so that what is added looks like the rest.</summary>
internal static class TextLayout
{
    /// <summary>The white space that the line of a position starts with.</summary>
    public static string IndentAt(this SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position);
        var end = line.Start;
        while (end < line.End && text[end] is ' ' or '\t') end++;
        return text.ToString(TextSpan.FromBounds(line.Start, end));
    }

    /// <summary>Whether nothing but white space stands before a position in its line.</summary>
    public static bool IsFirstInLine(this SourceText text, int position) =>
        text.Lines.GetLineFromPosition(position).Start + text.IndentAt(position).Length >= position;

    public static bool IsOnOneLine(this SourceText text, int one, int other) => text.Lines.IndexOf(one) == text.Lines.IndexOf(other);

    /// <summary>What stands between an item and the next: a new line, if the item begins one.</summary>
    public static string SeparatorAt(this SourceText text, SyntaxNode item) =>
        text.IsFirstInLine(item.SpanStart) ? "," + text.LineBreak() + text.IndentAt(item.SpanStart) : ", ";

    /// <summary>The line break of the file: that of its first line.</summary>
    public static string LineBreak(this SourceText text) => text.Lines[0] is var first && first.EndIncludingLineBreak > first.End
        ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak))
        : "\n";
}
