using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Schema.Json;

/// <summary>A JSON value with its place in the file. Nodes live only while a file is read.</summary>
internal abstract class JsonNode(SourceSpan span)
{
    public SourceSpan Span { get; } = span;
}

internal sealed class JsonObject(SourceSpan span, IReadOnlyDictionary<string, JsonMember> byName, IReadOnlyList<JsonMember> members)
    : JsonNode(span)
{
    public IReadOnlyList<JsonMember> Members { get; } = members;

    public JsonMember? Find(string name) => byName.TryGetValue(name, out var member) ? member : null;
}

internal sealed class JsonMember(string name, SourceSpan nameSpan, JsonNode value)
{
    public string Name { get; } = name;

    public SourceSpan NameSpan { get; } = nameSpan;

    public JsonNode Value { get; } = value;
}

internal sealed class JsonArray(SourceSpan span, IReadOnlyList<JsonNode> items) : JsonNode(span)
{
    public IReadOnlyList<JsonNode> Items { get; } = items;
}

internal sealed class JsonString(SourceSpan span, string value) : JsonNode(span)
{
    public string Value { get; } = value;
}

/// <summary>A number, as its text says it.</summary>
internal sealed class JsonNumber(SourceSpan span, string text) : JsonNode(span)
{
    public string Text { get; } = text;
}

internal sealed class JsonBoolean(SourceSpan span, bool value) : JsonNode(span)
{
    public bool Value { get; } = value;
}

internal sealed class JsonNull(SourceSpan span) : JsonNode(span);

/// <summary>Stands where a value could not be read; the error has been reported.</summary>
internal sealed class JsonMissing(SourceSpan span) : JsonNode(span);
