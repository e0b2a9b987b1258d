using System.Text;

namespace WixInbox.Json.Tests.Documents;

/// <summary>Says the same in other words: a reader must find an equal value.</summary>
internal sealed class Respelling(Random random)
{
    private static readonly string[] Spaces = ["", "", "", " ", " ", "\n  ", "\t", "\r\n", "  \n\t\r   ", new(' ', 15), new(' ', 16), new('\n', 17), new(' ', 33)];

    /// <summary>How much is respelled: one in so many.</summary>
    private readonly int _often = random.Next(1, 12);

    public void Change(Node node)
    {
        if (node.IsFree) return;
        if (node.Name is not null && Wants) node.Name = Texts.Respell(node.Name, random);
        if (node.Kind == NodeKind.Object && Wants) Shuffle(node.Children);
        foreach (var child in node.Children) Change(child);
        if (Wants) node.Text = Spell(node);
    }

    /// <summary>The document with white space wherever some may stand.</summary>
    public string Space(Node node)
    {
        var output = new StringBuilder();
        output.Append(Some());
        node.Write(output, Some);
        return output.Append(Some()).ToString();

        string Some() => Wants ? Spaces[random.Next(Spaces.Length)] : "";
    }

    private bool Wants => random.Next(_often) == 0;

    private string Spell(Node node)
    {
        var text = node.Text;
        var isQuoted = text.StartsWith('"');
        var bare = text.Trim('"');
        return node.Kind switch
        {
            NodeKind.Text => Texts.Respell(text, random),
            NodeKind.Int32 or NodeKind.Int64 => Number(bare),
            NodeKind.Guid => random.Next(2) == 0 ? Texts.Respell(text, random) : text.ToUpperInvariant(),
            NodeKind.Timestamp when text.EndsWith("Z\"", StringComparison.Ordinal) => Time(bare[..^1]),
            NodeKind.Decimal => isQuoted ? bare : $"\"{bare}\"",
            NodeKind.Bytes => Base64(bare),
            _ => text,
        };
    }

    private string Number(string bare) => random.Next(7) switch
    {
        0 => bare,
        1 => $"\"{bare}\"",
        2 => bare + ".0",
        3 => $"\"{bare}.000\"",
        4 when bare is not ("0" or "-0") => bare + "0e-1",
        5 => bare + "e0",
        _ => Texts.Respell($"\"{bare}\"", random),
    };

    private string Time(string bare) => random.Next(4) switch
    {
        0 when bare.Contains('.', StringComparison.Ordinal) => $"\"{bare}0Z\"",
        0 => $"\"{bare}.0Z\"",
        1 => $"\"{bare}+00:00\"",
        2 => $"\"{bare}z\"",
        _ => Texts.Respell($"\"{bare}Z\"", random),
    };

    private string Base64(string bare) => random.Next(3) switch
    {
        0 => $"\"{bare.TrimEnd('=')}\"",
        1 => $"\"{bare.Replace('+', '-').Replace('/', '_')}\"",
        _ => Texts.Respell($"\"{bare}\"", random),
    };

    private void Shuffle(List<Node> nodes)
    {
        for (var at = nodes.Count - 1; at > 0; at--)
        {
            var other = random.Next(at + 1);
            (nodes[at], nodes[other]) = (nodes[other], nodes[at]);
        }
    }
}
