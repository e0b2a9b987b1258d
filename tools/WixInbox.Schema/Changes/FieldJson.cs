using System.Text.Json.Nodes;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Changes;

/// <summary>A field, as its type says it.</summary>
internal sealed class FieldJson(ValueJson values)
{
    public JsonObject Of(FieldDeclaration field)
    {
        var json = field.Demands.Count == 0 ? values.Of(field.Value) : new JsonObject { ["allOf"] = new JsonArray(values.Of(field.Value), DemandsOf([.. field.Demands.Select(static demand => demand.Path.ToArray())])) };
        if (field.ChosenName is { } chosen) json["x-wix-name"] = chosen.Text;
        if (field.IsReadOnly) json["readOnly"] = true;
        if (field.Default is { } value) json["default"] = DefaultOf(value, field.Value);
        if (field.Deprecation is { } deprecation) json["x-wix-deprecated"] = Deprecated(deprecation);
        return json;
    }

    private static JsonObject DemandsOf(IReadOnlyCollection<string[]> paths)
    {
        var json = new JsonObject();
        var here = paths.Where(static path => path.Length == 1).Select(static path => path[0]).Distinct().Order(StringComparer.Ordinal).ToList();
        if (here.Count > 0) json["required"] = Texts.Of(here);
        var below = new JsonObject();
        foreach (var step in paths.Where(static path => path.Length > 1).GroupBy(static path => path[0], static path => path[1..]).OrderBy(static step => step.Key, StringComparer.Ordinal))
            below[step.Key] = DemandsOf([.. step]);
        if (below.Count > 0) json["properties"] = below;
        return json;
    }

    // A number keeps its text; behind a reference a text says the same.
    private static JsonNode DefaultOf(string value, ValueShape shape) =>
        shape is ScalarShape { Kind: ScalarKind.Boolean or ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double }
        ? JsonNode.Parse(value)!
        : JsonValue.Create(value);

    private static JsonObject Deprecated(Deprecation deprecation)
    {
        var json = new JsonObject();
        if (deprecation.ReplacedBy is { } replacement) json["replacedBy"] = replacement;
        if (deprecation.Removal is { } removal) json["removal"] = removal;
        return json;
    }
}
