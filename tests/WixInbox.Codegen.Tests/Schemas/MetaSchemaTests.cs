using System.Text.Json.Nodes;
using NJsonSchema;
using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Schema;
using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Codegen.Tests.Schemas;

/// <summary>The meta-schema accepts every shipped file, stands alone, and refuses what the generator refuses.</summary>
public class MetaSchemaTests
{
    private static readonly SchemaText Meta = new("method.meta.schema.json", Repository.Read("schemas", "method.meta.schema.json"));

    public static TheoryData<string> Paths => [.. Repository.Schemas().Select(static file => file.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task EveryFile_IsValid_AndPointsAtIt(string path)
    {
        var file = Repository.Schemas().Single(file => file.Path == path);
        var (meta, _) = await ClosedResolver.LoadAsync(Meta);
        Assert.Empty(meta.Validate(file.Text));
        var up = string.Concat(Enumerable.Repeat("../", path.Count(static c => c == '/')));
        Assert.Equal(up + Meta.Path, JsonNode.Parse(file.Text)!["$schema"]!.GetValue<string>());
    }

    [Fact]
    public void MetaSchema_StandsAlone()
    {
        foreach (var node in Walk(JsonNode.Parse(Meta.Text)!))
        {
            if (node is not JsonObject schema) continue;
            if (schema["$ref"] is JsonValue reference) Assert.StartsWith("#/definitions/", reference.GetValue<string>(), StringComparison.Ordinal);
            foreach (var keyword in new[] { "items", "not", "properties", "definitions", "anyOf", "oneOf", "allOf" })
                if (schema.TryGetPropertyValue(keyword, out var value)) Assert.IsNotType<JsonValue>(value, exactMatch: false);
        }
    }

    [Fact]
    public async Task MetaSchema_IsValidDraft07()
    {
        // The draft's own schema, as NJsonSchema reads it: only what makes the file loadable is asked here.
        var (meta, _) = await ClosedResolver.LoadAsync(Meta);
        Assert.Equal("http://json-schema.org/draft-07/schema#", meta.SchemaVersion);
        Assert.True(meta.Definitions.Count > 10);
    }

    [Fact]
    public async Task ErrorWithoutStatus_IsValid()
    {
        const string Text = """
            {
              "$schema": "m", "type": "object",
              "x-wix-method": { "name": "A", "service": "B", "verb": "GET", "path": "/a", "safe": "read", "errors": [{ "code": "GONE" }] },
              "properties": { "request": { "$ref": "#/definitions/T" }, "response": { "$ref": "#/definitions/T" } },
              "definitions": { "T": { "type": "object", "properties": {} } }
            }
            """;
        var (meta, _) = await ClosedResolver.LoadAsync(Meta);
        Assert.Empty(meta.Validate(Text));
        Assert.NotEmpty(meta.Validate(Text.Replace("\"code\": \"GONE\"", "\"status\": 404", StringComparison.Ordinal)));
        Assert.Equal(0, SchemaReader.Read(new SchemaFile("t.schema.json", "t", Text)).Document.Method!.Errors.Single().Status);
    }

    [Theory]
    [InlineData("""{ "$schema": "m", "definitions": { "T": { "type": "object", "properties": { "a": { "type": "string", "maxlength": 3 } } } } }""")]
    [InlineData("""{ "$schema": "m", "definitions": { "T": { "type": "object", "properties": { "a": { "type": "text" } } } } }""")]
    [InlineData("""{ "$schema": "m", "definitions": { "T": { "type": "object", "properties": { "a": { "$ref": "http://example.com/x#/definitions/A" } } } } }""")]
    [InlineData("""{ "$schema": "m", "$defs": {} }""")]
    [InlineData("""{ "$schema": "m", "type": "object", "x-wix-method": { "name": "A", "service": "B", "verb": "FETCH", "path": "/a", "safe": "read" }, "properties": {}, "definitions": {} }""")]
    public async Task WhatTheGeneratorRefuses_TheMetaSchemaRefuses(string text)
    {
        var (meta, _) = await ClosedResolver.LoadAsync(Meta);
        Assert.NotEmpty(meta.Validate(text));
        Assert.NotEmpty(SchemaReader.Read(new SchemaFile("t.schema.json", "t", text)).Diagnostics);
    }

    /// <summary>Keyword by keyword: what one of the two knows, the other knows.</summary>
    [Fact]
    public void Keywords_AreTheSameInBoth()
    {
        var meta = JsonNode.Parse(Meta.Text)!;
        Assert.Equal(Keywords.OfFile.Order(), Names(meta["properties"]!));
        Assert.Equal(Keywords.OfType.Order(), Names(meta["definitions"]!["type"]!["properties"]!));
        Assert.Equal(Keywords.OfField.Order(), Names(meta["definitions"]!["field"]!["properties"]!));
        Assert.All(Keywords.Refused.Keys.Except(Keywords.OfType), keyword => Assert.Null(meta["definitions"]!["type"]!["properties"]![keyword]));
        Assert.DoesNotContain(Ids.UnknownKeyword, SchemaReader.Read(new SchemaFile("t", "t", """{ "$schema": "x", "title": "t" }""")).Diagnostics.Select(static entry => entry.Id));
    }

    private static IEnumerable<string> Names(JsonNode node) => node.AsObject().Select(static member => member.Key).Order();

    private static IEnumerable<JsonNode> Walk(JsonNode node) => node switch
    {
        JsonObject members => members.Select(static member => member.Value).OfType<JsonNode>().SelectMany(Walk).Prepend(node),
        JsonArray items => items.OfType<JsonNode>().SelectMany(Walk).Prepend(node),
        _ => [node],
    };
}
