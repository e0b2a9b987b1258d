using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Tests.Typings;

/// <summary>What an interface becomes: fields, groups, bases, enumerations.</summary>
public class ObjectTests
{
    [Fact]
    public void Group_HasItsNameAndCases_AndTheFieldsStayInOrder()
    {
        var result = new PackageFixture
        {
            Types = """
                interface DoThingRequest extends DoThingRequestWayToPayOneOf, DoThingRequestPlaceOneOf {
                    /** @maxLength 5 */
                    card?: string;
                    cash?: boolean;
                    name?: string;
                    here?: Thing;
                    there?: Thing;
                }
                /** @oneof */
                interface DoThingRequestWayToPayOneOf {
                    /** @maxLength 5 */
                    card?: string;
                    cash?: boolean;
                }
                /** @oneof */
                interface DoThingRequestPlaceOneOf {
                    here?: Thing;
                    there?: Thing;
                }
                interface DoThingResponse {
                }
                interface Thing {
                }
                """,
            Functions = [new FunctionFixture("doThing")],
        }.Import();
        var request = result.Request();
        Assert.Equal(["card", "cash", "name", "here", "there"], request.Fields.Select(static field => field.Name.Text));
        Assert.Equal(["wayToPay: card, cash", "place: here, there"], request.Groups.Select(static group => $"{group.Name.Text}: {string.Join(", ", group.Cases.Names())}"));
        Assert.DoesNotContain(request.Groups, static group => group.IsRequired);
        Assert.Empty(result.Notes);
    }

    [Fact]
    public void Base_GivesItsFields_AndCasesThatOnlyTheGroupHas()
    {
        var result = new PackageFixture
        {
            Types = """
                interface DoThingRequest extends Base, OddOneOf {
                    own?: string;
                }
                interface Base {
                    shared?: string;
                    own?: number;
                }
                /** @oneof */
                interface OddOneOf {
                    left?: string;
                    right?: string;
                }
                interface DoThingResponse extends Nowhere {
                }
                """,
            Functions = [new FunctionFixture("doThing")],
        }.Import();
        var request = result.Request();
        Assert.Equal(["own", "shared", "left", "right"], request.Fields.Select(static field => field.Name.Text));
        Assert.Equal("odd", Assert.Single(request.Groups).Name.Text);
        Assert.Contains("a base of 'DoThingResponse'", Assert.Single(result.Notes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void BasesThatComeBack_GiveWhatTheyHave()
    {
        var result = PackageFixture.WithField("loop?: A;\nself?: S;", "interface A extends B {\n    a?: string;\n}\ninterface B extends A {\n    b?: string;\n}\ninterface S extends S {\n    s?: string;\n}").Import();
        Assert.Equal(["a", "b"], ((ObjectShape)result.Type("A").Shape).Fields.Select(static field => field.Name.Text));
        Assert.Equal(["s"], ((ObjectShape)result.Type("S").Shape).Fields.Select(static field => field.Name.Text));
    }

    [Fact]
    public void Enumeration_HasItsValuesInOrder_AndIsOpen()
    {
        var result = PackageFixture.WithField("value?: ColorWithLiterals;", """
            declare enum Color {
                UNKNOWN = "UNKNOWN",
                RED = "RED",
                /** @deprecated Take RED. */
                SCARLET = "SCARLET"
            }
            /** @enumType */
            type ColorWithLiterals = Color | 'UNKNOWN' | 'RED' | 'SCARLET';
            """).Import();
        var shape = Assert.IsType<EnumShape>(result.Type("Color").Shape);
        Assert.Equal(["UNKNOWN", "RED", "SCARLET"], shape.Values.Names());
        Assert.True(shape.IsOpen);
        Assert.Contains("'SCARLET' of 'Color' is deprecated", Assert.Single(result.Notes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void FieldNamedAsTheClientNamesIt_GetsTheNameOfTheWire()
    {
        var (field, notes) = PackageFixture.WithField("_id?: string;").ImportField();
        Assert.Equal("id", field.Name.Text);
        Assert.Equal((ImportNoteKind.Ambiguous, 2), (notes[0].Kind, notes[0].Line));
    }
}
