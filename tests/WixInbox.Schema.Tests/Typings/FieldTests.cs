using WixInbox.Codegen.Schema;
using WixInbox.Schema.Typings;

namespace WixInbox.Schema.Tests.Typings;

/// <summary>What a field becomes: every type and every tag that the vendor's typings have.</summary>
public class FieldTests
{
    public static TheoryData<string, string, string> Scalars => new()
    {
        { "string", "", "String" },
        { "string | null", "", "String" },
        { "string", "@maxLength 100 @minLength 1", "String 1..100" },
        { "string", "@format GUID", "Guid" },
        { "string", "@format GUID @maxLength 36", "Guid" },
        { "string", "@format WEB_URL @maxLength 2000", "String uri ..2000" },
        { "string", "@format DECIMAL_VALUE", "DecimalText" },
        { "string", "@format LOCAL_DATE", "Date" },
        { "Date | null", "", "DateTime" },
        { "boolean | null", "", "Boolean" },
        { "number", "@min 0 @max 100", "Int32 0..100" },
        { "number", "@max 4294967295", "Int64 ..4294967295" },
        { "number", "@min 0.01", "Double 0.01.." },
        { "Uint8Array", "", "Bytes" },
        { "GoogleProtoDuration", "", "Duration" },
        { "string[] | null", "@maxSize 10 @minSize 1 @maxLength 20", "[String ..20] 1..10" },
        { "Array<string>", "@format GUID @maxSize 10", "[Guid] ..10" },
        { "number[][]", "", "[[Int32]]" },
        { "Record<string, string>", "", "{String}" },
        { "Record<number, number>", "", "{Int32}" },
        { "Record<string, Record<string, any>>", "", "{any object}" },
        { "Thing", "", "Thing" },
        { "Thing[]", "@maxSize 5", "[Thing] ..5" },
        { "Record<string, Thing>", "", "{Thing}" },
        { "ColorWithLiterals", "", "Color" },
        { "Color", "", "Color" },
        { "ThingAlias", "", "Thing" },
    };

    [Theory]
    [MemberData(nameof(Scalars))]
    public void Type_IsThatOfTheWire(string type, string tags, string expected)
    {
        var comment = string.Concat(tags.Split('@', StringSplitOptions.RemoveEmptyEntries).Select(static tag => $"\n * @{tag.Trim()}"));
        var (field, _) = PackageFixture.WithField($"/**{comment}\n */\nvalue?: {type};", """
            interface Thing {
            }
            declare enum Color {
                RED = "RED"
            }
            /** @enumType */
            type ColorWithLiterals = Color | 'RED';
            type ThingAlias = Thing;
            """).ImportField();
        Assert.Equal(expected, Describe(field.Value));
    }

