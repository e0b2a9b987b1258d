using System.Text.Json;

namespace WixInbox.Json.Tests.Documents;

/// <summary>The schema files of the types under test, as any reader of JSON sees them.</summary>
internal static class Schemas
{
    private static readonly Dictionary<string, JsonElement> Files = Load();

    /// <summary>Every name of a member, in a fixed order.</summary>
    public static string[] Names { get; } =
        [.. Files.OrderBy(static file => file.Key, StringComparer.Ordinal).SelectMany(static file => NamesIn(file.Value)).Distinct()];

    public static Schema Find(string file, string type) => new(file, Files[file].GetProperty("definitions").GetProperty(type));

    /// <summary>The schema that a reference leads to; of several that hold together, the first.</summary>
    public static Schema Resolve(Schema schema)
    {
        while (true)
        {
            if (schema.Json.TryGetProperty("$ref", out var reference)) schema = Follow(schema.File, reference.GetString()!);
            else if (schema.Json.TryGetProperty("allOf", out var all) && all[0].TryGetProperty("$ref", out _)) schema = schema with { Json = all[0] };
            else return schema;
        }
    }

    private static Schema Follow(string file, string reference)
    {
        var parts = reference.Split('#');
        var target = parts[0].Length == 0 ? file : Path.Combine(Path.GetDirectoryName(file)!, parts[0]).Replace('\\', '/');
        return Find(target, parts[1].Split('/')[^1]);
    }

    private static Dictionary<string, JsonElement> Load()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Schemas");
        return Directory.EnumerateFiles(folder, "*.schema.json", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(folder, file).Replace('\\', '/'),
            static file => JsonDocument.Parse(File.ReadAllBytes(file)).RootElement);
    }

    private static IEnumerable<string> NamesIn(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array) return json.EnumerateArray().SelectMany(NamesIn);
        if (json.ValueKind != JsonValueKind.Object) return [];
        var own = json.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
            ? properties.EnumerateObject().Select(static property => property.Name)
            : [];
        return own.Concat(json.EnumerateObject().SelectMany(static property => NamesIn(property.Value)));
    }
}

/// <summary>A schema, and the file in which its references are resolved.</summary>
internal sealed record Schema(string File, JsonElement Json);
