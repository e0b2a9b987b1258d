using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;
using WixInbox.Codegen.Schema.Json;

namespace WixInbox.Schema.Commands;

/// <summary>Finds where a JSON pointer leads to in a file.</summary>
internal static class PointerSearch
{
    /// <summary>The place of the member's name, or of the item; null if the pointer leads nowhere.</summary>
    public static SourceSpan? Find(SchemaFile file, string pointer)
    {
        if (file.Text is null) return null;
        var steps = pointer.TrimStart('#').Split('/');
        if (steps[0].Length > 0) return null; // a pointer starts with a slash
        var node = JsonParser.Parse(file.Text, static (_, _) => { });
        var span = node.Span;
        foreach (var token in steps.Skip(1).Select(JsonPointer.Unescape))
        {
            switch (node)
            {
                case JsonObject value when value.Find(token) is { } member:
                    (node, span) = (member.Value, member.NameSpan);
                    break;
                case JsonArray array when int.TryParse(token, out var at) && at >= 0 && at < array.Items.Count:
                    (node, span) = (array.Items[at], array.Items[at].Span);
                    break;
                default:
                    return null;
            }
        }

        return span;
    }
}
