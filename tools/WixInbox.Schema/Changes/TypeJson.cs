using System.Text.Json.Nodes;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Changes;

/// <summary>A type of <c>definitions</c>, as its file says it.</summary>
internal sealed class TypeJson(References references)
{
    private readonly ValueJson _values = new(references);

    public JsonObject Of(TypeDeclaration type)
    {
        var json = type.Shape switch
        {
            ObjectShape shape => Object(shape),
            EnumShape shape => Enum(shape),
            FilterShape shape => Filter(shape),
            AliasShape shape => _values.Of(shape.Target),
            _ => throw new InvalidOperationException($"A type shape that is not known: {type.Shape.GetType().Name}."),
        };
        if (type.ChosenName is { } chosen) json["x-wix-name"] = chosen.Text;
        return json;
    }

    private JsonObject Object(ObjectShape shape)
    {
        var (json, fields) = (new JsonObject { ["type"] = "object" }, new JsonObject());
        if (shape.Required.Count > 0) json["required"] = Texts.Of(shape.Required.Select(static word => word.Text).Order(StringComparer.Ordinal));
        foreach (var field in shape.Fields) fields[field.Name.Text] = new FieldJson(_values).Of(field);
        json["properties"] = fields;
        if (shape.Groups.Count > 0) AddGroups(json, shape);
        return json;
    }

    /// <summary>The groups, each with the standard form beside it. Cases stand in the order of the fields: no other one means anything.</summary>
    private static void AddGroups(JsonObject json, ObjectShape shape)
    {
        var (names, forms) = (new JsonObject(), new JsonArray());
        foreach (var group in shape.Groups)
        {
            var cases = group.Cases.Select(static word => word.Text).ToHashSet();
            var ordered = shape.Fields.Select(static field => field.Name.Text).Where(cases.Contains).ToList();
            names[group.Name.Text] = Texts.Of(ordered);
            forms.Add(new JsonObject { ["oneOf"] = StandardForm(ordered, group.IsRequired) });
        }

        json["x-wix-oneOf"] = names;
        json["allOf"] = forms;
    }

    private static JsonArray StandardForm(List<string> cases, bool isRequired)
    {
        var form = new JsonArray([.. Branches(cases)]);
        if (!isRequired) form.Add(new JsonObject { ["not"] = new JsonObject { ["anyOf"] = new JsonArray([.. Branches(cases)]) } });
        return form;
    }

    private static IEnumerable<JsonNode> Branches(IEnumerable<string> cases) => cases.Select(static name => new JsonObject { ["required"] = Texts.Of([name]) });

    private static JsonObject Enum(EnumShape shape)
    {
        var json = new JsonObject { ["type"] = "string", ["enum"] = Texts.Of(shape.Values.Select(static value => value.Text)) };
        if (!shape.IsOpen) json["x-wix-openEnum"] = false;
        return json;
    }

    private static JsonObject Filter(FilterShape shape)
    {
        var fields = new JsonObject();
        foreach (var field in shape.Fields.OrderBy(static field => field.Path.Text, StringComparer.Ordinal))
        {
            var value = ValueJson.Of(field.Kind, Limits.None);
            value["operators"] = Texts.Of(field.Operators.Order(StringComparer.Ordinal));
            fields[field.Path.Text] = value;
        }

        return new JsonObject { ["type"] = "object", ["x-wix-filter"] = fields };
    }
}
