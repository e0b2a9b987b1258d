using System.Text.Json.Nodes;
using NJsonSchema;

namespace WixInbox.Emulator.Schemas;

/// <summary>Walks a value along its schema.</summary>
internal static class SchemaWalk
{
    /// <summary>The fields of an object, those of overlays (<c>allOf</c>) among them.</summary>
    public static IEnumerable<KeyValuePair<string, JsonSchemaProperty>> FieldsOf(JsonSchema schema) =>
        schema.ActualSchema.ActualProperties.Concat(schema.ActualSchema.AllOf.SelectMany(static part => part.ActualSchema.ActualProperties));

    /// <summary>The field of that name, if the schema has it.</summary>
    public static JsonSchema? FieldOf(JsonSchema schema, string name) => FieldsOf(schema).FirstOrDefault(field => field.Key == name).Value?.ActualSchema;

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
