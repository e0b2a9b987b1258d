using System.Globalization;
using Microsoft.CodeAnalysis;
using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Codegen.Tests.Pipeline;

/// <summary>Methods that a project takes or leaves, and what goes with them.</summary>
public class MethodSelectionTests
{
    private static readonly SchemaText[] Shop =
    [
        Method("GetThing", "GetThingResponse", """ "thing": { "$ref": "types.schema.json#/definitions/Thing" } """),
        Method("ListParts", "ListPartsResponse", """ "parts": { "type": "array", "items": { "$ref": "types.schema.json#/definitions/Part" } } """),
        new("types.schema.json", """
            {
              "definitions": {
                "Thing": { "type": "object", "properties": { "color": { "$ref": "#/definitions/Color" } } },
                "Part": { "type": "object", "properties": { "color": { "$ref": "#/definitions/Color" }, "size": { "$ref": "#/definitions/Size" } } },
                "Color": { "type": "string", "enum": ["RED"] },
                "Size": { "type": "object", "properties": { "width": { "type": "integer" } } },
                "Beside": { "type": "object", "properties": { "size": { "$ref": "#/definitions/Size" } } }
              }
            }
            """),
    ];

    [Fact]
    public void ExcludedMethod_TakesWithItWhatOnlyItNeeds()
    {
        var generation = Run(("_WixInboxExcludeMethods", "GetThing"));
        generation.AssertCompiles();
        var gone = Generation.Run(Options(), Shop).Sources.Keys.Except(generation.Sources.Keys).Order(StringComparer.Ordinal);
        Assert.Equal(["GetThingRequest.Json.g.cs", "GetThingRequest.g.cs", "GetThingResponse.Json.g.cs", "GetThingResponse.g.cs", "GetThingResult.g.cs", "Thing.Json.g.cs", "Thing.g.cs"], gone);
        Assert.DoesNotContain("GetThing", generation.Sources["IShopClient.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void IncludedMethods_AreAllThereAre()
    {
        var generation = Run(("_WixInboxIncludeMethods", ",GetThing,"));
        generation.AssertCompiles();
        Assert.Contains("Thing.g.cs", generation.Sources.Keys);
        Assert.DoesNotContain("Part.g.cs", generation.Sources.Keys);
        Assert.Contains("Beside.g.cs", generation.Sources.Keys); // no method has it, and it is not for methods to take it away
        Assert.Contains("Size.g.cs", generation.Sources.Keys);
    }

    [Fact]
    public void WithoutAnyMethod_ThereIsNoClient()
    {
        var generation = Run(("_WixInboxExcludeMethods", "GetThing,ListParts"));
        generation.AssertCompiles();
        Assert.DoesNotContain(generation.Sources.Keys, static name => name.Contains("Client", StringComparison.Ordinal));
    }

    /// <summary>Of the shipped schemas each method alone, and all but each.</summary>
    [Fact]
    public void EachShippedMethod_CompilesAlone_AndCanBeMissed()
    {
        var methods = Repository.Schemas().Where(static file => file.Text.Contains("x-wix-method", StringComparison.Ordinal)).Select(static file => Path.GetFileName(file.Path).Split('.')[0]).ToList();
        Assert.NotEmpty(methods);
        foreach (var method in methods)
        {
            var alone = Generation.Run(Options(("_WixInboxIncludeMethods", method), ("WixInboxUseTesting", "true"), ("WixInboxUseAspNetCore", "true")), Repository.Schemas());
            Assert.Equal([$"{method}Result.g.cs"], alone.AssertCompiles().Sources.Keys.Where(name => methods.Any(other => name == $"{other}Result.g.cs")));
            var without = Generation.Run(Options(("_WixInboxExcludeMethods", method)), Repository.Schemas());
            Assert.DoesNotContain($"{method}Result.g.cs", without.AssertCompiles().Sources.Keys);
        }
    }

    [Theory]
    [InlineData("_WixInboxIncludeMethods")]
    [InlineData("_WixInboxExcludeMethods")]
    public void UnknownName_IsReported(string property)
    {
        var diagnostic = Assert.Single(Run((property, "ListParts,GetThink")).Diagnostics);
        Assert.Equal(Ids.BadOption, diagnostic.Id);
        Assert.Equal($"The MSBuild property '{property[1..]}' is 'GetThink': it must be a list of methods that the schemas have: did you mean 'GetThing'?", diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void UnreadableFile_MayHaveTheMethod()
    {
        var generation = Generation.Run(Options(("_WixInboxIncludeMethods", "GetThing")), [.. Shop.Skip(1), Shop[0] with { Text = "{" }]);
        Assert.All(generation.Diagnostics, static diagnostic => Assert.Equal(Ids.MalformedJson, diagnostic.Id));
    }

    [Fact]
    public void OrderOfFilesAndNames_ChangesNothing() => Assert.Equal(
        Run(("_WixInboxIncludeMethods", "GetThing,ListParts")).Sources.OrderBy(static source => source.Key, StringComparer.Ordinal),
        Generation.Run(Options(("_WixInboxIncludeMethods", "ListParts,GetThing")), [.. Shop.Reverse()]).Sources.OrderBy(static source => source.Key, StringComparer.Ordinal));

    [Fact]
    public void AddedField_LeavesTheSelectionAlone()
    {
        var first = Run(("_WixInboxExcludeMethods", "GetThing"));
        var types = first.AdditionalTexts.OfType<SchemaAdditionalText>().Single(static text => text.LogicalPath == "types.schema.json");
        var edited = new SchemaAdditionalText(types.Schema with { Text = types.Schema.Text.Replace("\"width\"", "\"height\": { \"type\": \"integer\" }, \"width\"", StringComparison.Ordinal) });
        var second = Generation.Of(first.Driver.ReplaceAdditionalText(types, edited), first.Input);
        Assert.Equal(IncrementalStepRunReason.Unchanged, Assert.Single(second.Result.TrackedSteps[StepNames.Selection]).Outputs.Single().Reason);
        Assert.Equal(["Size.Json.g.cs", "Size.g.cs"], first.Sources.Where(source => second.Sources[source.Key] != source.Value).Select(static source => source.Key).Order(StringComparer.Ordinal));
    }

    private static Generation Run(params (string, string)[] properties) => Generation.Run(Options(properties), Shop);

    private static TestOptions Options(params (string, string)[] properties) => TestOptions.With([("WixInboxNamespace", "Test.Api"), ("WixInboxClientName", "TestClient"), .. properties]);

    private static SchemaText Method(string name, string response, string fields) => new($"{name}.schema.json", $$"""
        {
          "type": "object",
          "x-wix-method": { "name": "{{name}}", "service": "Shop", "verb": "POST", "path": "/{{name}}", "safe": "read" },
          "properties": { "request": { "$ref": "#/definitions/{{name}}Request" }, "response": { "$ref": "#/definitions/{{response}}" } },
          "definitions": { "{{name}}Request": { "type": "object", "properties": {} }, "{{response}}": { "type": "object", "properties": { {{fields}} } } }
        }
        """);
}
