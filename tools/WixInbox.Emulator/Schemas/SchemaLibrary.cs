using System.Reflection;
using NJsonSchema;

namespace WixInbox.Emulator.Schemas;

/// <summary>The method schema files, as this assembly carries them.</summary>
internal sealed class SchemaLibrary
{
    private const string Suffix = ".schema.json";

    private readonly Dictionary<string, MethodSchema> _methods;

    private SchemaLibrary(Dictionary<string, MethodSchema> methods) => _methods = methods;

    /// <summary>The schema of a method.</summary>
    public MethodSchema this[string method] => _methods[method];

    public static async Task<SchemaLibrary> LoadAsync()
    {
        var assembly = typeof(SchemaLibrary).Assembly;
        var files = assembly.GetManifestResourceNames()
            .Where(static name => name.EndsWith(Suffix, StringComparison.Ordinal))
            .ToDictionary(static name => name.Replace('\\', '/'), name => Read(assembly, name));
        var methods = new Dictionary<string, MethodSchema>();
        foreach (var (path, text) in files)
        {
            var schema = await JsonSchema.FromJsonAsync(text, ClosedResolver.Root + path, _ => new ClosedResolver(files)).ConfigureAwait(false);
            if (!schema.Properties.TryGetValue("request", out var request)) continue;
            var name = Path.GetFileName(path)[..^Suffix.Length];
            methods[name] = new MethodSchema(request.ActualSchema, schema.Properties["response"].ActualSchema);
        }

        return new SchemaLibrary(methods);
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}

/// <summary>What a method takes and answers.</summary>
internal sealed record MethodSchema(JsonSchema Request, JsonSchema Response);
