using System.Text;
using WixInbox.Schema.Writing;

namespace WixInbox.Schema.Changes;

/// <summary>
/// Lays a lock out: a line for each field and each thing said of a method, so that a changed field is a changed line, and two branches
/// merge as text does.
/// </summary>
internal static class LockLayout
{
    // files, a file, definitions, a type, properties: what is deeper stands in one line.
    private const int DeepestLines = 5;

    public static string Print(LayoutObject root)
    {
        var text = new StringBuilder();
        Print(text, root, 0);
        return text.Append('\n').ToString();
    }

    private static void Print(StringBuilder text, Layout layout, int depth)
    {
        if (layout is not LayoutObject { Members.Count: > 0 } json || depth > DeepestLines)
        {
            text.Append(InLineOf(layout));
            return;
        }

        text.Append("{\n");
        for (var at = 0; at < json.Members.Count; at++)
        {
            text.Append(' ', 2 * (depth + 1)).Append(JsonText.Quote(json.Members[at].Name)).Append(": ");
            Print(text, json.Members[at].Value, depth + 1);
            text.Append(at + 1 < json.Members.Count ? ",\n" : "\n");
        }

        text.Append(' ', 2 * depth).Append('}');
    }

    private static string InLineOf(Layout layout) => layout switch
    {
        LayoutObject { Members.Count: 0 } => "{}",
        LayoutObject json => $"{{ {string.Join(", ", json.Members.Select(static member => $"{JsonText.Quote(member.Name)}: {InLineOf(member.Value)}"))} }}",
        LayoutArray array => $"[{string.Join(", ", array.Items.Select(InLineOf))}]",
        LayoutText text => text.Text,
        _ => throw new InvalidOperationException($"A layout that is not known: {layout.GetType().Name}."),
    };
}
