using System.Text.Json;
using System.Text.Json.Nodes;

namespace WixInbox.Testing;

/// <summary>A field of the path or of the query, and the form in which it is tried.</summary>
internal sealed class QueryValue(string name, string text)
{
    private const int LastForm = 3;

    private readonly List<string> _texts = [text];
    private int _form;

    /// <summary>The field, as a path: <c>paging.limit</c>.</summary>
    internal string Name { get; } = name;

    internal void Add(string more) => _texts.Add(more);

    /// <summary>Whether a reader that failed there failed on this.</summary>
    internal bool IsAt(string? path) => path is not null && (path == $"$.{Name}" || path.StartsWith($"$.{Name}[", StringComparison.Ordinal));

    /// <summary>Goes on to another form: text, literal, list of texts, list of literals. Several values are a list in any case.</summary>
    internal bool TryNextForm() => ++_form <= LastForm;

    /// <summary>Puts the value into a request, unless it stands there.</summary>
    internal void AddTo(JsonObject request)
    {
        var steps = Name.Split('.');
        foreach (var step in steps[..^1])
        {
            if (request[step] is not JsonObject inner) request[step] = inner = [];
            request = inner;
        }

        if (!request.ContainsKey(steps[^1])) request[steps[^1]] = ToNode();
    }

    private JsonNode? ToNode()
    {
        var isLiteral = _form % 2 == 1;
        if (_texts.Count == 1 && _form < 2) return Node(_texts[0], isLiteral);
        var list = new JsonArray();
        foreach (var item in _texts) list.Add((JsonNode?)Node(item, isLiteral));
        return list;
    }

    private static JsonValue? Node(string text, bool isLiteral)
    {
        if (!isLiteral) return JsonValue.Create(text);
        try
        {
            return JsonNode.Parse(text) is JsonValue literal ? literal : JsonValue.Create(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}
