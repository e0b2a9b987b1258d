using System.Text.Json.Nodes;
using WixInbox.Schema.Terminal;
using WixInbox.Schema.Tests.Infrastructure;

namespace WixInbox.Schema.Tests.Commands;

/// <summary><c>show</c> draws the shape of a method, with its limits and marks.</summary>
public class ShowCommandTests
{
    private const string Method = """
        {
          "type": "object",
          "x-wix-method": {
            "name": "PlantTree", "service": "Trees", "verb": "POST", "path": "/garden/v1/{gardenId}/trees", "params": { "notify": "query" },
            "permission": "GARDEN.PLANT", "errors": [{ "code": "NO_ROOM", "status": 409 }, { "code": "TOO_COLD" }],
            "list": { "items": "trees", "next": "next", "cursor": "cursor" }, "safe": "unsafe"
          },
          "properties": { "request": { "$ref": "#/definitions/PlantTreeRequest" }, "response": { "$ref": "#/definitions/PlantTreeResponse" } },
          "definitions": {
            "PlantTreeRequest": {
              "type": "object",
              "required": ["gardenId", "tree"],
              "properties": {
                "gardenId": { "type": "string", "format": "uuid" },
                "tree": { "allOf": [{ "$ref": "types.schema.json#/definitions/Tree" }, { "required": ["name"] }] },
                "notify": { "type": "boolean", "default": true, "x-wix-deprecated": { "replacedBy": "tree.notify", "removal": "2030-01-31" } },
                "filter": { "$ref": "#/definitions/TreeFilter" },
                "label": { "$ref": "#/definitions/Label" },
                "lost": { "$ref": "types.schema.json#/definitions/Nowhere" }
              }
            },
            "PlantTreeResponse": { "type": "object", "properties": { "tree": { "$ref": "types.schema.json#/definitions/Tree" }, "revision": { "type": "string", "format": "int64" } } },
            "TreeFilter": { "type": "object", "x-wix-filter": { "name": { "type": "string", "operators": ["$eq", "$in"] } } },
            "Label": { "type": "string", "minLength": 1, "maxLength": 20 }
          }
        }
        """;

    private const string Types = """
        {
          "definitions": {
            "Tree": {
              "type": "object",
              "properties": {
                "id": { "type": "string", "readOnly": true },
                "name": { "type": "string", "maxLength": 80 },
                "height": { "type": "number", "minimum": 0.5 },
                "kind": { "$ref": "#/definitions/Kind" },
                "branches": { "type": "array", "items": { "$ref": "#/definitions/Tree" }, "maxItems": 50 },
                "fruits": { "type": "object", "additionalProperties": { "$ref": "#/definitions/Fruit" } },
                "apple": { "$ref": "#/definitions/Fruit" },
                "notes": {},
                "pear": { "$ref": "#/definitions/Fruit" }
              },
              "x-wix-oneOf": { "best": ["apple", "pear"] },
              "oneOf": [{ "required": ["apple"] }, { "required": ["pear"] }]
            },
            "Kind": { "type": "string", "enum": ["OAK", "BIRCH"], "x-wix-openEnum": false },
            "Fruit": { "type": "object", "properties": { "grams": { "type": "integer", "minimum": 1, "maximum": 900 } } }
          }
        }
        """;

    private const string Happening = """
        {
          "type": "object",
          "x-wix-event": { "name": "TreeFell", "union": "GardenEvent", "types": ["garden.v1.tree_fell"], "fqdn": "garden.v1.tree", "slug": "fell", "form": "action" },
          "properties": { "body": { "$ref": "types.schema.json#/definitions/Fruit" } },
          "definitions": {}
        }
        """;

    [Fact]
    public async Task Method_IsATree()
    {
        using var folder = Garden();
        var result = await CommandResult.RunAsync("show", "PlantTree", folder.Path);
        Assert.Equal(ExitCode.Fine, result.Code);
        Assert.Equal("""
            PlantTree: POST /garden/v1/{gardenId}/trees  (Trees; unsafe; GARDEN.PLANT; pages by cursor)
            ├─ request: PlantTreeRequest
            │  ├─ gardenId: uuid  (required; in the path)
            │  ├─ tree: Tree  (required; in the body; needs name)
            │  │  ├─ id: string  (read-only)
            │  │  ├─ name: string ..80
            │  │  ├─ height: number 0.5..
            │  │  ├─ kind: Kind: OAK | BIRCH (closed)
            │  │  ├─ branches: [Tree] ..50  (recursive)
            │  │  ├─ fruits: { string: Fruit }
            │  │  │  └─ grams: integer 1..900
            │  │  ├─ one of best  (required)
            │  │  │  ├─ apple: Fruit
            │  │  │  │  └─ grams: integer 1..900
            │  │  │  └─ pear: Fruit
            │  │  │     └─ grams: integer 1..900
            │  │  └─ notes: any JSON
            │  ├─ notify: boolean  (in the query; by default true; deprecated, use tree.notify, gone on 2030-01-31)
            │  ├─ filter: TreeFilter = a filter  (in the body)
            │  │  └─ name: $eq $in
            │  ├─ label: Label = string 1..20  (in the body)
            │  └─ lost: Nowhere  (in the body; not among the files)
            ├─ response: PlantTreeResponse
            │  ├─ tree: Tree
            │  │  ├─ id: string  (read-only)
            │  │  ├─ name: string ..80
            │  │  ├─ height: number 0.5..
            │  │  ├─ kind: Kind: OAK | BIRCH (closed)
            │  │  ├─ branches: [Tree] ..50  (recursive)
            │  │  ├─ fruits: { string: Fruit }
            │  │  │  └─ grams: integer 1..900
            │  │  ├─ one of best  (required)
            │  │  │  ├─ apple: Fruit
            │  │  │  │  └─ grams: integer 1..900
            │  │  │  └─ pear: Fruit
            │  │  │     └─ grams: integer 1..900
            │  │  └─ notes: any JSON
            │  └─ revision: int64 in a string
            └─ errors
               ├─ NO_ROOM: 409
               └─ TOO_COLD

            """, result.Output);
    }

