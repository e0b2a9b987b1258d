using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;
using WixInbox.Schema.Tests.Infrastructure;
using WixInbox.Schema.Writing;

namespace WixInbox.Schema.Tests.Writing;

/// <summary>A refresh takes over what changed, keeps what a person wrote, and touches nothing else.</summary>
public partial class SchemaRefreshTests
{
    private const string Path = "shop/v1/GetThing.schema.json";

    /// <summary>A file as a person keeps it: with words, limits and an order of its own, and not quite in the house's layout.</summary>
    private const string Kept = """
        {
          "$schema": "../../method.meta.schema.json",
          "title": "Getting things", "description": "Gets a thing.",
          "type": "object",
          "x-wix-method": {
            "name": "GetThing", "service": "Things", "verb": "GET",
            "path": "/shop/v1/things/{thingId}",
            "params": { "thingId": "path", "fields": "query" },
            "permission": "SHOP.READ",
            "scopes": ["SCOPE.SHOP.READ"],
            "errors": [
              { "code": "THING_NOT_FOUND", "status": 404 },
              { "code": "THING_LOST", "status": 410, "x-wix-source": "An article." }
            ],
            "safe": "read", "outcome": "Found"
          },
          "properties": {
            "request": { "$ref": "#/definitions/GetThingRequest" },
            "response": { "$ref": "#/definitions/GetThingResponse" }
          },
          "definitions": {
            "GetThingRequest": {
              "type": "object",
              "required": ["thingId"],
              "properties": {
                "thingId": { "type": "string", "format": "uuid", "description": "Which." },
                "fields": { "type": "array", "items": { "type": "string", "maxLength": 10 }, "maxItems": 5 }
              }
            },
            "GetThingResponse": {
              "type": "object",
              "required": ["thing"],
              "properties": { "thing": { "$ref": "#/definitions/Thing" } }
            },
            "Thing": {
              "description": "A thing.",
              "type": "object",
              "x-wix-name": "ShopThing",
              "properties": {
                "name": {
                  "type": "string",
                  "maxLength": 100,
                  "description": "Its name."
                },
                "pieces": {
                  "type": "integer",
                  "format": "int64",
                  "x-wix-source": "An article."
                },
                "color": { "$ref": "#/definitions/Color", "default": "RED" },
                "round": { "$ref": "#/definitions/Shape", "$comment": "Seen once." },
                "square": { "$ref": "#/definitions/Shape" }
              },
              "x-wix-oneOf": { "form": ["round", "square"] },
              "oneOf": [ { "required": ["round"] }, { "required": ["square"] } ]
            },
            "Color": { "type": "string", "enum": ["RED", "BLUE"] },
            "Shape": {
              "type": "object",
              "properties": { "width": { "type": "number" } }
            }
          }
        }

        """;

    [Theory]
    [InlineData("\"maxLength\": 100,", "\"maxLength\": 200,", "changed /definitions/Thing/properties/name/maxLength: 100 → 200")]
    [InlineData("\"maxLength\": 100,", "\"minLength\": 1,\n          \"maxLength\": 100,", "added /definitions/Thing/properties/name/minLength: 1")]
    [InlineData("\"maxItems\": 5", "\"maxItems\": 6", "changed /definitions/GetThingRequest/properties/fields/maxItems: 5 → 6")]
    [InlineData("\"maxLength\": 10 }", "\"maxLength\": 11 }", "changed /definitions/GetThingRequest/properties/fields/items/maxLength: 10 → 11")]
    [InlineData("[\"RED\", \"BLUE\"]", "[\"RED\", \"GREEN\", \"BLUE\"]", "added /definitions/Color/enum: GREEN")]
    [InlineData("[\"RED\", \"BLUE\"]", "[\"BLUE\"]", "removed /definitions/Color/enum: RED")]
    [InlineData("\"path\": \"/shop/v1/", "\"path\": \"/shop/v2/", "changed /x-wix-method/path: \"/shop/v1/things/{thingId}\" → \"/shop/v2/things/{thingId}\"")]
    [InlineData("\"verb\": \"GET\"", "\"verb\": \"POST\"", "changed /x-wix-method/verb: \"GET\" → \"POST\"")]
    [InlineData("\"fields\": \"query\"", "\"fields\": \"body\"", "changed /x-wix-method/params/fields: query → body")]
    [InlineData("\"status\": 404", "\"status\": 403", "changed /x-wix-method/errors/THING_NOT_FOUND/status: 404 → 403")]
    [InlineData("\"permission\": \"SHOP.READ\"", "\"permission\": \"SHOP.SEE\"", "changed /x-wix-method/permission: \"SHOP.READ\" → \"SHOP.SEE\"")]
    [InlineData("{ \"type\": \"number\" }", "{ \"type\": \"boolean\" }", "changed /definitions/Shape/properties/width: { \"type\": \"number\" } → { \"type\": \"boolean\" }")]
    [InlineData("{ \"type\": \"number\" }", "{ \"type\": \"number\", \"readOnly\": true }", "added /definitions/Shape/properties/width/readOnly: true")]
    [InlineData("{ \"type\": \"number\" }", "{ \"type\": \"number\", \"description\": \"How wide.\" }", "added /definitions/Shape/properties/width/description: \"How wide.\"")]
    [InlineData("\"default\": \"RED\"", "\"default\": \"BLUE\"", "changed /definitions/Thing/properties/color/default: \"RED\" → \"BLUE\"")]
    public void Change_IsTakenOver_AndNothingElse(string from, string to, string change)
    {
        var text = Kept.Replace(from, to, StringComparison.Ordinal);
        var result = SchemaRefresh.Refresh(Kept, LessExact.Keeping(Repository.Read(Path, text)));
        Assert.Equal([change], result.Changes);
        Assert.Equal(text, result.Text);
    }

