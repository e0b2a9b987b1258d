using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WixInbox.Json.Benchmarks.Payloads;

/// <summary>
/// Prints nodes as the wire has them: non-ASCII text as UTF-8, quotes and control characters with the short escapes. Accented letters
/// stand for what some clients escape in the long form (<c>\u00e9</c>); the writers of the framework could not mix the forms.
/// </summary>
/// <param name="isIndented">Whether each member and item has a line of its own, two spaces deeper than its parent.</param>
/// <param name="isReversed">Whether the members of each object come in reverse.</param>
internal sealed class JsonPrinter(bool isIndented = false, bool isReversed = false)
{
    private const string EscapedInFull = "àâçèéêëîïñôù";

    private readonly StringBuilder _text = new();
    private int _depth;

    public static string Print(JsonNode node, PayloadForm form = PayloadForm.Fixed)
    {
        var printer = new JsonPrinter(form == PayloadForm.Indented, form == PayloadForm.Reversed);
        printer.Value(node);
        return printer._text.ToString();
    }

    private void Value(JsonNode? node)
    {
        if (node is JsonObject members) Many('{', isReversed ? members.Reverse() : members, '}', Member);
        else if (node is JsonArray items) Many('[', items, ']', Value);
        else if (node?.GetValueKind() == JsonValueKind.String) Quote(node.GetValue<string>());
        else _text.Append(node?.ToJsonString() ?? "null");
    }

    private void Member(KeyValuePair<string, JsonNode?> member)
    {
        Quote(member.Key);
        _text.Append(isIndented ? ": " : ":");
        Value(member.Value);
    }

    private void Many<T>(char open, IEnumerable<T> parts, char close, Action<T> print)
    {
        _text.Append(open);
        _depth++;
        var isFirst = true;
        foreach (var part in parts)
        {
            if (!isFirst) _text.Append(',');
            isFirst = false;
            Line();
            print(part);
        }

        _depth--;
        if (!isFirst) Line();
        _text.Append(close);
    }

    private void Line()
    {
        if (isIndented) _text.Append('\n').Append(' ', 2 * _depth);
    }

    private void Quote(string text)
    {
        _text.Append('"');
        foreach (var character in text)
        {
            if (character is '"' or '\\') _text.Append('\\').Append(character);
            else if (character == '\n') _text.Append("\\n");
            else if (character == '\r') _text.Append("\\r");
            else if (character < ' ' || EscapedInFull.Contains(character)) _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            else _text.Append(character);
        }

        _text.Append('"');
    }
}
