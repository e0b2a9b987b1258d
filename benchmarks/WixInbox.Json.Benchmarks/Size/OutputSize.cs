using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using WixInbox.Codegen;
using WixInbox.Json.Benchmarks.Pairing;

namespace WixInbox.Json.Benchmarks.Size;

/// <summary>
/// How much is generated: C#, by running the generator over the schemas that this assembly was built from, and IL, by looking at this
/// assembly. What is nested in a type counts for the type.
/// </summary>
internal static class OutputSize
{
    private const string JsonEnd = ".Json.g.cs";
    private const string End = ".g.cs";

    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static int Print()
    {
        var all = Measure();
        var names = PayloadTypes.Names();
        var (ours, others) = (all.Where(size => names.Contains(size.Type)), all.Where(size => !names.Contains(size.Type)).ToArray());
        MarkdownTable.Begin("Output, in bytes: the types that A, B and C are made of, by their C#", "type", "fields", "C#", "of it public face", "of it JSON", "IL");
        foreach (var size in ours.OrderByDescending(static size => size.CSharp)) Print(size);
        Print(TypeSize.Sum($"the {others.Length} others together", others));
        Print(TypeSize.Sum("all", all));

        // Enumerations, clients and results have no fields that they could grow by.
        var models = TypeSize.Sum("all that have JSON", all.Where(static size => size.Json > 0));
        Print(models);
        Print(models.ForEachField("of these, for each field"));
        return 0;
    }

    private static void Print(TypeSize size) => MarkdownTable.Row(
        [size.Type, .. new[] { size.Fields, size.CSharp, size.Face, size.Json, size.Il }.Select(static number => MarkdownTable.Count(number))]);

    private static TypeSize[] Measure()
    {
        var schemas = SchemaText.All();
        var fields = CountFields(schemas);
        var (faces, json) = MeasureCSharp(schemas);
        var il = MeasureIl();
        return
        [
            .. faces.Keys.Union(json.Keys).Union(il.Keys).Select(type =>
                new TypeSize(type, fields.GetValueOrDefault(type), faces.GetValueOrDefault(type), json.GetValueOrDefault(type), il.GetValueOrDefault(type))),
        ];
    }

    /// <summary>Fields by the name of their type.</summary>
    private static Dictionary<string, int> CountFields(SchemaText[] schemas)
    {
        var fields = new Dictionary<string, int>();
        foreach (var schema in schemas)
        {
            using var document = JsonDocument.Parse(schema.GetText().ToString());
            foreach (var definition in document.RootElement.GetProperty("definitions").EnumerateObject())
            {
                if (!definition.Value.TryGetProperty("properties", out var properties)) continue;
                var name = definition.Value.TryGetProperty("x-wix-name", out var other) ? other.GetString()! : definition.Name;
                fields[name] = fields.GetValueOrDefault(name) + properties.GetPropertyCount();
            }
        }

        return fields;
    }

    private static (Dictionary<string, int> Faces, Dictionary<string, int> Json) MeasureCSharp(SchemaText[] schemas)
    {
        var compilation = CSharpCompilation.Create(
            "Measured",
            references: ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path)));
        var driver = CSharpGeneratorDriver.Create([new SchemaGenerator().AsSourceGenerator()], schemas, new CSharpParseOptions(LanguageVersion.Latest), new SchemaOptions());
        var sources = driver.RunGenerators(compilation).GetRunResult().Results.Single().GeneratedSources;
        return (Sizes(sources, static name => !name.EndsWith(JsonEnd, StringComparison.Ordinal), End), Sizes(sources, static name => name.EndsWith(JsonEnd, StringComparison.Ordinal), JsonEnd));
    }

    private static Dictionary<string, int> Sizes(IEnumerable<GeneratedSourceResult> sources, Func<string, bool> isOne, string end) =>
        sources.Where(source => isOne(source.HintName)).ToDictionary(source => source.HintName[..^end.Length], static source => Encoding.UTF8.GetByteCount(source.SourceText.ToString()));

    private static Dictionary<string, int> MeasureIl()
    {
        var sizes = new Dictionary<string, int>();
        foreach (var type in typeof(Message).Assembly.GetTypes().Where(static type => type.Namespace == typeof(Message).Namespace))
        {
            var outer = type;
            while (outer.DeclaringType is { } declaring) outer = declaring;
            var methods = type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared));
            sizes[outer.Name] = sizes.GetValueOrDefault(outer.Name) + methods.Sum(static method => method.GetMethodBody()?.GetILAsByteArray()?.Length ?? 0);
        }

        return sizes;
    }
}