    [Fact]
    public void NewField_StandsBehindTheOneBeforeIt()
    {
        var result = SchemaRefresh.Refresh(Kept, Edited(static document => document.WithField("Shape", 0, "depth", new ScalarShape(ScalarKind.Double, Limits.None, default))));
        Assert.Equal(["added /definitions/Shape/properties/depth"], result.Changes);
        Assert.Equal(Kept.Replace("{ \"width\": { \"type\": \"number\" } }", "{ \"depth\": { \"type\": \"number\" }, \"width\": { \"type\": \"number\" } }", StringComparison.Ordinal), result.Text);

        result = SchemaRefresh.Refresh(Kept, Edited(static document => document.WithField("Thing", 1, "weight", new ScalarShape(ScalarKind.Double, Limits.None, default))));
        Assert.Equal(["added /definitions/Thing/properties/weight"], result.Changes);
        Assert.Equal(Kept.Replace("        \"pieces\"", "        \"weight\": {\n          \"type\": \"number\"\n        },\n        \"pieces\"", StringComparison.Ordinal), result.Text);
    }

    [Fact]
    public void RemovedField_Goes_WithItsPlaceInListsAndParams()
    {
        var result = SchemaRefresh.Refresh(Kept, Edited(static document => document.WithoutField("GetThingRequest", "fields").WithoutField("Thing", "name")));
        Assert.Equal(["removed /x-wix-method/params/fields", "removed /definitions/GetThingRequest/properties/fields", "removed /definitions/Thing/properties/name"], result.Changes);
        Assert.Contains("\"params\": { \"thingId\": \"path\" },", result.Text, StringComparison.Ordinal);
        Assert.Empty(SchemaReader.Read(new SchemaFile(Path, "", result.Text)).Diagnostics);
    }

    [Fact]
    public void RemovedField_ThatAPersonVouchesFor_IsKept_AndSaidSo()
    {
        var result = SchemaRefresh.Refresh(Kept, Edited(static document => document.WithoutField("Thing", "pieces")));
        Assert.Empty(result.Changes);
        Assert.StartsWith("kept /definitions/Thing/properties/pieces: ", Assert.Single(result.Kept), StringComparison.Ordinal);
    }

    [Fact]
    public void TypeThatTheImportDoesNotHave_Stays()
    {
        var result = SchemaRefresh.Refresh(Kept, Edited(static document => document with { Types = document.Types.Where(static type => type.Name.Text != "Shape").ToEquatableArray() }));
        Assert.Empty(result.Changes);
    }

