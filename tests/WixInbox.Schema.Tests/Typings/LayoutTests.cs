using WixInbox.Codegen.Schema;
using WixInbox.Schema.Typings;

namespace WixInbox.Schema.Tests.Typings;

/// <summary>Which document each type stands in, and under which name.</summary>
public class LayoutTests
{
    [Fact]
    public void Types_StandWhereTheyAreUsed_AndTogetherWhereSeveralUseThem()
    {
        var result = new PackageFixture
        {
            Types = """
                interface GetThingRequest {
                    way?: Way;
                }
                interface GetThingResponse {
                    thing?: Thing;
                }
                interface ListThingsRequest {
                }
                interface ListThingsResponse {
                    things?: Thing[];
                }
                interface Thing {
                    parts?: Record<string, Part>;
                    self?: Thing;
                }
                interface Part {
                    whole?: Thing;
                }
                interface Way {
                    next?: Way;
                }
                interface Nobody {
                }
                """,
            Functions = [new FunctionFixture("getThing") { Path = "/v1/things/get" }, new FunctionFixture("listThings")],
        }.Import();
        Assert.Equal(["shop/v1/GetThing.schema.json", "shop/v1/ListThings.schema.json", "shop/v1/types.schema.json"], result.Documents.Select(static document => document.Path));
        Assert.Equal(["GetThingRequest", "GetThingResponse", "Way"], Names(result.Document("GetThing")));
        Assert.Equal(["ListThingsRequest", "ListThingsResponse"], Names(result.Document("ListThings")));
        Assert.Equal(["Thing", "Part"], Names(result.Document("types")));
        Assert.Equal("shop/v1/types.schema.json", Assert.IsType<ReferenceShape>(result.Object(result.Document("GetThing").Method!.Response!).Fields[0].Value).File);
    }

    [Fact]
    public void RequestThatOthersUse_IsCopied()
    {
        var result = new PackageFixture
        {
            Types = """
                interface Thing {
                    name?: string;
                }
                interface Empty {
                }
                interface BulkRequest {
                    things?: Thing[];
                }
                """,
            Functions =
            [
                new FunctionFixture("createThing") { Request = "Thing", Response = "Empty" },
                new FunctionFixture("bulkCreate") { Request = "BulkRequest", Response = "Empty" },
            ],
        }.Import();
        Assert.Equal(["CreateThingRequest", "Empty"], Names(result.Document("CreateThing")));
        Assert.Equal(["BulkRequest", "BulkCreateResponse", "Thing"], Names(result.Document("BulkCreate")));
    }

    [Fact]
    public void BodyThatOthersUse_StandsWithThem()
    {
        var result = (PackageFixture.WithField("thing?: Thing;", "interface Thing {\n}") with
        {
            Client = """
                interface ThingEnvelope {
                    entity: Thing;
                }
                /**
                 * @webhook
                 * @eventType wix.shop.v1.thing_created
                 * @slug created
                 */
                declare function onThingCreated(handler: (event: ThingEnvelope) => void): void;
                """,
        }).Import();
        Assert.Empty(Names(result.Document("ThingCreated")));
        Assert.Equal("Thing", result.Document("ThingCreated").Event!.Body!.Name);
        Assert.Equal(result.Document("DoThing").Path, result.Document("ThingCreated").Event!.Body!.File);
    }

    [Fact]
    public void NamesThatDifferInSignsAlone_GetNumbers()
    {
        var result = PackageFixture.WithField("a?: Thing;\nb?: Thing$1;", "interface Thing {\n}\ninterface Thing$1 {\n}").Import();
        Assert.Equal(["DoThingRequest", "DoThingResponse", "Thing", "Thing1"], Names(result.Document("DoThing")));
    }

    [Theory]
    [InlineData("DoThingResult")] // what the method's result is called
    [InlineData("dothingresult")] // which a file system may not tell from it
    [InlineData("ThingsClient")]
    [InlineData("_Date")]
    [InlineData("RawJson")]
    public void NameThatIsTakenInCSharp_GetsAnother(string name)
    {
        var result = PackageFixture.WithField($"a?: {name};\nb?: Date;\nc?: _Other;\nd?: Other;", $"interface {name} {{\n}}\ninterface _Other {{\n}}\ninterface Other {{\n}}").Import();
        var chosen = result.Documents.SelectMany(static document => document.Types).Where(static type => type.ChosenName is not null).Select(static type => type.ChosenName!.Value.Text).ToList();
        Assert.Contains("OtherType", chosen);
        Assert.Equal(name == "_Date" ? 1 : 2, chosen.Count);
    }

