using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;
using WixInbox.Schema.Typings;

namespace WixInbox.Schema.Tests.Typings;

/// <summary>What a function that takes a handler becomes: an event.</summary>
public class EventTests
{
    private static PackageFixture Fixture(string envelope, string type, string slug, string tags = "") => new()
    {
        Types = "interface Thing {\n    price?: number;\n    count?: number;\n}",
        Client = $$"""
            interface ThingEnvelope {
                {{envelope}}
                metadata: EventMetadata;
            }
            /**
             * Something happened.
             * @permissionId SHOP.READ
             * @permissionScopeId SCOPE.SHOP.READ
             * @webhook
             * @eventType {{type}}
             * @slug {{slug}}
             * @serviceIdentifier shop.v1.Things{{tags}}
             */
            declare function onThing(handler: (event: ThingEnvelope) => void | Promise<void>): void;
            """,
    };

    [Theory]
    [InlineData("data: Thing;", "door_opened", "DoorOpened", "action", "wix.shop.v1.thing_door_opened, wix.shop.v1.thing_door-opened")]
    [InlineData("entity: Thing;", "created", "ThingCreated", "created", "wix.shop.v1.thing_created")]
    [InlineData("entity: Thing;\nmodifiedFields?: Record<string, any>;", "updated", "ThingUpdated", "updated", "wix.shop.v1.thing_updated")]
    [InlineData("entity: Thing;", "deleted", "ThingDeleted", "deleted", "wix.shop.v1.thing_deleted")]
    [InlineData("data: Thing;", "updated", "ThingUpdated", "action", "wix.shop.v1.thing_updated")]
    public void Event_HasItsFormAndSpellings(string envelope, string slug, string name, string form, string types)
    {
        var result = Fixture(envelope, "wix.shop.v1.thing_" + slug, slug).Import();
        var document = Assert.Single(result.Documents);
        var happening = document.Event!;
        Assert.Equal($"shop/v1/{name}.schema.json", document.Path);
        Assert.Equal((name, "ShopEvent", "wix.shop.v1.thing", slug, form), (happening.Name.Text, happening.Union.Text, happening.EntityFqdn, happening.Slug, happening.Form));
        Assert.Equal(types, string.Join(", ", happening.Types.Names()));
        Assert.Equal(("SHOP.READ", "SCOPE.SHOP.READ"), (happening.Permission, Assert.Single(happening.Scopes)));
        Assert.Equal("Thing", happening.Body!.Name);
        Assert.Null(happening.Description);
        Assert.Empty(result.Notes);
    }

    [Fact]
    public void EventWithoutABody_HasAnEmptyOne()
    {
        var result = Fixture("", "wix.shop.v1.thing_deleted", "deleted").Import(new TypingsOptions { WithDescriptions = true, Folder = "/my/shop/", Union = "MyEvent" });
        var happening = Assert.Single(result.Documents).Event!;
        Assert.Equal(("my/shop/ThingDeleted.schema.json", "MyEvent", "Something happened."), (result.Documents[0].Path, happening.Union.Text, happening.Description));
        Assert.Empty(result.Object(happening.Body!).Fields);
    }

    [Fact]
    public void Fractions_AreToldFromIntegers()
    {
        var fixture = Fixture("data: Thing;", "wix.shop.v1.thing_door_opened", "door_opened") with
        {
            Events = """
                import { EventDefinition } from "sdk";
                var onThing = /* @__PURE__ */ (0, sdk.EventDefinition)(
                  "wix.shop.v1.thing_door_opened", true,
                  (event) => (0, rename.keys)((0, paths.transformPaths)(event, [
                    { transformFn: t.transformRESTTimestampToSDKTimestamp, paths: [{ path: "metadata.eventTime" }] },
                    { transformFn: t.transformRESTFloatToSDKFloat, paths: [{ path: "data.price" }] }
                  ]))
                )();
                """,
        };
        var result = fixture.Import();
        var fields = result.Object(Assert.Single(result.Documents).Event!.Body!).Fields;
        Assert.Equal([ScalarKind.Double, ScalarKind.Int32], fields.Select(static field => ((ScalarShape)field.Value).Kind));
        Assert.Empty(result.Notes);
    }

    [Fact]
    public void BodyThatOnlyTheClientDeclares_HasTheNamesOfTheWire()
    {
        var fixture = Fixture("data: Gadget;", "wix.shop.v1.thing_door_opened", "door_opened");
        var result = (fixture with { Client = "interface Gadget {\n    _id?: string;\n    _createdDate?: Date;\n    _mood?: string;\n}\n" + fixture.Client }).Import();
        Assert.Equal(["id", "createdDate", "_mood"], result.Object(Assert.Single(result.Documents).Event!.Body!).Fields.Select(static field => field.Name.Text));
    }

    [Theory]
    [InlineData("wix.shop.things.DoorOpened", "door_opened")]
    [InlineData("_created", "created")]
    public void EventOfAnotherShape_IsNoted(string type, string slug)
    {
        var result = Fixture("data: Thing;", type, slug).Import();
        Assert.Empty(result.Documents);
        var note = Assert.Single(result.Notes);
        Assert.Equal(ImportNoteKind.NotCarried, note.Kind);
        Assert.Contains("it is none of an entity", note.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@slug door_opened", "@smell door_opened", "which has no type or slug")]
    [InlineData("event: ThingEnvelope", "event: string", "whose handler takes no envelope")]
    [InlineData("data: Thing;", "data: string;", "has no fields: its type is no interface")]
    public void EventThatIsNotUnderstood_IsNoted(string old, string broken, string what)
    {
        var fixture = Fixture("data: Thing;", "wix.shop.v1.thing_door_opened", "door_opened");
        Assert.Contains(old, fixture.Client, StringComparison.Ordinal);
        var notes = (fixture with { Client = fixture.Client.Replace(old, broken, StringComparison.Ordinal) }).Import().Notes;
        Assert.Contains(notes, note => note.Text.EndsWith(what, StringComparison.Ordinal) && note.Line > 1);
    }

    [Fact]
    public void EventsOfOneName_GetDifferentOnes()
    {
        var first = Fixture("data: Thing;", "wix.shop.v1.thing_door_opened", "door_opened");
        var second = first.Client.Replace("v1.thing_", "v1.shed_", StringComparison.Ordinal).Replace("ThingEnvelope", "ShedEnvelope", StringComparison.Ordinal).Replace("onThing", "onShed", StringComparison.Ordinal);
        var result = (first with { Client = first.Client + "\n" + second }).Import();
        Assert.Equal(["DoorOpened", "ShedDoorOpened"], result.Documents.Where(static document => document.Event is not null).Select(static document => document.Event!.Name.Text));
    }
}
