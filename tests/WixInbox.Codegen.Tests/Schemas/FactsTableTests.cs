using System.Text.Json;
using System.Text.Json.Nodes;
using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Codegen.Tests.Schemas;

/// <summary>Holds the schema files against <see cref="FactsTable"/>, row by row in both directions.</summary>
public class FactsTableTests
{
    [Fact]
    public void Fields_AreThoseOfTheTable() =>
        AssertSame(Rows(FactsTable.Fields), Repository.Schemas().SelectMany(static file => FieldsOf(Parse(file))));

    [Fact]
    public void Enums_AreThoseOfTheTable() =>
        AssertSame(Rows(FactsTable.Enums), Repository.Schemas().SelectMany(static file => EnumsOf(Parse(file))));

    [Fact]
    public void Methods_AreThoseOfTheTable() =>
        AssertSame(Rows(FactsTable.Methods), Repository.Schemas().SelectMany(static file => MethodsOf(Parse(file))));

    [Fact]
    public void Events_AreThoseOfTheTable() =>
        AssertSame(Rows(FactsTable.Events), Repository.Schemas().SelectMany(static file => EventsOf(Parse(file))));

    [Fact]
    public void Filters_AreThoseOfTheTable() => AssertSame(Rows(FactsTable.Filters), Repository.Schemas()
        .SelectMany(static file => Types(Parse(file)))
        .Where(static type => type.Definition.ContainsKey("x-wix-filter"))
        .SelectMany(static type => type.Definition["x-wix-filter"]!.AsObject())
        .Select(static field => $"{field.Key} | {TypeOf(field.Value!.AsObject())} | {string.Join(", ", Texts(field.Value["operators"]!.AsArray()))}"));

    /// <summary>The test of the fields is worth what it notices: each field without each of its keywords must make another row.</summary>
    [Fact]
    public void EmptyingAnyRow_IsNoticed()
    {
        var table = Rows(FactsTable.Fields).ToHashSet();
        string[] silent = ["description", "x-wix-source", "x-wix-name"];
        var unnoticed = new List<string>();
        foreach (var file in Repository.Schemas())
        {
            var keywords = FieldNodes(Parse(file)).SelectMany(static field => field.Node.Select(keyword => (field.Type, field.Name, Keyword: keyword.Key))).ToList();
            foreach (var (type, name, keyword) in keywords.Where(pair => !silent.Contains(pair.Keyword)))
            {
                var damaged = Parse(file);
                damaged["definitions"]![type]!["properties"]![name]!.AsObject().Remove(keyword);
                if (FieldsOf(damaged).All(table.Contains)) unnoticed.Add($"{type}.{name} without {keyword}");
            }
        }

        Assert.Empty(unnoticed);
    }

    [Fact]
    public void EveryField_HasADescriptionOfItsOwnWords()
    {
        var all = Repository.Schemas().SelectMany(static file => FieldNodes(Parse(file)));
        Assert.All(all, static field => Assert.True(field.Node["description"]?.GetValue<string>().Length > 5, $"{field.Type}.{field.Name} has no description"));
    }

    [Fact]
    public void EveryFile_IsNamedAfterItsMethodOrEvent_AndSaysWhereEachFieldTravels()
    {
        foreach (var file in Repository.Schemas())
        {
            if (Parse(file)["x-wix-event"] is { } happening) Assert.Equal(Path.GetFileName(file.Path), $"{happening["name"]}.schema.json");
            if (Parse(file)["x-wix-method"] is not { } method) continue;
            Assert.Equal(Path.GetFileName(file.Path), $"{method["name"]}.schema.json");
            var request = Parse(file)["definitions"]![$"{method["name"]}Request"]!["properties"]!.AsObject();
            Assert.Equal(request.Select(static field => field.Key), method["params"]!.AsObject().Select(static param => param.Key));
        }
    }

    private static JsonObject Parse(SchemaText file) => JsonNode.Parse(file.Text)!.AsObject();

    private static void AssertSame(IEnumerable<string> expected, IEnumerable<string> actual) =>
        Assert.Equal(expected.OrderBy(static row => row, StringComparer.Ordinal), actual.OrderBy(static row => row, StringComparer.Ordinal));

    private static IEnumerable<string> Rows(string table) => table.Split('\n')
        .Where(static line => line.Trim().Length > 0)
        .Select(static line => string.Join(" | ", line.Split('|').Select(static cell => cell.Trim())));

    private static IEnumerable<(string Type, JsonObject Definition)> Types(JsonObject file) =>
        file["definitions"]!.AsObject().Select(static type => (type.Key, type.Value!.AsObject()));

    private static IEnumerable<(string Type, string Name, JsonObject Node)> FieldNodes(JsonObject file) => Types(file)
        .Where(static type => type.Definition.ContainsKey("properties"))
        .SelectMany(static type => type.Definition["properties"]!.AsObject().Select(field => (type.Type, field.Key, field.Value!.AsObject())));

