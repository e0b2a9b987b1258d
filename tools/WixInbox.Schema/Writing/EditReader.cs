using WixInbox.Codegen.Schema.Json;

namespace WixInbox.Schema.Writing;

/// <summary>Makes a text that is JSON editable.</summary>
internal sealed class EditReader(string text)
{
    /// <summary>The root, with the text before and behind it.</summary>
    public static (string Before, EditObject Root, string Behind)? Read(string text)
    {
        var isWhole = true;
        if (JsonParser.Parse(text, (_, _) => isWhole = false) is not JsonObject root || !isWhole) return null;
        return (text[..root.Span.Start], new EditReader(text).Read(root), text[root.Span.End..]);
    }

    private EditNode Read(JsonNode node) => node switch
    {
        JsonObject value => Read(value),
        JsonArray value => Read(value),
        _ => new EditText(Slice(node.Span.Start, node.Span.End), node, IndentOf(node)),
    };

    private EditObject Read(JsonObject node)
    {
        var slots = new List<EditSlot>();
        var at = node.Span.Start + 1;
        foreach (var member in node.Members)
        {
            var (start, value) = (member.NameSpan.Start, member.Value);
            var comma = EndOfTrail(value.Span.End);
            slots.Add(new EditSlot(Slice(at, start), Slice(start, value.Span.Start), Read(value), comma.Trail) { Name = member.Name });
            at = comma.Next;
        }

        return new EditObject(IndentOf(node), slots, Slice(at, node.Span.End - 1));
    }

    private EditArray Read(JsonArray node)
    {
        var slots = new List<EditSlot>();
        var at = node.Span.Start + 1;
        foreach (var item in node.Items)
        {
            var comma = EndOfTrail(item.Span.End);
            slots.Add(new EditSlot(Slice(at, item.Span.Start), "", Read(item), comma.Trail));
            at = comma.Next;
        }

        return new EditArray(IndentOf(node), slots, Slice(at, node.Span.End - 1));
    }

    /// <summary>White space belongs to the value before it if a comma follows, and to the closing bracket otherwise.</summary>
    private (string Trail, int Next) EndOfTrail(int end)
    {
        var at = end;
        while (char.IsWhiteSpace(text[at])) at++;
        return text[at] == ',' ? (Slice(end, at), at + 1) : ("", end);
    }

    private string Slice(int start, int end) => text[start..end];

    private string IndentOf(JsonNode node)
    {
        var line = node.Span.Start - node.Span.StartColumn;
        var at = line;
        while (at < node.Span.Start && text[at] is ' ' or '\t') at++;
        return Slice(line, at);
    }
}