    [Fact]
    public void ThousandsOfTypes_ArePartedAndReadAgain()
    {
        var fields = string.Join('\n', Enumerable.Range(0, 1_600).Select(static at => $"f{at}?: T{at};"));
        var types = string.Join('\n', Enumerable.Range(0, 1_600).Select(static at => $"interface T{at} {{\n    next?: T{(at + 1) % 1_600};\n}}"));
        var result = new PackageFixture
        {
            Types = $"interface ARequest {{\n{fields}\n}}\ninterface AResponse {{\n}}\ninterface BRequest {{\n    t?: T0;\n}}\ninterface BResponse {{\n}}\n{types}",
            Functions = [new FunctionFixture("a"), new FunctionFixture("b")],
        }.Import();
        Assert.Equal([2, 2, 1_500, 100], result.Documents.Select(static document => document.Types.Count));
        Assert.Equal("shop/v1/types-2.schema.json", result.Documents[^1].Path);
    }

    [Theory]
    [InlineData("/v2/things/{thingId}", """[{ srcPath: "/shop/v2", destPath: "/v2" }]""", "shop/v2")]
    [InlineData("/v2/things", """[{ srcPath: "/_api/shop/v2", destPath: "/v2" }]""", "shop/v2")]
    [InlineData("/things/{thingId}/v2", """[{ srcPath: "/shop", destPath: "" }]""", "shop")]
    [InlineData("/v2/things", """[{ srcPath: "/shop/deep/inner", destPath: "" }]""", "shop/deep/inner/v2")]
    public void Folder_IsTheStartOfThePaths(string path, string mappings, string folder)
    {
        var function = new FunctionFixture("doThing") { Path = path, Hosts = $$"""{ "www.wixapis.com": {{mappings}} }""" };
        var result = (PackageFixture.WithField("thingId?: string;") with { Functions = [function] }).Import();
        Assert.Equal($"{folder}/DoThing.schema.json", Assert.Single(result.Documents).Path);
        Assert.Equal("mine/DoThing.schema.json", Assert.Single((PackageFixture.WithField("thingId?: string;") with { Functions = [function] }).Import(new TypingsOptions { Folder = "mine" }).Documents).Path);
    }

    [Theory]
    [InlineData("cjs/meta.d.ts", "cjs/meta.js", "cjs/index.typings.d.ts", "cjs/index.js")]
    [InlineData("es/meta.d.mts", "es/meta.mjs", "es/index.typings.d.mts", "es/index.mjs")]
    public void Files_AreFoundInEitherBuild(string types, string calls, string client, string events)
    {
        var result = (PackageFixture.WithField("value: string;") with
        {
            Files = (types, calls, client, events),
            Client = "/**\n * @permissionId SHOP.READ\n * @fqn shop.v1.ThingsService.DoThing\n */\ndeclare function doThing(): void;",
        }).Import();
        Assert.Equal("SHOP.READ", result.Method().Permission);
        Assert.Empty(result.Notes);
    }

    [Fact]
    public void PackageWithoutMethods_IsNoted()
    {
        var note = Assert.Single(new PackageFixture { Client = "interface Thing {\n}" }.Import().Notes);
        Assert.Equal((ImportNoteKind.NotCarried, "build/cjs/index.typings.d.ts"), (note.Kind, note.File));
    }

    [Fact]
    public void PackageWithoutTypings_IsNoted()
    {
        var result = new PackageFixture().Import();
        Assert.Empty(result.Documents);
        Assert.Equal(ImportNoteKind.NotUnderstood, Assert.Single(result.Notes).Kind);
    }

    [Fact]
    public void Import_IsTheSameEachTime()
    {
        var fixture = PackageFixture.WithField("a?: A;\nb?: B[];\nc?: any;", "interface A {\n    b?: B;\n}\ninterface B {\n    a?: A;\n}");
        Assert.Equal(fixture.Import().Documents, fixture.Import().Documents);
    }

    private static IEnumerable<string> Names(SchemaDocument document) => document.Types.Select(static type => type.Name.Text);
}