    private static IEnumerable<string> FieldsOf(JsonObject file) => FieldNodes(file).Select(field =>
    {
        var type = file["definitions"]![field.Type]!.AsObject();
        return $"{field.Type}.{field.Name} | {TypeOf(field.Node)} | {string.Join(", ", Marks(type, field.Name, field.Node))}";
    });

    private static string TypeOf(JsonObject node)
    {
        if (node["allOf"] is JsonArray parts) return TypeOf(parts[0]!.AsObject());
        if (node["$ref"]?.GetValue<string>() is { } reference) return reference[(reference.LastIndexOf('/') + 1)..];
        var type = node["type"]?.GetValue<string>() ?? "any";
        if (node["items"] is JsonObject items) return type == "array" ? TypeOf(items) + "[]" : $"{type} of items";
        return (type, node["format"]?.GetValue<string>()) switch
        {
            ("string", "int64") => "int64 text",
            ("string", { } format) => format,
            (_, null) => type,
            (_, var format) => $"{type} {format}",
        };
    }

    private static IEnumerable<string> Marks(JsonObject type, string name, JsonObject node)
    {
        if (GroupOf(type, name) is { } group) yield return group;
        if (type["required"] is JsonArray required && Texts(required).Contains(name)) yield return "required";
        if (type["x-wix-expected"] is JsonArray expected && Texts(expected).Contains(name)) yield return "required by prose";
        if (node["allOf"] is JsonArray parts) yield return $"demands {string.Join(" ", parts.Skip(1).SelectMany(static part => Texts(part!["required"]!.AsArray())))}";
        if (Range(node, "minLength", "maxLength") is { } length) yield return "length " + length;
        if (Range(node, "minItems", "maxItems") is { } count) yield return "items " + count;
        if (node["items"] is JsonObject items && Range(items, "minLength", "maxLength") is { } each) yield return "each length " + each;
        if (Range(node, "minimum", "maximum") is { } range) yield return range;
        if (node["default"] is { } value) yield return $"default {(value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString())}";
        if (node["readOnly"]?.GetValue<bool>() == true) yield return "read-only";
        if (node["x-wix-deprecated"] is JsonObject deprecated)
            yield return $"deprecated{(deprecated["replacedBy"] is { } replacement ? $" for {replacement}" : "")} until {deprecated["removal"]}";
    }

    private static string? GroupOf(JsonObject type, string name)
    {
        if (type["x-wix-oneOf"] is not JsonObject groups) return null;
        var group = groups.FirstOrDefault(group => Texts(group.Value!.AsArray()).Contains(name)).Key;
        if (group is null) return null;
        return $"one of {group}{(type["oneOf"]!.AsArray().Any(static branch => branch!["not"] is not null) ? " or none" : "")}";
    }

    private static string? Range(JsonObject node, string least, string most) => (node[least]?.ToJsonString(), node[most]?.ToJsonString()) switch
    {
        (null, null) => null,
        (null, var max) => $"to {max}",
        (var min, null) => $"{min} to any",
        var (min, max) => $"{min} to {max}",
    };

    private static IEnumerable<string> Texts(JsonArray array) => array.Select(static item => item!.GetValue<string>());

    private static IEnumerable<string> EnumsOf(JsonObject file) => Types(file)
        .Where(static type => type.Definition.ContainsKey("enum"))
        .Select(static type => $"{type.Type} | {string.Join(", ", Texts(type.Definition["enum"]!.AsArray()))}");

    private static IEnumerable<string> EventsOf(JsonObject file)
    {
        if (file["x-wix-event"] is not JsonObject happening) yield break;
        yield return $"{happening["name"]} | {happening["union"]} | {happening["slug"]} | {happening["form"]} | {string.Join(", ", Texts(happening["types"]!.AsArray()))} | {happening["permission"]} | {string.Join(", ", Texts(happening["scopes"]!.AsArray()))}";
    }

    private static IEnumerable<string> MethodsOf(JsonObject file)
    {
        if (file["x-wix-method"] is not JsonObject method) yield break;
        var travel = string.Join(", ", method["params"]!.AsObject().Select(static param => param.Value!.GetValue<string>()).Distinct());
        var errors = string.Join(", ", method["errors"]!.AsArray().Select(static error => $"{error!["code"]} {error["status"]}"));
        var list = method["list"] is JsonObject paging ? $"{paging["items"]}, {paging["next"]}, {paging["cursor"]}" : "";
        yield return $"{method["name"]} | {method["service"]} | {method["verb"]} {method["path"]} | {travel} | {method["safe"]} | {method["permission"]} | {string.Join(", ", Texts(method["scopes"]?.AsArray() ?? []))} | {errors} | {list}";
    }
}
