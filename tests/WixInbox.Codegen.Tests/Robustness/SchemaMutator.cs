using WixInbox.Codegen.Schema;
using WixInbox.Codegen.Schema.Json;

namespace WixInbox.Codegen.Tests.Robustness;

/// <summary>Tampers with a schema file: with its characters, or with its tokens, so that much of it stays a schema.</summary>
internal sealed class SchemaMutator(Random random)
{
    private static readonly string[] Characters = ["{", "}", "[", "]", ":", ",", "\"", "\\", "0", "-", "e", ".", " ", "\n", "\r", "\t", "\0", "\uFEFF", "\u202E", "\u2028", "\uD800", "\uDC00", "é", "/", "*", "<", "#", "@"];

    private static readonly string[] Names =
    [
        .. Keywords.OfType, .. Keywords.OfField, .. Keywords.OfFile, .. Keywords.Refused.Keys, "class", "string", "Message", "message", "_", "", " ", "1", "a b", "*/", "</summary>", "\\u0000", "\\ud800",
        "\\u202E", "\\\"", "\\\\", "{", "}", "$", "#/definitions/Message", "types.schema.json#/definitions/Message", "../../x.schema.json#/definitions/A", "https://example.com/#/definitions/A", "object",
        "array", "string", "integer", "number", "boolean", "uuid", "date-time", "uri", "Equals", "ToString", "Value", "Known", "Unknown", "Match", "WixInbox", "System", "größe", "漢字", "ẞ", "K",
    ];

    private static readonly string[] Values =
    [
        "0", "-1", "1e400", "-0", "0.5", "99999999999999999999", "1e-400", "2147483648", "true", "false", "null", "{}", "[]", "[[]]", "[{}]", "\"\"", "{\"type\":\"string\"}", "{\"type\":\"object\",\"properties\":{}}",
        "{\"type\":\"array\",\"items\":{\"type\":\"string\"}}", "{\"type\":\"object\",\"additionalProperties\":{}}", "{\"$ref\":\"#/definitions/Message\"}", "{\"type\":\"string\",\"enum\":[\"a\",\"A\"]}",
        "{\"allOf\":[{\"$ref\":\"#/definitions/Message\"},{\"required\":[\"id\"]}]}", "[\"id\"]", "[\"type\",\"type\"]",
    ];

    public string Mutate(string text)
    {
        var count = 1 + random.Next(4);
        for (var number = 0; number < count; number++) text = random.Next(4) == 0 ? MutateCharacters(text) : MutateTokens(text);
        return text;
    }

    private string MutateCharacters(string text)
    {
        if (text.Length == 0) return Pick(Characters);
        var at = random.Next(text.Length);
        var length = Math.Min(random.Next(1, 20), text.Length - at);
        return random.Next(5) switch
        {
            0 => text[..at] + text[(at + 1)..],
            1 => text.Remove(at, length),
            2 => text[..at] + Pick(Characters) + text[(at + 1)..],
            3 => text[..at],
            _ => text.Insert(at, string.Concat(Enumerable.Repeat(Pick(Characters), random.Next(1, 4)))),
        };
    }

    private string MutateTokens(string text)
    {
        var tokens = JsonLexer.ReadAll(text, static (_, _) => { });
        if (tokens.Count < 2) return MutateCharacters(text);
        var at = random.Next(tokens.Count);
        var (start, end) = (tokens[at].Span.Start, EndOfValue(tokens, at));
        return random.Next(6) switch
        {
            0 => text[..start] + text[end..],
            1 => text[..start] + text[start..end] + "," + text[start..end] + text[end..],
            2 when tokens[at].Kind == JsonTokenKind.String => text[..start] + $"\"{Pick(Names)}\"" + text[end..],
            3 => Swap(text, tokens, at, random.Next(tokens.Count)),
            4 => text[..start] + Pick(Values) + text[end..],
            _ => CopyOver(text, tokens, at, random.Next(tokens.Count)),
        };
    }

    /// <summary>The end of the value or member that starts at a token.</summary>
    private static int EndOfValue(List<JsonToken> tokens, int at)
    {
        var depth = 0;
        for (var end = at; end < tokens.Count; end++)
        {
            if (tokens[end].Kind is JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket) depth++;
            if (tokens[end].Kind is JsonTokenKind.CloseBrace or JsonTokenKind.CloseBracket) depth--;
            if (depth <= 0) return tokens[end].Span.End;
        }

        return tokens[^1].Span.End;
    }

    private static string Swap(string text, List<JsonToken> tokens, int left, int right)
    {
        if (left > right) (left, right) = (right, left);
        var (a, b, c, d) = (tokens[left].Span.Start, EndOfValue(tokens, left), tokens[right].Span.Start, EndOfValue(tokens, right));
        return b > c ? text : text[..a] + text[c..d] + text[b..c] + text[a..b] + text[d..];
    }

    private static string CopyOver(string text, List<JsonToken> tokens, int from, int to) =>
        text[..tokens[to].Span.Start] + text[tokens[from].Span.Start..EndOfValue(tokens, from)] + text[EndOfValue(tokens, to)..];

    private string Pick(string[] choices) => choices[random.Next(choices.Length)];
}
