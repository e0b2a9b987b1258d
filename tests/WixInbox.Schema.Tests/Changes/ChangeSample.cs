using System.Text.Json.Nodes;
using WixInbox.Codegen.Changes;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Tests.Changes;

/// <summary>A row of <see cref="ChangeTable"/>: what makes the files of both sets, for a direction in which the type <c>T</c> travels.</summary>
internal sealed record ChangeSample(ChangeKind Kind, Func<ChangeDirections, IReadOnlyList<(string Path, string Old, string New)>> FilesOf)
{
    private const string TypesPath = "types.schema.json";

    /// <summary>The definitions of the file of types.</summary>
    public static ChangeSample Types(ChangeKind kind, string old, string @new) => new(kind, direction =>
        [(TypesPath, TypesFile(WithThing(old)), TypesFile(WithThing(@new))), .. Around(direction)]);

    /// <summary>The fields of <c>T</c>.</summary>
    public static ChangeSample Fields(ChangeKind kind, string old, string @new) => Types(kind, Thing(old), Thing(@new));

    /// <summary>The fields of a response or body of its own, of which one is required before or behind.</summary>
    public static ChangeSample Answer(ChangeKind kind, string fields, string oldRequired, string newRequired) => new(kind, direction => direction == ChangeDirections.Event
        ? [("Broke.schema.json", EventFile("Broke", "", (fields, oldRequired)), EventFile("Broke", "", (fields, newRequired)))]
        : [("Get.schema.json", MethodFile("Get", "", "", (fields, oldRequired)), MethodFile("Get", "", "", (fields, newRequired)))]);

    /// <summary>What is said of a method, beyond what must be.</summary>
    public static ChangeSample Method(ChangeKind kind, string old, string @new) => new(kind, _ =>
        [("Get.schema.json", MethodFile("Get", old), MethodFile("Get", @new))]);

    /// <summary>What is said of an event, likewise.</summary>
    public static ChangeSample Event(ChangeKind kind, string old, string @new) => new(kind, _ =>
        [("Broke.schema.json", EventFile("Broke", old), EventFile("Broke", @new))]);

    /// <summary>Whole files beside another method and event; the empty text is no file. Definitions alone are a file of types.</summary>
    public static ChangeSample Files(ChangeKind kind, params (string Path, string Old, string New)[] files) => new(kind, direction =>
    [
        .. files.Select(static file => (file.Path, WholeFile(file.Old), WholeFile(file.New))),
        ("Get.schema.json", MethodFile("Get"), MethodFile("Get")),
        ("Broke.schema.json", EventFile("Broke"), EventFile("Broke")),
    ]);

    public static string Thing(string fields, params string[] required)
    {
        var demand = required is [{ Length: > 0 }, ..] ? $"'required': [{string.Join(", ", required.Select(static name => $"'{name}'"))}], " : "";
        return $"'T': {{ 'type': 'object', {demand}'properties': {{ {fields} }} }}";
    }

    /// <summary><c>T</c> with a field that prose requires.</summary>
    public static string Expecting(string fields, string expected) => $"'T': {{ 'type': 'object', 'x-wix-expected': ['{expected}'], 'properties': {{ {fields} }} }}";

    /// <summary><c>T</c> as a group of one case.</summary>
    public static string OneOf(string field) =>
        $"'T': {{ 'type': 'object', 'properties': {{ {field} }}, 'x-wix-oneOf': {{ 'g': ['x'] }}, 'oneOf': [{{ 'required': ['x'] }}] }}";

    /// <summary><c>T</c> as a field <c>z</c> beside groups: <c>g?x,y</c> may be absent, <c>g!x,y</c> may not.</summary>
    public static string Groups(params string[] groups) => Grouped(", 'z': { 'type': 'string' }", groups);

    /// <summary><c>T</c> as nothing but a group.</summary>
    public static string Union(string group) => Grouped("", group);

    public static string Filter(params string[] fields) => $"'T': {{ 'type': 'object', 'x-wix-filter': {{ {string.Join(", ", fields.Select(FilterField))} }} }}";

    public static string MethodFile(string name, string said = "") => MethodFile(name, said, "");

    public static string EventFile(string name, string said = "") => EventFile(name, said, ("'x': { 'type': 'string' }", ""));

    public IReadOnlyList<SchemaChange> Compare(ChangeDirections direction)
    {
        var files = FilesOf(direction);
        return SchemaComparison.Compare(Read(files.Select(static file => (file.Path, file.Old))), Read(files.Select(static file => (file.Path, file.New))));
    }

    public override string ToString() => Kind.ToString();

    /// <summary>Reads files, all of which must be right.</summary>
    public static IReadOnlyList<SchemaDocument> Read(IEnumerable<(string Path, string Text)> files) =>
        [.. files.Where(static file => file.Text.Length > 0).Select(static file => Read(file.Path, file.Text))];

    private static SchemaDocument Read(string path, string text)
    {
        var result = SchemaReader.Read(new SchemaFile(path, "/schemas/" + path, text.Replace('\'', '"')));
        Assert.True(result.Diagnostics.Count == 0, $"{path}: {string.Join("; ", result.Diagnostics.Select(static entry => entry.ToDiagnostic()))}\n{text}");
        return result.Document;
    }

