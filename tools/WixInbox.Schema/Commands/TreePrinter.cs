using WixInbox.Schema.Terminal;

namespace WixInbox.Schema.Commands;

/// <summary>Prints a shape as a tree.</summary>
internal static class TreePrinter
{
    public static void Print(ShapeNode root, Screen screen)
    {
        screen.PaintedLine(Text(root, screen));
        PrintChildren(root, "", screen);
    }

    private static void PrintChildren(ShapeNode node, string before, Screen screen)
    {
        for (var at = 0; at < node.Children.Count; at++)
        {
            var (child, isLast) = (node.Children[at], at == node.Children.Count - 1);
            screen.PaintedLine(screen.Paint(before + (isLast ? "└─ " : "├─ "), Style.Faint) + Text(child, screen));
            PrintChildren(child, before + (isLast ? "   " : "│  "), screen);
        }
    }

    private static string Text(ShapeNode node, Screen screen)
    {
        var text = screen.Paint(node.Name, Style.Name);
        if (node.Type.Length > 0) text += ": " + screen.Paint(node.Type);
        return node.Marks.Count == 0 ? text : $"{text}  {screen.Paint($"({string.Join("; ", node.Marks)})", Style.Faint)}";
    }
}
