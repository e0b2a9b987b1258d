using System.Text;

namespace WixInbox.Json.Tests.Documents;

/// <summary>What is known of a value, beyond its text.</summary>
internal enum NodeKind
{
    /// <summary>A scalar, of which nothing more is known.</summary>
    Scalar,

    /// <summary>A string, as long as it says the same.</summary>
    Text,
    Int32,
    Int64,
    Real,
    Guid,
    Timestamp,
    Duration,
    Decimal,
    Bytes,
    Object,
    Array,
}

/// <summary>
/// One value of a JSON document that is taken apart and put together wrongly: members may come twice, names and scalars may be no JSON.
/// </summary>
internal sealed class Node(NodeKind kind, string text = "")
{
    public NodeKind Kind { get; set; } = kind;

    /// <summary>The name with its quotes, where the value is a member of an object.</summary>
    public string? Name { get; set; }

    /// <summary>The text of a scalar.</summary>
    public string Text { get; set; } = text;

    public List<Node> Children { get; private init; } = [];

    /// <summary>The names that the schema of an object has, a line each.</summary>
    public string? Type { get; init; }

    /// <summary>Whether the schema leaves the value free, so that its very text counts.</summary>
    public bool IsFree { get; init; }

    public bool IsContainer => Kind is NodeKind.Object or NodeKind.Array;

    public Node Clone() => new(Kind, Text) { Name = Name, Type = Type, IsFree = IsFree, Children = [.. Children.Select(static child => child.Clone())] };

    /// <summary>The value and all that is in it.</summary>
    public void Collect(List<Node> all)
    {
        all.Add(this);
        foreach (var child in Children) child.Collect(all);
    }

    /// <summary>How many levels deep a value is in this one, which itself is the first; 0 where it is not.</summary>
    public int DepthOf(Node wanted)
    {
        if (ReferenceEquals(this, wanted)) return 1;
        var depth = Children.Select(child => child.DepthOf(wanted)).FirstOrDefault(static depth => depth > 0);
        return depth == 0 ? 0 : depth + 1;
    }

    /// <summary>Becomes another value under the same name.</summary>
    public void Become(Node other)
    {
        var children = other.Children.ToList();
        (Kind, Text) = (other.Kind, other.Text);
        Children.Clear();
        Children.AddRange(children);
    }

    /// <summary>The document as text.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="space">Makes the white space between two tokens.</param>
    public void Write(StringBuilder output, Func<string> space)
    {
        if (Name is not null) output.Append(Name).Append(space()).Append(':').Append(space());
        if (IsFree) space = static () => "";
        if (!IsContainer)
        {
            output.Append(Text);
            return;
        }

        output.Append(Kind == NodeKind.Object ? '{' : '[').Append(space());
        for (var at = 0; at < Children.Count; at++)
        {
            if (at > 0) output.Append(',').Append(space());
            Children[at].Write(output, space);
            output.Append(space());
        }

        output.Append(Kind == NodeKind.Object ? '}' : ']');
    }

    public override string ToString()
    {
        var output = new StringBuilder();
        Write(output, static () => "");
        return output.ToString();
    }
}