    private static string WithThing(string definitions) => definitions.Contains("'T':", StringComparison.Ordinal) ? definitions : $"{definitions}, 'T': {{ 'type': 'object', 'properties': {{ 'a': {{ '$ref': '#/definitions/A' }} }} }}";

    private static string TypesFile(string definitions) => $"{{ 'definitions': {{ {definitions} }} }}";

    private static string WholeFile(string text) => text.Length == 0 || text.StartsWith('{') ? text : TypesFile(text);

    /// <summary>What makes <c>T</c> travel so.</summary>
    private static IEnumerable<(string Path, string Old, string New)> Around(ChangeDirections direction)
    {
        const string Use = "'it': { '$ref': 'types.schema.json#/definitions/T' }";
        var file = direction switch
        {
            ChangeDirections.Request => ("Get.schema.json", MethodFile("Get", "", Use)),
            ChangeDirections.Response => ("Get.schema.json", MethodFile("Get", "", "", (Use, ""))),
            ChangeDirections.Event => ("Broke.schema.json", EventFile("Broke", "", (Use, ""))),
            _ => ("", ""),
        };
        if (file.Item1.Length > 0) yield return (file.Item1, file.Item2, file.Item2);
    }

    private static string MethodFile(string name, string said, string request, (string Fields, string Required)? response = null)
    {
        var method = Members($"'name': '{name}', 'service': 'Things', 'verb': 'POST', 'path': '/v1/{name}', 'safe': 'read'", said);
        var (from, to) = (Take(method, "request") ?? $"{name}Request", Take(method, "response") ?? $"{name}Response");
        var answer = response is { } own ? Record(own.Fields, own.Required) : Record("'items': { 'type': 'array', 'items': { 'type': 'string' } }, 'others': { 'type': 'array', 'items': { 'type': 'integer' } }, 'next': { 'type': 'string' }, 'last': { 'type': 'string' }", "");
        var fields = request.Length > 0 ? request : "'key': { 'type': 'string' }";
        return $$"""
            { 'type': 'object', 'x-wix-method': {{method.ToJsonString().Replace('"', '\'')}},
              'properties': { 'request': { '$ref': '#/definitions/{{from}}' }, 'response': { '$ref': '#/definitions/{{to}}' } },
              'definitions': { '{{name}}Request': {{Record(fields, "")}}, '{{name}}Response': {{answer}}{{Others(name)}} } }
            """;
    }

    // Types that the method may take or return instead; there before and behind, or they would be changes too.
    private static string Others(string name) => name != "Get" ? "" : $", 'GetElseRequest': {Record("'key': { 'type': 'string' }, 'o': { 'type': 'string' }", "")}, 'GetElseResponse': {Record("'o': { 'type': 'string' }", "")}";

    private static string EventFile(string name, string said, (string Fields, string Required) body)
    {
        var happening = Members($"'name': '{name}', 'union': 'ShopEvent', 'types': ['{name.ToLowerInvariant()}'], 'fqdn': 'shop.v1.thing', 'slug': '{name.ToLowerInvariant()}', 'form': 'action'", said);
        var type = Take(happening, "body") ?? $"{name}Body";
        return $$"""
            { 'type': 'object', 'x-wix-event': {{happening.ToJsonString().Replace('"', '\'')}},
              'properties': { 'body': { '$ref': '#/definitions/{{type}}' } },
              'definitions': { '{{name}}Body': {{Record(body.Fields, body.Required)}}, '{{name}}Else': {{Record("'o': { 'type': 'string' }", "")}} } }
            """;
    }

    private static string Record(string fields, string required) => Thing(fields, required)[5..];

    private static JsonObject Members(string usual, string said)
    {
        var members = JsonNode.Parse($"{{ {usual.Replace('\'', '"')} }}")!.AsObject();
        foreach (var (key, value) in JsonNode.Parse($"{{ {said.Replace('\'', '"')} }}")!.AsObject()) members[key] = value?.DeepClone();
        return members;
    }

    private static string? Take(JsonObject members, string key)
    {
        var value = members[key]?.GetValue<string>();
        members.Remove(key);
        return value;
    }

    private static string FilterField(string field)
    {
        var (name, operators) = (field.Split(':')[0], field.Split(':')[1]);
        return $"{name}: {{ 'type': 'string', 'operators': {operators} }}";
    }

    private static string Grouped(string beside, params string[] groups)
    {
        var parsed = groups.Select(static group => (Name: group[..1], IsRequired: group[1] == '!', Cases: group[2..].Split(','))).ToList();
        var fields = string.Join(", ", parsed.SelectMany(static group => group.Cases).Select(static name => $"'{name}': {{ 'type': 'string' }}"));
        var names = string.Join(", ", parsed.Select(static group => $"'{group.Name}': [{string.Join(", ", group.Cases.Select(static name => $"'{name}'"))}]"));
        var forms = string.Join(", ", parsed.Select(static group => $"{{ 'oneOf': [{Branches(group.Cases)}{(group.IsRequired ? "" : $", {{ 'not': {{ 'anyOf': [{Branches(group.Cases)}] }} }}")}] }}"));
        return $"'T': {{ 'type': 'object', 'properties': {{ {fields}{beside} }}, 'x-wix-oneOf': {{ {names} }}, 'allOf': [{forms}] }}";
    }

    private static string Branches(string[] cases) => string.Join(", ", cases.Select(static name => $"{{ 'required': ['{name}'] }}"));
}
