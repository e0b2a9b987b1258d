using System.Text;

namespace WixInbox.Schema.Writing;

/// <summary>Prints JSON in the layout of the house: two spaces a level, and on one line what is short.</summary>
internal static class LayoutPrinter
{
    public const string Step = "  ";

    /// <summary>How far a line of strings may go, and one of members: those of an object say more each.</summary>
    private const int MaxArrayLine = 140;
    private const int MaxObjectLine = 90;

    /// <summary>Prints a value that starts somewhere on a line.</summary>
    /// <param name="layout">The value.</param>
    /// <param name="indent">The white space that the line starts with.</param>
    /// <param name="column">Where on the line the value starts.</param>
    public static string Print(Layout layout, string indent, int column)
    {
        var output = new StringBuilder();
        Print(layout, indent, column, output);
        return output.ToString();
    }

    /// <summary>Prints a value on one line.</summary>
    public static string PrintLine(Layout layout)
    {
        var output = new StringBuilder();
        PrintLine(layout, output);
        return output.ToString();
    }

    private static void Print(Layout layout, string indent, int column, StringBuilder output)
    {
        switch (layout)
        {
            case LayoutObject value when IsBlock(value.Style, value, value.Members.Count, column, MaxObjectLine): PrintBlock(value, indent, output); break;
            case LayoutArray value when IsBlock(value.Style, value, value.Items.Count, column, MaxArrayLine): PrintBlock(value, indent, output); break;
            default: PrintLine(layout, output); break;
        }
    }

    private static bool IsBlock(LayoutStyle style, Layout layout, int count, int column, int most) => count > 0 && style switch
    {
        LayoutStyle.Block => true,
        LayoutStyle.Fit => column + PrintLine(layout).Length > most,
        _ => false,
    };

    private static void PrintBlock(LayoutObject value, string indent, StringBuilder output)
    {
        var inner = indent + Step;
        output.Append('{');
        for (var at = 0; at < value.Members.Count; at++)
        {
            var member = value.Members[at];
            if (at > 0) output.Append(',');
            if (member.IsOnSameLine) output.Append(' ');
            else output.Append('\n').Append(inner);
            var name = JsonText.Quote(member.Name);
            output.Append(name).Append(": ");
            Print(member.Value, inner, inner.Length + name.Length + 2, output);
        }

        output.Append('\n').Append(indent).Append('}');
    }

    private static void PrintBlock(LayoutArray value, string indent, StringBuilder output)
    {
        var inner = indent + Step;
        output.Append('[');
        for (var at = 0; at < value.Items.Count; at++)
        {
            output.Append(at > 0 ? "," : "").Append('\n').Append(inner);
            Print(value.Items[at], inner, inner.Length, output);
        }

        output.Append('\n').Append(indent).Append(']');
    }

    private static void PrintLine(Layout layout, StringBuilder output)
    {
        switch (layout)
        {
            case LayoutText { Text: var text }:
                output.Append(text);
                break;
            case LayoutArray { Items: var items }:
                output.Append('[');
                for (var at = 0; at < items.Count; at++)
                {
                    if (at > 0) output.Append(", ");
                    PrintLine(items[at], output);
                }

                output.Append(']');
                break;
            case LayoutObject { Members: { Count: > 0 } members }:
                output.Append("{ ");
                for (var at = 0; at < members.Count; at++)
                {
                    output.Append(at > 0 ? ", " : "").Append(JsonText.Quote(members[at].Name)).Append(": ");
                    PrintLine(members[at].Value, output);
                }

                output.Append(" }");
                break;
            default:
                output.Append("{}");
                break;
        }
    }
}
