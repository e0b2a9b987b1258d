using WixInbox.Json.Tests.Documents;

namespace WixInbox.Json.Tests.Fuzzing;

/// <summary>Changes what a document says: its members, their names, order and values.</summary>
internal sealed class TreeMutator(Random random)
{
    private static readonly string[] OddNames = ["\"\"", "\"id\"", "\"i\\u0064\"", "\"\\ud800\"", "\"a\"", "\"unknown\"", "\"\\u0000\"", "\"text \"", "\"Text\"", "name", "'a'", "\"a", "1", "null"];

    public void Change(Node root)
    {
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var all = new List<Node>();
            root.Collect(all);
            var node = all[random.Next(all.Count)];
            ChangeOne(root, node, all);
        }
    }

    private void ChangeOne(Node root, Node node, List<Node> all)
    {
        var parent = Parent(all);
        switch (random.Next(18))
        {
            case 0: Remove(parent); break;
            case 1: Insert(parent, Copy(parent), keepsName: true); break;
            case 2: Insert(parent, Copy(parent), keepsName: true, value: random.Next(2) == 0 ? node : Copy(parent)); break;
            case 3: Move(parent); break;
            case 4 when node.Name is not null: node.Name = AnyName(parent); break;
            case 5: node.Become(new Node(NodeKind.Scalar, "null")); break;
            case 6: node.Become(new Node(NodeKind.Scalar, Oddities.Scalar(random))); break;
            case 7: node.Become(all[random.Next(all.Count)].Clone()); break;
            case 8: Nest(node, root.DepthOf(node)); break;
            case 9: Insert(parent, all[random.Next(all.Count)].Clone(), keepsName: false); break; // a second case, perhaps
            case 10: Insert(parent, new Node(NodeKind.Scalar, Oddities.Scalar(random)), keepsName: false); break;
            case 11: Insert(parent, new Node(NodeKind.Scalar, "null"), keepsName: false); break;
            case 12 or 13 or 16: SpellOddly(all); break;
            case 14 or 15: Recursion.Deepen(root, all, random); break;
            default: Swap(node, all[random.Next(all.Count)]); break;
        }
    }

    private Node? Parent(List<Node> all)
    {
        var parents = all.Where(static node => node.IsContainer && node.Children.Count > 0).ToList();
        if (random.Next(3) == 0 && parents.FindAll(static node => node.Kind == NodeKind.Object && node.Type is null) is { Count: > 0 } maps) parents = maps;
        return parents.Count == 0 ? null : parents[random.Next(parents.Count)];
    }

    private Node? Copy(Node? parent) => parent?.Children[random.Next(parent.Children.Count)].Clone();

    private void Remove(Node? parent) => parent?.Children.RemoveAt(random.Next(parent.Children.Count));

    private void Move(Node? parent)
    {
        if (parent is null) return;
        var from = random.Next(parent.Children.Count);
        var moved = parent.Children[from];
        parent.Children.RemoveAt(from);
        parent.Children.Insert(random.Next(parent.Children.Count + 1), moved);
    }

    private void Insert(Node? parent, Node? made, bool keepsName, Node? value = null)
    {
        if (parent is null || made is null) return;
        if (value is not null) made.Become(value.Clone());
        if (!keepsName || made.Name is null) made.Name = AnyName(parent);
        if (parent.Kind == NodeKind.Array) made.Name = null;
        parent.Children.Insert(random.Next(parent.Children.Count + 1), made);
    }

    private void Nest(Node node, int depth)
    {
        var levels = random.Next(2) == 0 ? random.Next(WixJson.MaxDepth - 2, WixJson.MaxDepth + 2) - depth : random.Next(1, 4);
        var isArray = random.Next(2) == 0;
        for (; levels > 0; levels--)
        {
            var outer = new Node(isArray ? NodeKind.Array : NodeKind.Object);
            var inner = node.Clone();
            inner.Name = isArray ? null : "\"a\"";
            outer.Children.Add(inner);
            node.Become(outer);
        }
    }

    private static void Swap(Node node, Node other)
    {
        var (first, second) = (node.Clone(), other.Clone());
        node.Become(second);
        other.Become(first);
    }

    /// <summary>Most often a name that the schema knows at this place; or in another.</summary>
    private string AnyName(Node? parent)
    {
        if (random.Next(4) == 0) return OddNames[random.Next(OddNames.Length)];
        var names = parent?.Type?.Split('\n') ?? Schemas.Names;
        if (random.Next(4) == 0) names = Schemas.Names;
        var name = Texts.Quote(names[random.Next(names.Length)]);
        return random.Next(4) == 0 ? Texts.Respell(name, random) : name;
    }

    private void SpellOddly(List<Node> all)
    {
        var scalars = all.Where(static node => !node.IsContainer && !node.IsFree).ToList();
        if (random.Next(2) == 0) scalars.RemoveAll(static node => node.Kind is NodeKind.Scalar or NodeKind.Text);
        if (scalars.Count == 0) return;
        var scalar = scalars[random.Next(scalars.Count)];
        scalar.Text = scalar.Kind == NodeKind.Timestamp && random.Next(2) == 0 ? Oddities.NearTime(scalar.Text, random) : Oddities.Near(scalar.Kind, random);
    }
}
