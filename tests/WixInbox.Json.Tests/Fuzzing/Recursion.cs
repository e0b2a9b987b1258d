using WixInbox.Json.Tests.Documents;

namespace WixInbox.Json.Tests.Fuzzing;

/// <summary>Repeats what leads from a value to another of the same type within it, until it is about as deep as it may be.</summary>
internal static class Recursion
{
    public static void Deepen(Node root, List<Node> all, Random random)
    {
        var start = random.Next(all.Count);
        for (var at = 0; at < all.Count; at++)
        {
            var node = all[(start + at) % all.Count];
            var paths = new List<int[]>();
            if (node.Type is not null) Find(node, node.Type, [], paths);
            if (paths.Count == 0) continue;
            Deepen(node, paths[random.Next(paths.Count)], random.Next(WixJson.MaxDepth - 2, WixJson.MaxDepth + 2) - root.DepthOf(node), random);
            return;
        }
    }

    private static void Deepen(Node node, int[] path, int levels, Random random)
    {
        var unit = node.Clone();
        Thin(unit, path);
        var rest = At(unit, path).Clone();
        if (random.Next(2) == 0) LeaveOneEmpty(rest, node.Children[random.Next(node.Children.Count)]);
        for (var depth = 0; depth < levels; depth += path.Length)
        {
            var outer = unit.Clone();
            At(outer, path).Become(rest);
            rest = outer;
        }

        node.Become(rest);
    }

    private static void LeaveOneEmpty(Node node, Node member)
    {
        node.Children.Clear();
        node.Children.Add(new Node(member.Kind, member.Text) { Name = member.Name });
    }

    private static void Find(Node node, string? type, int[] path, List<int[]> paths)
    {
        if (path.Length > 0 && type is not null && node.Type == type) paths.Add(path);
        for (var at = 0; at < node.Children.Count; at++) Find(node.Children[at], type, [.. path, at], paths);
    }

    private static Node At(Node node, int[] path) => path.Aggregate(node, static (outer, at) => outer.Children[at]);

    /// <summary>Leaves nothing but scalars beside the path, lest repetition multiply all.</summary>
    private static void Thin(Node node, int[] path)
    {
        for (var level = 0; level < path.Length; level++)
        {
            var next = node.Children[path[level]];
            node.Children.RemoveAll(child => child != next && (child.IsContainer || child.Text.Length > 50));
            path[level] = node.Children.IndexOf(next);
            node = next;
        }
    }
}
