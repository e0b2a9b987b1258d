using System.Text.Json;
using System.Text.Json.Nodes;
using WixInbox.Codegen.Schema;
using WixInbox.Codegen.Tests.Infrastructure;
using WixInbox.Json;

namespace WixInbox.Codegen.Tests.Values;

/// <summary>
/// Random values of every type, with unknown fields, unknown texts of enumerations and unknown cases put in at every depth: read and
/// written whole they come back with the same members, and what is unknown with the same text.
/// </summary>
public class RoundTripTests
{
    private const int Rounds = 150;

    public static TheoryData<string, string> Types
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var set in new[] { SchemaSet.Shipped, SchemaSet.Everything })
                foreach (var type in set.Objects) rows.Add(set.Name, $"{type.File}#{type.Name}");
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void WholeWriting_GivesBackTheSame(string set, string type) => ForEachInstance(set, type, static (schemas, api, shape, value, random) =>
    {
        var strange = new Strangeness(schemas, random);
        strange.AddTo(value, shape);
        var written = api.Write(api.Read(schemas.NameOf(shape), strange.ToText(value)));
        strange.AssertSame(value, written);
    });

    [Fact]
    public void Values_AreStrange_AndDeep()
    {
        var (strange, deep) = (0, 0);
        ForEachInstance("everything", "Everything.schema.json#KeepRequest", (schemas, _, shape, value, random) =>
        {
            var added = new Strangeness(schemas, random);
            added.AddTo(value, shape);
            strange += added.Count;
            deep += added.ToText(value).Length;
        });
        Assert.True(strange > 10 * Rounds && deep > 1000 * Rounds, $"{strange} strange texts in {deep} characters");
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void RequestWriting_LeavesOutWhatIsReadOnly_AndNothingElse(string set, string type) => ForEachInstance(set, type, static (schemas, api, shape, value, random) =>
    {
        var strange = new Strangeness(schemas, random);
        strange.AddTo(value, shape);
        var written = api.Write(api.Read(schemas.NameOf(shape), strange.ToText(value)), JsonWriteMode.Request);
        ReadOnlyMembers.RemoveFrom(schemas, value, shape);
        strange.AssertSame(value, written);
    });

    [Theory]
    [MemberData(nameof(Types))]
    public void EqualTexts_MakeEqualValues(string set, string type) => ForEachInstance(set, type, static (schemas, api, shape, value, random) =>
    {
        var strange = new Strangeness(schemas, random);
        strange.AddTo(value, shape);
        var (first, second) = (api.Read(schemas.NameOf(shape), strange.ToText(value)), api.Read(schemas.NameOf(shape), strange.ToText(value)));
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.Equal(first, api.Read(schemas.NameOf(shape), api.Write(first)));
    });

    [Fact]
    public void NumbersThatJsonDoesNotHave_ComeBack()
    {
        var api = GeneratedApi.Of(SchemaSet.Everything);
        const string Json = """{"needed":"","neededId":"4e600edc-db48-5260-9d04-7ea5c3e5fffd","neededAt":"2025-03-04T05:06:05.903Z","ratio":"NaN","real":"-Infinity"}""";
        Assert.Equal(Json, api.Write(api.Read("Scalars", Json)));
    }

    /// <summary>A null is an absent member, of whatever type; so that one which must be there is missing.</summary>
    [Fact]
    public void Null_IsAbsent_ForEveryScalar()
    {
        var api = GeneratedApi.Of(SchemaSet.Everything);
        const string Needed = "\"needed\":\"\",\"neededId\":\"4e600edc-db48-5260-9d04-7ea5c3e5fffd\",\"neededAt\":\"2025-03-04T05:06:05.903Z\"";
        var names = api.TypeOf("Scalars").GetProperties().Where(static property => property.CanWrite && property.Name != "UnknownFields").Select(static property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..]);
        var optional = names.Where(static name => !name.StartsWith("needed", StringComparison.Ordinal)).ToList();
        Assert.True(optional.Count > 15);
        Assert.Equal($"{{{Needed}}}", api.Write(api.Read("Scalars", $"{{{Needed},{string.Join(',', optional.Select(static name => $"\"{name}\":null"))}}}")));
        foreach (var required in new[] { "needed", "neededId", "neededAt" })
            Assert.Throws<JsonException>(() => api.Read("Scalars", $"{{{Needed},\"{required}\":null}}"));
    }

    [Fact]
    public void NotANumber_KeepsNoBound() => Assert.Contains(
        GeneratedApi.Validate(GeneratedApi.Of(SchemaSet.Everything).Read("Bounds", """{"text":"ab","ratio":"NaN"}""")), static violation => violation.Field == "ratio");

    /// <summary>Characters beyond the first plane are two units of UTF-16, and need no escapes in JSON.</summary>
    [Theory]
    [InlineData("💬")]
    [InlineData("a name whose thirty-second byte is 💬 and which goes on")]
    [InlineData("größe")]
    [InlineData("say \"it\"")]
    public void OddName_IsKnown(string name)
    {
        var quoted = System.Text.Json.JsonSerializer.Serialize(name);
        var api = new GeneratedApi(Generation.Run(new SchemaText("a.schema.json", $$"""
            { "definitions": { "A": { "type": "object", "properties": { {{quoted}}: { "type": "string", "x-wix-name": "Odd" } } } } }
            """)).Load());
        foreach (var spelled in new[] { quoted, RawJson.String(name).ToString(), $"\"{name.Replace("\"", "\\\"", StringComparison.Ordinal)}\"" })
        {
            var value = api.Read("A", $"{{{spelled}:\"value\"}}");
            Assert.Equal("value", value.GetType().GetProperty("Odd")!.GetValue(value));
        }
    }

    [Fact]
    public void FieldMask_ComesBackAsItIs()
    {
        var api = GeneratedApi.Of(SchemaSet.Everything);
        const string Json = """{"needed":"","neededId":"4e600edc-db48-5260-9d04-7ea5c3e5fffd","neededAt":"2025-03-04T05:06:05.903Z","mask":"a.b,camelCase"}""";
        Assert.Equal(Json, api.Write(api.Read("Scalars", Json)));
    }

    private static void ForEachInstance(string set, string type, Action<SchemaSet, GeneratedApi, ReferenceShape, JsonNode, Random> check)
    {
        var schemas = SchemaSet.Of(set);
        var shape = schemas.Objects.Single(shape => $"{shape.File}#{shape.Name}" == type);
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var value = new InstanceMaker(schemas, random).Make(shape);
            try
            {
                check(schemas, GeneratedApi.Of(schemas), shape, value, random);
            }
            catch (Exception failure) when (failure is JsonException or Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{type}, seed {seed}: {failure.Message}\n{value.ToJsonString()}");
            }
        }
    }
}
