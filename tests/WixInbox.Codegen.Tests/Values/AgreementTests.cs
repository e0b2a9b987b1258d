using System.Text.Json.Nodes;
using NJsonSchema;
using WixInbox.Codegen.Schema;
using WixInbox.Codegen.Tests.Schemas;
using SchemaCheck = WixInbox.Emulator.Schemas.SchemaCheck;

namespace WixInbox.Codegen.Tests.Values;

/// <summary>
/// The emitted readers and validators against NJsonSchema, on random values of every type that is sent, and on values on both sides
/// of the boundary of every kind of rule. What the two are known to see differently is in docs/decisions/0002, and made by nothing here.
/// </summary>
public class AgreementTests
{
    private const int LeastPerRule = 200;
    private const int SitesPerValue = 12;
    private const int ValuesPerType = 20;
    private const int MostRounds = 20_000;

    /// <summary>What each set of schemas has; a kind that was never met would be a test that cannot fail.</summary>
    public static TheoryData<string, string> Rules => new()
    {
        { "shipped", "maxLength minLength uri maximum minimum maxItems minItems enum required demand oneOf uuid date-time type" },
        { "everything", "maxLength minLength uri maximum minimum maxItems minItems enum required demand oneOf uuid date-time date byte type" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task BothSidesOfEveryBoundary_AreSeenAlike(string set, string rules)
    {
        var schemas = SchemaSet.Of(set);
        var types = await JudgedTypesAsync(schemas);
        var counts = rules.Split(' ').ToDictionary(static rule => rule, static _ => 0);
        for (var round = 0; round < MostRounds && (round < types.Count * ValuesPerType || counts.Values.Min() < LeastPerRule); round++)
        {
            var random = new Random(round);
            var maker = new InstanceMaker(schemas, random) { IsForRequests = true };
            var type = types[round % types.Count];
            var value = maker.Make(type.Shape);
            AssertAlike(type, value, isValid: true, "", $"round {round}, as it is");

            var sites = new SiteFinder(schemas, maker).Find(value, type.Shape).Where(site => counts.TryGetValue(site.Rule, out var count) && count < LeastPerRule).ToArray();
            random.Shuffle(sites);
            foreach (var site in sites.Take(SitesPerValue))
            {
                counts[site.Rule]++;
                AssertAlike(type, site.Place.Replace(value, site.Valid), isValid: true, site.Path, $"round {round}, {site.Rule} kept at {site.Path}");
                AssertAlike(type, site.Place.Replace(value, site.Invalid), isValid: false, site.Path, $"round {round}, {site.Rule} broken at {site.Path}");
            }
        }

        Assert.All(counts, static count => Assert.True(count.Value >= LeastPerRule, $"'{count.Key}' was met {count.Value} times"));
    }

    private static void AssertAlike(JudgedType type, JsonNode value, bool isValid, string path, string what)
    {
        var theirs = SchemaCheck.Check(value, type.Schema);
        var text = value.ToJsonString();
        var ours = type.Api.Check(type.Name, text);
        Assert.True((theirs.Count == 0) == isValid, $"{type.Name}, {what}: NJsonSchema says {string.Join("; ", theirs)}\n{text}");
        Assert.True((ours.Count == 0) == isValid, $"{type.Name}, {what}: we say {string.Join("; ", ours)}\n{text}");
        if (!isValid) Assert.True(ours.Any(violation => Covers(violation, path)), $"{type.Name}, {what}: we say {string.Join("; ", ours)}\n{text}");
    }

    // What the reader refuses has its path in the notation of System.Text.Json; a validator names the field.
    private static bool Covers(FieldViolation violation, string path) =>
        violation.Field == path || violation.Field.Replace("['", ".", StringComparison.Ordinal).Replace("']", "", StringComparison.Ordinal) == (path.Length == 0 ? "$" : $"$.{path}");

    private static async Task<List<JudgedType>> JudgedTypesAsync(SchemaSet schemas)
    {
        var api = GeneratedApi.Of(schemas);
        var files = new Dictionary<string, JsonSchema>();
        foreach (var file in schemas.Files) files.Add(file.Path, (await ClosedResolver.LoadAsync(file, schemas.Files)).Schema);
        return [.. schemas.Objects.Select(shape => new JudgedType(shape, schemas.NameOf(shape), files[shape.File].Definitions[shape.Name], api)).Where(type => api.IsValidated(type.Name))];
    }

    private sealed record JudgedType(ReferenceShape Shape, string Name, JsonSchema Schema, GeneratedApi Api);
}
