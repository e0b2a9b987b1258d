using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Tests.Typings;

/// <summary>What a request demands or has in its path is sent, though the vendor calls it read-only.</summary>
public class SentMemberTests
{
    private const string Types = """
        interface UpdateThingRequest {
            thing: Thing;
            owner: Owner;
        }
        interface UpdateThingResponse {
            thing?: Thing;
        }
        interface Thing {
            /** @readonly */
            id?: string;
            /** @readonly */
            revision?: string;
            /** @readonly */
            createdBy?: string;
        }
        interface Owner extends OwnerIdOneOf {
            /** @readonly */
            memberId?: string;
            /** @readonly */
            visitorId?: string;
        }
        /** @oneof */
        interface OwnerIdOneOf {
            /** @readonly */
            memberId?: string;
            /** @readonly */
            visitorId?: string;
        }
        """;

    private static readonly PackageFixture Update = new()
    {
        Types = Types,
        Functions = [new FunctionFixture("updateThing") { Verb = "PATCH", Path = "/v1/things/{thing.id}", Method = "UpdateThing" }],
        Client = """
            /**
             * Changes a thing.
             * @public
             * @requiredField thing.revision
             * @fqn shop.v1.ThingsService.UpdateThing
             */
            declare function updateThing(thing: Thing): Promise<UpdateThingResponse>;
            """,
    };

    [Theory]
    [InlineData("Thing", "id", false)] // in the path
    [InlineData("Thing", "revision", false)] // demanded
    [InlineData("Thing", "createdBy", true)]
    [InlineData("Owner", "memberId", false)] // one of them must be there
    [InlineData("Owner", "visitorId", false)]
    public void Mark_IsTaken_FromWhatIsSent(string type, string field, bool isReadOnly)
    {
        var shape = Assert.IsType<ObjectShape>(Update.Import().Documents.SelectMany(static document => document.Types).Single(declared => declared.Name.Text == type).Shape);
        Assert.Equal(isReadOnly, shape.Fields.Single(declared => declared.Name.Text == field).IsReadOnly);
    }
}
