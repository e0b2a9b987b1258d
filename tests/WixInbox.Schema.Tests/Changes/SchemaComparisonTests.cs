using WixInbox.Codegen.Changes;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Tests.Changes;

/// <summary>Each row of the table of changes, provoked.</summary>
public class SchemaComparisonTests
{
    private static readonly ChangeDirections[] Directions = [ChangeDirections.Request, ChangeDirections.Response, ChangeDirections.Event];

    /// <summary>Each rule, in each of its directions.</summary>
    public static TheoryData<string, string> Rules
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var rule in ChangeRules.All)
                foreach (var direction in Directions.Where(direction => rule.Direction.HasFlag(direction))) data.Add(rule.Kind.ToString(), direction.ToString());
            return data;
        }
    }

    [Fact]
    public void EveryKind_HasARule_AndASample()
    {
        Assert.Equal(Enum.GetValues<ChangeKind>().Order(), ChangeRules.All.Select(static rule => rule.Kind).Distinct().Order());
        Assert.Equal(Enum.GetValues<ChangeKind>().Order(), ChangeTable.All.Select(static sample => sample.Kind).Order());
        Assert.True(Enum.GetValues<ChangeKind>().Length >= 50);
    }

    [Fact]
    public void ADirection_HasOneRuleOfAKind() =>
        Assert.All(ChangeRules.All.GroupBy(static rule => rule.Kind), static rules => Assert.Equal(
            ChangeDirections.None, rules.Aggregate((Seen: ChangeDirections.None, Twice: ChangeDirections.None), static (sum, rule) => (sum.Seen | rule.Direction, sum.Twice | (sum.Seen & rule.Direction))).Twice));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Sample_IsThatChange_AndNoOther(string kind, string direction)
    {
        var (wanted, way) = (Enum.Parse<ChangeKind>(kind), Enum.Parse<ChangeDirections>(direction));
        var sample = ChangeTable.All.Single(sample => sample.Kind == wanted);
        var changes = sample.Compare(way);
        var found = Assert.Single(changes);
        var rule = ChangeRules.All.Single(rule => rule.Kind == wanted && rule.Direction.HasFlag(way));
        Assert.Equal((wanted, rule.Severity, rule.Reason), (found.Kind, found.Severity, found.Reason));
        Assert.NotEqual("", found.Text);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void SampleWithItself_IsNoChange(string kind, string direction)
    {
        var files = ChangeTable.All.Single(sample => sample.Kind == Enum.Parse<ChangeKind>(kind)).FilesOf(Enum.Parse<ChangeDirections>(direction));
        Assert.Empty(Compare(files.Select(static file => (file.Path, file.New, file.New))));
    }

    /// <summary>Back again is as many changes as there: nothing is seen in one direction alone.</summary>
    [Theory]
    [MemberData(nameof(Rules))]
    public void SampleBackwards_IsOneChangeToo(string kind, string direction)
    {
        var files = ChangeTable.All.Single(sample => sample.Kind == Enum.Parse<ChangeKind>(kind)).FilesOf(Enum.Parse<ChangeDirections>(direction));
        Assert.Single(Compare(files.Select(static file => (file.Path, file.New, file.Old))));
    }

    [Fact]
    public void ATypeThatGoesBothWays_IsJudgedByTheWorse()
    {
        var change = Assert.Single(Compare(
            ("Get.schema.json", Both, Both),
            ("types.schema.json", Types(ChangeSample.Thing("'x': { 'type': 'string' }")), Types(ChangeSample.Thing("'x': { 'type': 'string' }", "x")))));
        Assert.Equal((ChangeSeverity.Source, ChangeDirections.Request | ChangeDirections.Response), (change.Severity, change.Direction));
    }

    [Fact]
    public void ATypeThatNothingLeadsTo_IsJudgedAsIfItWentEveryWay()
    {
        var change = Assert.Single(Compare(("types.schema.json", Types(ChangeSample.Thing("'x': { 'type': 'string' }")), Types(ChangeSample.Thing("'x': { 'type': 'string', 'maxLength': 3 }")))));
        Assert.Equal((ChangeSeverity.RunTime, ChangeDirections.None), (change.Severity, change.Direction));
    }

    /// <summary>The limit stands on a name, five steps from the request, in a cycle of types.</summary>
    [Fact]
    public void AChangeDeepInACycle_HasTheDirectionOfTheRequestThatReachesIt()
    {
        const string Chain = """
            'T': { 'type': 'object', 'properties': { 'list': { 'type': 'array', 'items': { '$ref': '#/definitions/U' } } } },
            'U': { 'type': 'object', 'properties': { 'map': { 'type': 'object', 'additionalProperties': { '$ref': '#/definitions/V' } }, 'back': { '$ref': '#/definitions/T' } } },
            'V': { 'type': 'object', 'properties': { 'self': { '$ref': '#/definitions/V' }, 'name': { '$ref': '#/definitions/Name' } } },
            'Name': { 'type': 'string', 'maxLength': 9 }
            """;
        var sample = ChangeSample.Types(ChangeKind.LengthTightened, Chain, Chain.Replace("9", "8", StringComparison.Ordinal));
        var change = Assert.Single(sample.Compare(ChangeDirections.Request));
        Assert.Equal((ChangeKind.LengthTightened, ChangeDirections.Request, ChangeSeverity.RunTime), (change.Kind, change.Direction, change.Severity));
        Assert.Equal("types.schema.json#/definitions/Name", change.Place.File + change.Place.Pointer);
        Assert.Equal("'Name' has the greatest length 8, and had 9", change.Text);
        Assert.Equal(ChangeSeverity.Compatible, Assert.Single(sample.Compare(ChangeDirections.Event)).Severity);
    }

    [Fact]
    public void TypesThatReferToEachOther_RenamedTogether_AreReportedOnceEach()
    {
        const string Pair = "'A': { 'type': 'object', 'properties': { 'b': { '$ref': '#/definitions/B' } } }, 'B': { 'type': 'object', 'properties': { 'a': { '$ref': '#/definitions/A' } } }";
        var changes = Compare(("types.schema.json", Types(Pair), Types(Pair.Replace("/A'", "/C'", StringComparison.Ordinal).Replace("'A'", "'C'", StringComparison.Ordinal).Replace("/B'", "/D'", StringComparison.Ordinal).Replace("'B'", "'D'", StringComparison.Ordinal))));
        Assert.Equal([ChangeKind.TypeRenamed, ChangeKind.TypeRenamed], changes.Select(static change => change.Kind));
    }

    [Fact]
    public void TypesOfOneShape_AreNotTakenForEachOther()
    {
        const string Two = "'A': { 'type': 'object', 'properties': {} }, 'B': { 'type': 'object', 'properties': {} }";
        var changes = Compare(("types.schema.json", Types(Two), Types(Two.Replace("'A'", "'C'", StringComparison.Ordinal).Replace("'B'", "'D'", StringComparison.Ordinal))));
        Assert.Equal(
            [ChangeKind.TypeAdded, ChangeKind.TypeAdded, ChangeKind.TypeRemoved, ChangeKind.TypeRemoved], changes.Select(static change => change.Kind).Order());
    }

    [Fact]
    public void ANameInPlaceOfWhatItStandsFor_IsNoChangeOfTheField()
    {
        const string Name = ", 'Name': { 'type': 'string', 'maxLength': 3 }";
        Assert.Empty(Compare(("types.schema.json", Types(ChangeSample.Thing("'x': { 'type': 'string', 'maxLength': 3 }") + Name), Types(ChangeSample.Thing("'x': { '$ref': '#/definitions/Name' }") + Name))));
    }

    [Fact]
    public void WhatIsLeft_IsPointedAt_WhereSomethingIsGone()
    {
        var kept = Assert.Single(Compare(("types.schema.json", Types(ChangeSample.Thing("'x': { 'type': 'string' }")), Types(ChangeSample.Thing("")))));
        Assert.Equal(("types.schema.json", "#/definitions/T/properties/x"), (kept.Place.File, kept.Place.Pointer));
        Assert.Equal(Types(ChangeSample.Thing("")).IndexOf("'T'", StringComparison.Ordinal), kept.Place.Span.Start); // the type's name
        var gone = Assert.Single(Compare(("a.schema.json", Types(ChangeSample.Thing("")), "")));
        Assert.Equal(("a.schema.json", kept.Place.Span.Start), (gone.Place.File, gone.Place.Span.Start)); // in the old file
    }

    [Fact]
    public void ADamagedFile_IsTakenToBeAsItWas()
    {
        var (old, broken) = (ChangeSample.Read([("types.schema.json", Types(ChangeSample.Thing("")))]), SchemaReader.Read(new SchemaFile("types.schema.json", "x", "{ \"definitions\": { ")).Document);
        Assert.True(broken.IsDamaged);
        Assert.Empty(SchemaComparison.Compare(old, [broken]));
    }

    /// <summary>Code over a closed enumeration has an answer for each value and none for others, whatever it becomes.</summary>
    [Theory]
    [InlineData(false, nameof(ChangeKind.ClosedEnumValueAdded), nameof(ChangeKind.EnumOpened))]
    [InlineData(true, nameof(ChangeKind.EnumValueAdded), nameof(ChangeKind.EnumClosed))]
    public void ANewEnumValue_IsJudgedByWhatTheEnumerationWas(bool wasOpen, string added, string openness)
    {
        var changes = Compare(("types.schema.json", Types(EnumOf("'a'", wasOpen)), Types(EnumOf("'a', 'b'", !wasOpen))));
        Assert.Equal([added, openness], changes.Select(static change => change.Kind).Order().Select(static kind => kind.ToString()));
    }

    private static string EnumOf(string values, bool isOpen) => $"'T': {{ 'type': 'string', {(isOpen ? "" : "'x-wix-openEnum': false, ")}'enum': [{values}] }}";

    /// <summary>The members of <c>Known</c> are numbered as they stand.</summary>
    [Theory]
    [InlineData("'a', 'c'", "'a', 'b', 'c'", nameof(ChangeKind.EnumValueAdded))]
    [InlineData("'a', 'b', 'c'", "'a', 'c'", nameof(ChangeKind.EnumValueRemoved))]
    public void ValuesBehindTheOneThatComesOrGoes_HaveOtherNumbers(string old, string @new, string kind)
    {
        var changes = Compare(("types.schema.json", Types($"'T': {{ 'type': 'string', 'enum': [{old}] }}"), Types($"'T': {{ 'type': 'string', 'enum': [{@new}] }}")));
        Assert.Equal([kind, nameof(ChangeKind.EnumValuesReordered)], changes.Select(static change => change.Kind).Order().Select(static kind => kind.ToString()));
    }

    /// <summary>What only the service sets is in no request, and no request is held to its limits.</summary>
    [Theory]
    [InlineData("'x': { 'type': 'string', 'readOnly': true }", "'x': { 'type': 'string', 'readOnly': true, 'maxLength': 3 }", "compatible")]
    [InlineData("'x': { 'type': 'string', 'readOnly': true, 'default': 'a' }", "'x': { 'type': 'string', 'readOnly': true, 'default': 'b' }", "documentation")]
    [InlineData("'x': { 'readOnly': true }", "'x': { 'type': 'object', 'readOnly': true }", "compatible")]
    public void ALimitOfWhatOnlyTheServiceSets_BreaksNoRequest(string old, string @new, string severity)
    {
        var change = Assert.Single(Compare(("Get.schema.json", Both, Both), ("types.schema.json", Types(ChangeSample.Thing(old)), Types(ChangeSample.Thing(@new)))));
        Assert.Equal((severity, ChangeDirections.Response), (ChangeSeverities.WordOf(change.Severity), change.Direction));
    }

    /// <summary>Requests leave out what only the service sets, and all that is below it.</summary>
    [Fact]
    public void ATypeThatRequestsHaveInReadOnlyFieldsAlone_IsNotSent()
    {
        const string Holder = ", 'Holder': { 'type': 'object', 'properties': { 'it': { '$ref': '#/definitions/T', 'readOnly': true } } }";
        var both = Both.Replace("definitions/T'", "definitions/Holder'", StringComparison.Ordinal);
        var change = Assert.Single(Compare(
            ("Get.schema.json", both, both),
            ("types.schema.json", Types(ChangeSample.Thing("'x': { 'type': 'string' }") + Holder), Types(ChangeSample.Thing("'x': { 'type': 'string', 'maxLength': 3 }") + Holder))));
        Assert.Equal((ChangeSeverity.Compatible, ChangeDirections.Response), (change.Severity, change.Direction));
    }

    /// <summary>A wider number may have narrower limits, and digits in a string others than a number.</summary>
    [Theory]
    [InlineData("'x': { 'type': 'integer' }", "'x': { 'type': 'number', 'maximum': 3 }", nameof(ChangeKind.NumberWidened))]
    [InlineData("'x': { 'type': 'array', 'items': { 'type': 'integer', 'maximum': 4 } }", "'x': { 'type': 'array', 'items': { 'type': 'integer', 'format': 'int64', 'maximum': 3 } }", nameof(ChangeKind.ListItemChanged))]
    public void LimitsOfAWiderNumber_AreCompared(string old, string @new, string kind)
    {
        var changes = ChangeSample.Fields(ChangeKind.RangeTightened, old, @new).Compare(ChangeDirections.Request);
        Assert.Equal([kind, nameof(ChangeKind.RangeTightened)], changes.Select(static change => change.Kind).Order().Select(static kind => kind.ToString()));
    }

    /// <summary>A body in its own file reads what is absent as false, zero or empty; in a file that events share it does not.</summary>
    [Theory]
    [InlineData("'type': 'integer'", nameof(ChangeKind.NullableBecameRequired))]
    [InlineData("'type': 'array', 'items': { 'type': 'string' }", nameof(ChangeKind.FieldBecameDefaulted))]
    public void WhatABodyReadsAsZero_ChangesWithItsFile(string value, string kind)
    {
        var body = ChangeSample.Thing($"'x': {{ {value} }}");
        var own = Happening("#", $", 'definitions': {{ {body} }}");
        var shared = Happening("types.schema.json#", "");
        var there = Compare(("Broke.schema.json", shared, own), ("types.schema.json", Types(body), ""));
        Assert.Equal([ChangeKind.TypeMoved, Enum.Parse<ChangeKind>(kind)], there.Select(static change => change.Kind).Order());
        var back = Compare(("Broke.schema.json", own, shared), ("types.schema.json", "", Types(body)));
        Assert.Equal([ChangeKind.TypeMoved, ChangeKind.FieldBecameOptional], back.Select(static change => change.Kind).Order());
    }

    private static string Happening(string file, string definitions) => $$$"""
        { 'type': 'object', 'x-wix-event': { 'name': 'Broke', 'union': 'ShopEvent', 'types': ['broke'], 'fqdn': 'shop.v1.thing', 'slug': 'broke', 'form': 'action' },
          'properties': { 'body': { '$ref': '{{{file}}}/definitions/T' } }{{{definitions}}} }
        """;

    private const string Both = """
        { 'type': 'object', 'x-wix-method': { 'name': 'Get', 'service': 'Things', 'verb': 'POST', 'path': '/v1/things', 'safe': 'read' },
          'properties': { 'request': { '$ref': '#/definitions/GetRequest' }, 'response': { '$ref': '#/definitions/GetResponse' } },
          'definitions': {
            'GetRequest': { 'type': 'object', 'properties': { 'it': { '$ref': 'types.schema.json#/definitions/T' } } },
            'GetResponse': { 'type': 'object', 'properties': { 'it': { '$ref': 'types.schema.json#/definitions/T' } } } } }
        """;

    private static string Types(string definitions) => $"{{ 'definitions': {{ {definitions} }} }}";

    private static IReadOnlyList<SchemaChange> Compare(params IEnumerable<(string Path, string Old, string New)> files) => SchemaComparison.Compare(
        ChangeSample.Read(files.Select(static file => (file.Path, file.Old))), ChangeSample.Read(files.Select(static file => (file.Path, file.New))));
}