    [Theory]
    [InlineData("any", "any", "its type is 'any'")]
    [InlineData("any[]", "[any]", "its type is 'any'")]
    [InlineData("Record<string, any> | null", "any object", "its type is a map of 'any'")]
    [InlineData("Record<string, any>[]", "[any object]", "its type is a map of 'any'")]
    [InlineData("object", "any object", "its type is 'object'")]
    [InlineData("Nowhere", "any", "its type is 'Nowhere', which the package does not declare")]
    [InlineData("Partial<Thing>", "any", "its type is 'Partial' with type arguments")]
    [InlineData("string | number", "any", "its type is a choice of types")]
    [InlineData("Thing & Thing", "any", "its type is types that are joined")]
    [InlineData("{ a: string }", "any", "its type is an object without a name")]
    [InlineData("(a: string) => void", "any", "its type is a function")]
    [InlineData("[string, string]", "any", "its type is a tuple")]
    [InlineData("'A' | 'B'", "String", "its type is texts without a name")]
    public void TypeThatIsLessExact_IsNotedWithItsLine(string type, string expected, string reason)
    {
        var (field, notes) = PackageFixture.WithField($"value?: {type};", "interface Thing {\n}").ImportField();
        Assert.Equal(expected, Describe(field.Value));
        var note = Assert.Single(notes);
        Assert.Equal((ImportNoteKind.Fallback, "build/cjs/meta.d.ts", 2), (note.Kind, note.File, note.Line));
        Assert.EndsWith(reason, note.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("string", "@format EMAIL")]
    [InlineData("string", "@format LOCAL_DATE_TIME")]
    [InlineData("string", "@decimalValue options { gte:0, maxScale:2 }")]
    [InlineData("string", "@immutable")]
    [InlineData("string", "@max 10")]
    [InlineData("boolean", "@maxLength 10")]
    [InlineData("Record<string, string>", "@maxLength 10")]
    [InlineData("Record<string, string>", "@maxSize 10")]
    public void TagWithoutAWordInTheFormat_IsNoted(string type, string tag)
    {
        var note = Assert.Single(PackageFixture.WithField($"/** {tag} */\nvalue?: {type};").ImportField().Notes);
        Assert.Equal((ImportNoteKind.NotCarried, 2, $"'{tag}' of 'DoThingRequest.value'"), (note.Kind, note.Line, note.Text));
    }

    [Theory]
    [InlineData("@flavour sweet", "'@flavour sweet' of 'DoThingRequest.value'")]
    [InlineData("@format MOOD", "'@format MOOD' of 'value'")]
    [InlineData("@maxLength many", "'@maxLength many' of 'DoThingRequest.value', which is no count")]
    [InlineData("@targetRemovalDate soon", "'@targetRemovalDate soon', which is no date")]
    public void TagThatIsNotUnderstood_IsNoted(string tag, string text)
    {
        var note = Assert.Single(PackageFixture.WithField($"/** {tag} */\nvalue?: string;").ImportField().Notes);
        Assert.Equal((ImportNoteKind.NotUnderstood, 2, text), (note.Kind, note.Line, note.Text));
    }

    [Theory]
    [InlineData("@documentationMaturity preview")]
    [InlineData("@docsIgnore")]
    [InlineData("@hidden")]
    public void TagThatSaysNothingOfAValue_IsPassed(string tag) => Assert.Empty(PackageFixture.WithField($"/** {tag} */\nvalue?: string;").ImportField().Notes);

    [Fact]
    public void ReadOnly_IsCarried() => Assert.True(PackageFixture.WithField("/** @readonly */\nvalue?: string;").ImportField().Field.IsReadOnly);

    [Theory]
    [InlineData("@deprecated Do not.", null, null)]
    [InlineData("@deprecated Do not.\n * @replacedBy other_thing.long_name\n * @targetRemovalDate 2027-01-31", "otherThing.longName", "2027-01-31")]
    [InlineData("@replacedBy Thing.long_name", "other.longName", null)]
    [InlineData("@replacedBy shop.v1.Thing.long_name", "other.longName", null)]
    [InlineData("@replacedBy shop.v1.DoThingRequest.other", "other", null)]
    [InlineData("@replacedBy shop.v1.Elsewhere.name", "elsewhere.name", null)]
    public void Deprecation_NamesTheReplacementFromTheObject(string tags, string? replacedBy, string? removal)
    {
        var result = PackageFixture.WithField($"/**\n * {tags}\n */\nvalue?: string;\nother?: Thing;", "interface Thing {\n}").Import();
        Assert.Equal(new Deprecation(replacedBy, removal), result.Request().Fields[0].Deprecation);
        Assert.Null(result.Request().Fields[1].Deprecation);
        Assert.Empty(result.Notes);
    }

    [Fact]
    public void ReplacementThatIsNoPath_IsNoted()
    {
        var (field, notes) = PackageFixture.WithField("/** @replacedBy this and that */\nvalue?: string;").ImportField();
        Assert.Equal(new Deprecation(null, null), field.Deprecation);
        Assert.Equal(ImportNoteKind.NotCarried, Assert.Single(notes).Kind);
    }

    [Theory]
    [InlineData("transformSDKFloatToRESTFloat", "number", "Double")]
    [InlineData("transformSDKFloatToRESTFloat", "number[]", "[Double]")]
    [InlineData("transformSDKBytesToRESTBytes", "string", "Bytes")]
    [InlineData("transformSDKDurationToRESTDuration", "Thing", "Duration")]
    [InlineData("transformSDKFieldMaskToRESTFieldMask", "string[]", "String")]
    [InlineData("transformSDKTimestampToRESTTimestamp", "Date", "DateTime")]
    public void Conversion_SaysWhatTheWireHas(string conversion, string type, string expected)
    {
        var fixture = PackageFixture.WithField($"value?: {type};", "interface Thing {\n}");
        var result = (fixture with { Functions = [new FunctionFixture("doThing") { Conversions = [(conversion, "value")] }] }).Import();
        Assert.Equal(expected, Describe(result.Request().Fields[0].Value));
    }

    [Fact]
    public void Fractions_AreFoundThroughListsAndMaps()
    {
        var result = new PackageFixture
        {
            Types = """
                interface DoThingRequest {
                    things?: Thing[];
                }
                interface DoThingResponse {
                    byName?: Record<string, Thing>;
                }
                interface Thing {
                    price?: number;
                    weight?: number;
                    count?: number;
                    inner?: Thing;
                }
                """,
            Functions =
            [
                new FunctionFixture("doThing")
                {
                    Conversions = [("transformSDKFloatToRESTFloat", "things.inner.price"), ("transformRESTFloatToSDKFloat", "byName{}.weight"), ("transformRESTFloatToSDKFloat", "nowhere.at.all")],
                },
            ],
        }.Import();
        Assert.Equal(["price Double", "weight Double", "count Int32", "inner Thing"], ((ObjectShape)result.Type("Thing").Shape).Fields.Select(static field => $"{field.Name.Text} {Describe(field.Value)}"));
    }

    [Fact]
    public void Descriptions_AreCopiedOnlyIfWanted()
    {
        var fixture = PackageFixture.WithField("/** What it is. */\nvalue?: string;");
        Assert.Null(fixture.ImportField().Field.Description);
        Assert.Equal("What it is.", fixture.ImportField(new TypingsOptions { WithDescriptions = true }).Field.Description);
    }

    internal static string Describe(ValueShape value) => value switch
    {
        ScalarShape scalar => scalar.Kind + (scalar.Limits.IsUri ? " uri" : "") + Range(scalar.Limits.MinLength ?? scalar.Limits.Minimum, scalar.Limits.MaxLength ?? scalar.Limits.Maximum),
        ListShape list => $"[{Describe(list.Item)}]" + Range(list.Limits.MinItems, list.Limits.MaxItems),
        MapShape map => $"{{{Describe(map.Value)}}}",
        AnyShape any => any.IsObject ? "any object" : "any",
        ReferenceShape reference => reference.Name,
        _ => throw new InvalidOperationException(),
    };

    private static string Range(decimal? from, decimal? to) => from is null && to is null ? "" : $" {from}..{to}";
}
