using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Tests.Values;

/// <summary>
/// What a service of tomorrow may send, put into a value at every depth: unknown fields, texts of open enumerations, and cases. Their
/// texts are odd on purpose, so that only a reader which keeps the text gives them back.
/// </summary>
internal sealed class Strangeness(SchemaSet schemas, Random random)
{
    private const string Mark = "@strange:";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 128 };

    private readonly List<string> _texts = [];

    /// <summary>How many strange texts there are.</summary>
    public int Count => _texts.Count;

    public void AddTo(JsonNode? value, ValueShape shape)
    {
        switch (schemas.Resolve(shape))
        {
            case ListShape list when value is JsonArray items:
                for (var at = 0; at < items.Count; at++) Visit(items[at], list.Item, changed => items[at] = changed);
                break;
            case MapShape map when value is JsonObject members:
                foreach (var (name, member) in members.ToList()) Visit(member, map.Value, changed => members[name] = changed);
                break;
            case ReferenceShape reference when schemas.Find(reference).Shape is ObjectShape type && value is JsonObject members:
                foreach (var field in type.Fields)
                    if (members[field.Name.Text] is { } member) Visit(member, field.Value, changed => members[field.Name.Text] = changed);
                AddMembers(members, type);
                break;
        }
    }

    /// <summary>The value as text, the strange parts in their odd forms.</summary>
    public string ToText(JsonNode value)
    {
        var text = value.ToJsonString(Plain);
        for (var at = 0; at < _texts.Count; at++) text = text.Replace($"\"{Mark}{at}@\"", _texts[at], StringComparison.Ordinal);
        return text;
    }

    public void AssertSame(JsonNode expected, string actual)
    {
        using var document = JsonDocument.Parse(actual, new JsonDocumentOptions { MaxDepth = 128 });
        AssertSame(expected, document.RootElement, "$");
    }

    private void Visit(JsonNode? value, ValueShape shape, Action<JsonNode> change)
    {
        if (schemas.Resolve(shape) is ReferenceShape reference && schemas.Find(reference).Shape is EnumShape { IsOpen: true } && random.Next(4) == 0)
            change(JsonValue.Create($"STRANGE_{random.Next(100)} \"é\u0001"));
        else AddTo(value, shape);
    }

    private void AddMembers(JsonObject members, ObjectShape type)
    {
        // Where no case is there, a single candidate is an unknown case, and several are unknown fields.
        if (random.Next(5) == 0)
            foreach (var word in type.Groups.SelectMany(static group => group.Cases)) members.Remove(word.Text);
        for (var count = random.Next(3); count > 0; count--)
        {
            var name = random.Next(5) == 0 ? $"strange \"é\"\n{random.Next(9)}" : $"strange{random.Next(1000)}";
            if (type.Fields.All(field => field.Name.Text != name)) members[name] = Token();
        }
    }

    private JsonValue Token()
    {
        _texts.Add(random.Next(9) switch
        {
            0 => "1.00E+2",
            1 => "-0",
            2 => "123456789012345678901234567890.10",
            3 => "\"\\u0041\\/\\ud83d\\ude00 <&>\"",
            4 => "{ \"b\" : 1 ,\n \"a\" : [ ] , \"b\" : 2 }",
            5 => "[1,  null, { } ]",
            6 => "true",
            7 => "null",
            _ => "\"plain 漢\"",
        });
        return JsonValue.Create($"{Mark}{(_texts.Count - 1).ToString(CultureInfo.InvariantCulture)}@");
    }

    private void AssertSame(JsonNode? expected, JsonElement actual, string path)
    {
        if (expected is JsonValue value && value.TryGetValue(out string? text) && text.StartsWith(Mark, StringComparison.Ordinal))
        {
            Assert.True(actual.GetRawText() == _texts[int.Parse(text[Mark.Length..^1], CultureInfo.InvariantCulture)], $"{path} came back as {actual.GetRawText()}");
            return;
        }

        Assert.True((expected?.GetValueKind() ?? JsonValueKind.Null) == actual.ValueKind, $"{path} came back as {actual.GetRawText()}");
        switch (expected)
        {
            case JsonObject members:
                var names = actual.EnumerateObject().Select(static member => member.Name).ToList();
                Assert.True(names.Order(StringComparer.Ordinal).SequenceEqual(members.Select(static member => member.Key).Order(StringComparer.Ordinal)), $"{path} came back with {string.Join(", ", names)}");
                foreach (var (name, member) in members) AssertSame(member, actual.GetProperty(name), $"{path}.{name}");
                break;
            case JsonArray items:
                Assert.True(items.Count == actual.GetArrayLength(), $"{path} came back with {actual.GetArrayLength()} items");
                for (var at = 0; at < items.Count; at++) AssertSame(items[at], actual[at], $"{path}[{at}]");
                break;
            case JsonValue scalar:
                var isSame = scalar.GetValueKind() == JsonValueKind.String ? scalar.GetValue<string>() == actual.GetString() : scalar.ToJsonString() == actual.GetRawText();
                Assert.True(isSame, $"{path} came back as {actual.GetRawText()}");
                break;
        }
    }
}
