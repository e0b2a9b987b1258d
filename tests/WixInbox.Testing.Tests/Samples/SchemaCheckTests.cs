using System.Reflection;
using System.Text.Json.Nodes;
using NJsonSchema;
using WixInbox.Emulator.Schemas;
using WixInbox.Json;

namespace WixInbox.Testing.Tests.Samples;

/// <summary>Samples against NJsonSchema, which knows nothing of what is generated: all that is sent, answered or told by an event.</summary>
public class SchemaCheckTests
{
    private const int Seeds = 1000;
    private const string Suffix = ".schema.json";

    private static readonly Dictionary<string, string> Files = Directory.EnumerateFiles(SchemasRoot(), "*" + Suffix, SearchOption.AllDirectories)
        .Where(static file => !file.EndsWith(".meta" + Suffix, StringComparison.Ordinal))
        .ToDictionary(static file => Path.GetRelativePath(SchemasRoot(), file).Replace('\\', '/'), File.ReadAllText);

    /// <summary>Each file, and a part of it that has a type.</summary>
    public static TheoryData<string, string> Parts
    {
        get
        {
            var parts = new TheoryData<string, string>();
            foreach (var (path, text) in Files)
                foreach (var part in new[] { "request", "response", "body" })
                    if (JsonNode.Parse(text)!["properties"]?[part] is not null) parts.Add(path, part);
            return parts;
        }
    }

    [Fact]
    public void AllFiles_AreThere() => Assert.InRange(Parts.Count, 14, 500);

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Samples_AreAsTheirSchemaSays(string path, string part)
    {
        var file = await JsonSchema.FromJsonAsync(Files[path], ClosedResolver.Root + path, static _ => new ClosedResolver(Files), TestContext.Current.CancellationToken);
        var schema = file.Properties[part].ActualSchema;
        var name = Path.GetFileName(path)[..^Suffix.Length];
        var type = typeof(Message).Assembly.GetType($"{typeof(Message).Namespace}.{name}{part switch { "request" => "Request", "response" => "Response", _ => "" }}", throwOnError: true)!;
        typeof(SchemaCheckTests).GetMethod(nameof(Check), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [schema], null);
    }

    private static void Check<T>(JsonSchema schema) where T : class, IJsonModel<T>, ISample<T>
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            AssertValid(seed, schema, Sample.Of<T>(seed));
            AssertValid(seed, schema, Sample.Received<T>(seed));
        }
    }

    private static void AssertValid<T>(int seed, JsonSchema schema, T sample) where T : class, IJsonModel<T>
    {
        var json = WixJson.Serialize(sample);
        var violations = SchemaCheck.Check(JsonNode.Parse(json)!, schema);
        Assert.True(violations.Count == 0, $"Seed {seed}: {string.Join("; ", violations)}\n{json}");
    }

    private static string SchemasRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "WixInbox.Codegen.sln"))) return Path.Combine(folder.FullName, "schemas");
        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
