using WixInbox.Codegen.Tests.Infrastructure;
using WixInbox.Codegen.Tests.Values;

namespace WixInbox.Codegen.Tests.Emission;

/// <summary>
/// How much C# is emitted for the shipped schemas, in characters for each field. It is the same on every machine: who makes it more raises
/// the budget knowingly.
/// </summary>
public class BudgetTests(ITestOutputHelper output)
{
    private const int MostOfFace = 950;
    private const int MostOfJson = 1_850;
    private const int MostOfSample = 350;

    [Fact]
    public void SampleOfAField_StaysInItsBudget()
    {
        var generation = Generation.Run(TestOptions.With(("WixInboxNamespace", "Test.Api"), ("WixInboxClientName", "TestClient"), ("WixInboxUseTesting", "true")), SchemaSet.Shipped.Files);
        var samples = generation.Sources.Where(static source => source.Key.EndsWith(".Sample.g.cs", StringComparison.Ordinal)).ToList();
        var fields = generation.Sources.Sum(static source => source.Value.Split("PaddedJson.Is(ref at, ").Length - 1);
        var sample = samples.Sum(static source => source.Value.Length) / fields;
        output.WriteLine($"{fields} fields; for each, {sample} characters that make samples");
        Assert.InRange(sample, 1, MostOfSample);
    }

    [Fact]
    public void CodeOfAField_StaysInItsBudget()
    {
        var sources = Generation.Run(SchemaSet.Shipped.Files).Sources;
        var json = sources.Where(static source => source.Key.EndsWith(".Json.g.cs", StringComparison.Ordinal)).ToList();
        var faces = json.Select(source => sources[source.Key.Replace(".Json.g.cs", ".g.cs", StringComparison.Ordinal)]).ToList();
        var fields = json.Sum(static source => source.Value.Split("PaddedJson.Is(ref at, ").Length - 1); // one for each field, and each case
        var (face, code) = (faces.Sum(static text => text.Length) / fields, json.Sum(static source => source.Value.Length) / fields);
        output.WriteLine($"{fields} fields; for each, {face} characters of its face and {code} of JSON code");
        Assert.InRange(face, 1, MostOfFace);
        Assert.InRange(code, 1, MostOfJson);
    }
}
