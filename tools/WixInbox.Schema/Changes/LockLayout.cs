using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WixInbox.Schema.Changes;

/// <summary>
/// Lays a lock out: a line for each field and each thing said of a method, so that a changed field is a changed line, and two branches
/// merge as text does.
/// </summary>
internal static class LockLayout
{
    // files, a file, definitions, a type, properties: what is deeper stands in one line.
    private const int DeepestLines = 5;

    private static readonly JsonSerializerOptions InLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 128 };

    public static string Print(JsonObject root)
    {
        var text = new StringBuilder();
        Print(text, root, 0);
        return text.Append('\n').ToString();
    }

    private static void Print(StringBuilder text, JsonNode? node, int depth)
    {
        if (node is not JsonObject { Count: > 0 } json || depth > DeepestLines)
        {
            PrintInLine(text, node);
            return;
        }

        text.Append("{\n");
        var at = 0;
        foreach (var (name, value) in json)
        {
            text.Append(' ', 2 * (depth + 1)).Append(Quote(name)).Append(": ");
            Print(text, value, depth + 1);
            text.Append(++at < json.Count ? ",\n" : "\n");
        }

        text.Append(' ', 2 * depth).Append('}');
    }

    private static void PrintInLine(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } json:
                text.Append("{ ").AppendJoin(", ", json.Select(static member => $"{Quote(member.Key)}: {InLineOf(member.Value)}")).Append(" }");
                break;
            case JsonArray array:
                text.Append('[').AppendJoin(", ", array.Select(InLineOf)).Append(']');
                break;
            default:
                text.Append(node?.ToJsonString(InLine) ?? "null");
                break;
        }
    }

    private static string InLineOf(JsonNode? node)
    {
        var text = new StringBuilder();
        PrintInLine(text, node);
        return text.ToString();
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text, InLine);
}