    /// <summary>A type of a method goes with the last field that led to it; one of a shared file does not.</summary>
    [Fact]
    public void TypeThatNothingLeadsToAnyMore_Goes()
    {
        static SchemaDocument WithoutColor(SchemaDocument document) => document.WithoutField("Thing", "color") with { Types = document.WithoutField("Thing", "color").Types.Where(static type => type.Name.Text != "Color").ToEquatableArray() };
        Assert.Equal(["removed /definitions/Thing/properties/color", "removed /definitions/Color"], SchemaRefresh.Refresh(Kept, Edited(WithoutColor)).Changes);

        const string Shared = """{ "definitions": { "A": { "type": "object", "properties": { "b": { "$ref": "#/definitions/B" }, "c": {} } }, "B": { "type": "string" } } }""";
        var imported = Repository.Read("types.schema.json", """{ "definitions": { "A": { "type": "object", "properties": { "c": {} } } } }""");
        Assert.Equal(["removed /definitions/A/properties/b"], SchemaRefresh.Refresh(Shared, imported).Changes);
    }

    [Fact]
    public void NewCase_IsInTheNameAndInTheStandardForm()
    {
        var result = SchemaRefresh.Refresh(Kept, Edited(static document => document
            .WithField("Thing", 5, "oval", new ReferenceShape(Path, "Shape", default))
            .WithGroup("Thing", new GroupDeclaration(new Word("form", default), [new Word("round", default), new Word("square", default), new Word("oval", default)], IsRequired: false))));
        Assert.Equal(["added /definitions/Thing/properties/oval", "added /definitions/Thing/x-wix-oneOf/form: oval"], result.Changes);
        Assert.Contains("\"x-wix-oneOf\": { \"form\": [\"round\", \"square\", \"oval\"] },", result.Text, StringComparison.Ordinal);
        Assert.True(Repository.Read(Path, result.Text).ObjectOf("Thing").Groups[0].IsRequired, "that one must be there is a person's word");
    }

    [Fact]
    public void Deprecation_IsAddedAndRefined()
    {
        static SchemaDocument Deprecate(SchemaDocument document, string? removal) =>
            document.WithChanged("Thing", "color", field => field with { Deprecation = new Deprecation("shade", removal) });
        var first = SchemaRefresh.Refresh(Kept, Edited(static document => Deprecate(document, null)));
        Assert.Equal(["""added /definitions/Thing/properties/color/x-wix-deprecated: { "replacedBy": "shade" }"""], first.Changes);
        var second = SchemaRefresh.Refresh(first.Text, Edited(static document => Deprecate(document, "2030-01-31")));
        Assert.Equal(["""added /definitions/Thing/properties/color/x-wix-deprecated/removal: "2030-01-31" """.TrimEnd()], second.Changes);
        Assert.Contains("""{ "replacedBy": "shade", "removal": "2030-01-31" }""", second.Text, StringComparison.Ordinal);
    }

    /// <summary>What prose requires stays a person's word, until an import requires the field itself, has it set by the service, or has it no more.</summary>
    [Fact]
    public void Expected_IsAPersonsWord()
    {
        var text = Kept.Replace("\"x-wix-name\": \"ShopThing\",", "\"x-wix-name\": \"ShopThing\",\n      \"x-wix-expected\": [\"name\", \"color\"],", StringComparison.Ordinal);
        SchemaDocument Imported(Func<SchemaDocument, SchemaDocument> edit) => edit(LessExact.Keeping(Repository.Read(Path, text)));
        Assert.Empty(SchemaRefresh.Refresh(text, Imported(static document => document)).Changes);

        var gone = SchemaRefresh.Refresh(text, Imported(static document => document.WithoutField("Thing", "name")));
        Assert.Equal(["removed /definitions/Thing/properties/name", "removed /definitions/Thing/x-wix-expected: name"], gone.Changes);
        Assert.Contains("\"x-wix-expected\": [\"color\"],", gone.Text, StringComparison.Ordinal);

        var set = SchemaRefresh.Refresh(gone.Text, Imported(static document => document.WithoutField("Thing", "name").WithChanged("Thing", "color", static field => field with { IsReadOnly = true })));
        Assert.Equal(["added /definitions/Thing/properties/color/readOnly: true", "removed /definitions/Thing/x-wix-expected: color"], set.Changes);
        Assert.DoesNotContain("x-wix-expected", set.Text, StringComparison.Ordinal);
        Assert.Empty(SchemaReader.Read(new SchemaFile(Path, "", set.Text)).Diagnostics);
    }

