using WixInbox.Codegen.Schema.Json;

namespace WixInbox.Schema.Writing;

/// <summary>
/// Takes over keywords one by one. One that the import does not have stays; one that the file does not have is added; where both
/// have one, the import's is taken unless <see cref="Refinements.OfKeywords"/> says that it is the person's.
/// </summary>
internal static class KeywordRefresh
{
    public static void Apply(EditObject node, LayoutObject wanted, IEnumerable<string> keywords, string[] order, string pointer, RefreshLog log)
    {
        foreach (var keyword in keywords)
        {
            if (wanted.Find(keyword) is not { } value) continue;
            var said = LayoutPrinter.PrintLine(value);
            var place = Pointer.Add(pointer, keyword);
            if (node.Find(keyword) is not { } present)
            {
                node.Set(keyword, value, order);
                log.Added(place, said);
            }
            else if (!Refinements.OfKeywords.ContainsKey(keyword) && OneLine(present) is var old && old != said)
            {
                node.Set(keyword, value, order);
                log.Changed(place, old, said);
            }
        }
    }

    /// <summary>The value as the house writes it on one line, so that equal values are equal texts.</summary>
    public static string OneLine(EditNode node)
    {
        var text = node.ToString();
        return JsonParser.Parse(text, static (_, _) => { }) is { } value ? LayoutPrinter.PrintLine(ToLayout(value)) : text;
    }

    private static Layout ToLayout(JsonNode node)
    {
        switch (node)
        {
            case JsonString text: return Layout.Of(text.Value);
            case JsonBoolean flag: return Layout.Of(flag.Value);
            case JsonNumber number: return Codegen.Schema.ExactDecimal.TryParse(number.Text, out var value) ? Layout.Of(value) : new LayoutText(number.Text);
            case JsonArray array: return new LayoutArray([.. array.Items.Select(ToLayout)], LayoutStyle.Line);
            case JsonObject members:
                var copy = new LayoutObject(LayoutStyle.Line);
                foreach (var member in members.Members) copy.Add(member.Name, ToLayout(member.Value));
                return copy;
            default: return new LayoutText("null");
        }
    }
}