    [Fact]
    public async Task Depth_BoundsTheTree()
    {
        using var folder = Garden();
        var result = await CommandResult.RunAsync("show", "trees.planttree", folder.Path, "--depth", "1");
        Assert.Contains("│  ├─ tree: Tree  (required; in the body; needs name)\n│  │  └─ …\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Event_IsATree()
    {
        using var folder = Garden();
        var result = await CommandResult.RunAsync("show", "TreeFell", folder.Path);
        Assert.Equal("""
            TreeFell: GardenEvent, action event of garden.v1.tree
            └─ body: Fruit
               └─ grams: integer 1..900

            """, result.Output);
    }

    [Theory]
    [InlineData("/definitions/PlantTreeRequest/properties/gardenId", "garden/v1/PlantTree.schema.json", 14, 9)]
    [InlineData("#/definitions/Tree/properties/name", "garden/v1/types.schema.json", 7, 9)]
    [InlineData("/definitions/Tree/oneOf/1", "garden/v1/types.schema.json", 17, 44)]
    [InlineData("", "garden/v1/PlantTree.schema.json", 1, 1)]
    public async Task Pointer_HasAFileAndALine(string pointer, string file, int line, int column)
    {
        using var folder = Garden();
        var result = await CommandResult.RunAsync("show", "PlantTree", folder.Path, "--at", pointer);
        Assert.Equal((ExitCode.Fine, $"{folder.PathOf(file)}({line},{column})\n"), (result.Code, result.Output));
    }

    [Theory]
    [InlineData("PlantTre", "did you mean 'PlantTree'?")]
    [InlineData("Water", "There is no method or event 'Water'")]
    public async Task UnknownName_IsUnusable(string name, string said)
    {
        using var folder = Garden();
        var result = await CommandResult.RunAsync("show", name, folder.Path);
        Assert.Equal((ExitCode.Unusable, ""), (result.Code, result.Output));
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/definitions/Bush")]
    [InlineData("definitions")]
    [InlineData("definitions/PlantTreeRequest")]
    public async Task PointerThatLeadsNowhere_IsUnusable(string pointer)
    {
        using var folder = Garden();
        Assert.Equal(ExitCode.Unusable, (await CommandResult.RunAsync("show", "PlantTree", folder.Path, "--at", pointer)).Code);
    }

    [Fact]
    public async Task NameOfSeveral_IsUnusable_UntilTheServiceIsNamed()
    {
        using var folder = Garden();
        folder.Write("forest/v1/PlantTree.schema.json", Method.Replace("\"Trees\"", "\"Forests\"", StringComparison.Ordinal));
        Assert.Contains("forest/v1/PlantTree.schema.json, garden/v1/PlantTree.schema.json", (await CommandResult.RunAsync("show", "PlantTree", folder.Path)).Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, (await CommandResult.RunAsync("show", "Forests.PlantTree", folder.Path)).Code);
    }

    [Fact]
    public async Task Json_IsTheSameTree()
    {
        using var folder = Garden();
        var tree = JsonNode.Parse((await CommandResult.RunAsync("show", "PlantTree", folder.Path, "--json")).Output)!;
        Assert.Equal("gardenId", tree["children"]![0]!["children"]![0]!["name"]!.GetValue<string>());
        Assert.Equal("uuid", tree["children"]![0]!["children"]![0]!["type"]!.GetValue<string>());
        Assert.Equal("required", tree["children"]![0]!["children"]![0]!["marks"]![0]!.GetValue<string>());
    }

    /// <summary>Types that hold each other many times over: the tree would have more lines than there are atoms.</summary>
    [Fact]
    public async Task TreeWithoutEnd_IsCut()
    {
        using var folder = new TemporaryFolder();
        static string Level(int level) => $$""" "T{{level}}": { "type": "object", "properties": { {{string.Join(", ", Enumerable.Range(0, 20).Select(number => $$""" "f{{number}}": { "$ref": "#/definitions/T{{level + 1}}" } """))}} } } """;
        var types = string.Join(",\n", Enumerable.Range(0, 20).Select(Level)) + """, "T20": { "type": "object", "properties": { "end": {} } } """;
        folder.Write("Deep.schema.json", $$"""{ "type": "object", "x-wix-method": { "name": "Deep", "service": "Deeps", "verb": "POST", "path": "/deep", "safe": "read" }, "properties": { "request": { "$ref": "#/definitions/T0" }, "response": { "$ref": "#/definitions/T0" } }, "definitions": { {{types}} } }""");
        var result = await CommandResult.RunAsync("show", "Deep", folder.Path, "--depth", "30");
        Assert.InRange(result.Output.Count(static c => c == '\n'), 1_000, 20_000);
        Assert.EndsWith("take a smaller --depth.\n", result.Output, StringComparison.Ordinal);
    }

    private static TemporaryFolder Garden()
    {
        var folder = new TemporaryFolder();
        folder.Write("garden/v1/PlantTree.schema.json", Method);
        folder.Write("garden/v1/types.schema.json", Types);
        folder.Write("garden/v1/TreeFell.schema.json", Happening);
        return folder;
    }
}