    [Fact]
    public void Demand_MakesTheFieldAnOverlay()
    {
        var result = SchemaRefresh.Refresh(Kept, Edited(static document => document.WithChanged("GetThingResponse", "thing", static field => field with { Demands = [new Demand(["name"], default)] })));
        Assert.Equal(["added /definitions/GetThingResponse/properties/thing/allOf: demands name"], result.Changes);
        Assert.Contains("""{ "thing": { "allOf": [{ "$ref": "#/definitions/Thing" }, { "required": ["name"] }] } }""", result.Text, StringComparison.Ordinal);
        Assert.Empty(SchemaRefresh.Refresh(result.Text, Repository.Read(Path, result.Text)).Changes);
    }

    [Fact]
    public void Errors_FollowTheImport_ButForStatusesThatItDoesNotKnow()
    {
        var result = SchemaRefresh.Refresh(Kept, Edited(static document => document with { Method = document.Method! with { Errors = [new ErrorDeclaration(new Word("SHOP_CLOSED", default), 0)] } }));
        Assert.Equal(["added /x-wix-method/errors/SHOP_CLOSED", "removed /x-wix-method/errors/THING_NOT_FOUND"], result.Changes);
        Assert.StartsWith("kept /x-wix-method/errors/THING_LOST: ", Assert.Single(result.Kept), StringComparison.Ordinal);
        Assert.Contains("""
                "errors": [
                  { "code": "THING_LOST", "status": 410, "x-wix-source": "An article." },
                  { "code": "SHOP_CLOSED" }
                ],
            """, result.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { "SCOPE.SHOP.READ", "SCOPE.MORE" }, new string[0])]
    [InlineData(new[] { "SCOPE.MORE" }, new[] { "added /x-wix-method/scopes: SCOPE.MORE", "removed /x-wix-method/scopes: SCOPE.SHOP.READ" })]
    public void Scopes_AreAPersonsChoiceOfTheVendors(string[] scopes, string[] changes)
    {
        var result = SchemaRefresh.Refresh(Kept, Edited(document => document with { Method = document.Method! with { Scopes = scopes.ToEquatableArray() } }));
        Assert.Equal(changes, result.Changes);
    }

    /// <summary>Another name for a value stays, unless the import's limits are others.</summary>
    [Theory]
    [InlineData(80, 0)]
    [InlineData(90, 1)]
    public void OtherName_IsLookedThrough(int most, int changes)
    {
        const string Text = """{ "definitions": { "A": { "type": "object", "properties": { "name": { "$ref": "more.schema.json#/definitions/Name" } } } } }""";
        var known = Repository.Read("more.schema.json", """{ "definitions": { "Name": { "type": "string", "maxLength": 80 } } }""");
        var imported = Repository.Read("types.schema.json", $$"""{ "definitions": { "A": { "type": "object", "properties": { "name": { "type": "string", "maxLength": {{most}} } } } } }""");
        Assert.Equal(changes, SchemaRefresh.Refresh(Text, imported, [known]).Changes.Count);
    }

    /// <summary>Each relation has a case in which it is what keeps the person's word.</summary>
    [Theory]
    [InlineData("""{ "type": "number" }""", """{ "type": "integer" }""")]
    [InlineData("""{ "type": "integer" }""", """{ "type": "integer", "format": "int64" }""")]
    [InlineData("""{ "type": "string" }""", """{ "type": "string", "format": "int64" }""")]
    [InlineData("""{ "type": "string" }""", """{ "$ref": "#/definitions/E" }""")]
    [InlineData("""{}""", """{ "type": "array", "items": { "type": "boolean" } }""")]
    [InlineData("""{ "type": "object" }""", """{ "$ref": "#/definitions/B" }""")]
    public void MoreExactWord_Stays_AndTheLessExactGives(string less, string more)
    {
        static string With(string value) => $$$"""{ "definitions": { "A": { "type": "object", "properties": { "x": {{{value}}} } }, "B": { "type": "object", "properties": { "y": {} } }, "E": { "type": "string", "enum": ["V"] } } }""";
        Assert.Empty(SchemaRefresh.Refresh(With(more), Repository.Read("types.schema.json", With(less))).Changes);
        Assert.Equal([$"changed /definitions/A/properties/x: {Line(less)} → {more}"], SchemaRefresh.Refresh(With(less), Repository.Read("types.schema.json", With(more))).Changes);
        static string Line(string value) => value;
    }

    private static SchemaDocument Edited(Func<SchemaDocument, SchemaDocument> edit) => edit(Repository.Read(Path, Kept));
}
