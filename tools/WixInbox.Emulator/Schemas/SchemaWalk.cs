using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NJsonSchema;

namespace WixInbox.Emulator.Schemas;

/// <summary>Walks a value along its schema.</summary>
internal static partial class SchemaWalk
{
    /// <summary>The fields of an object, those of overlays (<c>allOf</c>) among them.</summary>
    public static IEnumerable<KeyValuePair<string, JsonSchemaProperty>> FieldsOf(JsonSchema schema) =>
        schema.ActualSchema.ActualProperties.Concat(schema.ActualSchema.AllOf.SelectMany(static part => part.ActualSchema.ActualProperties));

    /// <summary>
    /// Takes out the members that only the service sets, as the service itself ignores them in requests. The paths of those that
    /// are cases of a one-of are returned instead: without them the value would mean something else.
    /// </summary>
    public static IReadOnlyList<string> RemoveReadOnly(JsonNode? value, JsonSchema schema)
    {
        var refused = new List<string>();
        Remove(value, schema, "", refused);
        return refused;
    }

    /// <summary>
    /// Takes out what the wire allows and a schema checker does not know: null for absent, 1200.0 for 1200, and the digits of a
    /// date-time beyond a hundred nanoseconds.
    /// </summary>
    public static void RemoveTolerances(JsonNode? value)
    {
        if (value is JsonArray items)
            for (var at = 0; at < items.Count; at++) items[at] = Plain(items[at]);
        if (value is not JsonObject members) return;
        foreach (var (name, member) in members.ToList())
        {
            if (member is null) members.Remove(name);
            else members[name] = Plain(member);
        }
    }

    private static JsonNode? Plain(JsonNode? value)
    {
        RemoveTolerances(value);
        return value switch
        {
            JsonValue number when number.GetValueKind() == JsonValueKind.Number && IsWhole(number.ToJsonString(), out var whole) => JsonValue.Create(whole),
            JsonValue text when text.GetValueKind() == JsonValueKind.String => JsonValue.Create(LongFraction().Replace(text.GetValue<string>(), "$1$2")),
            _ => value?.DeepClone(),
        };
    }

    private static bool IsWhole(string number, out long whole)
    {
        whole = 0;
        if (!decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || decimal.Truncate(value) != value) return false;
        if (value is < long.MinValue or > long.MaxValue) return false;
        whole = (long)value;
        return true;
    }

    [GeneratedRegex(@"^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7})\d{1,2}(Z|[+-]\d\d:\d\d)$")]
    private static partial Regex LongFraction();

    private static void Remove(JsonNode? value, JsonSchema schema, string path, List<string> refused)
    {
        if (value is JsonArray items && schema.ActualSchema.Item is { } item)
        {
            for (var at = 0; at < items.Count; at++) Remove(items[at], item, $"{path}[{at}]", refused);
            return;
        }

        if (value is not JsonObject members) return;
        foreach (var (name, field) in FieldsOf(schema))
        {
            if (!members.TryGetPropertyValue(name, out var member)) continue;
            var below = path.Length == 0 ? name : $"{path}.{name}";
            if (!field.IsReadOnly) Remove(member, field, below, refused);
            else if (IsCase(schema, name)) refused.Add(below);
            else members.Remove(name);
        }
    }

    private static bool IsCase(JsonSchema schema, string name) =>
        schema.ActualSchema.OneOf.Any(branch => branch.RequiredProperties.Contains(name));
}
