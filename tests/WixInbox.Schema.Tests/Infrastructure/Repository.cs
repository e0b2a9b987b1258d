using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Tests.Infrastructure;

/// <summary>Where the files of this repository are.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The shipped schema files: logical path and text.</summary>
    public static IReadOnlyList<(string Path, string Text)> Schemas { get; } = ReadSchemas();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string SchemaText(string path) => Schemas.Single(file => file.Path == path).Text;

    public static SchemaDocument Schema(string path) => Read(path, SchemaText(path));

    /// <summary>Reads a schema file that must be right.</summary>
    public static SchemaDocument Read(string path, string text)
    {
        var result = SchemaReader.Read(new SchemaFile(path, "/schemas/" + path, text));
        Assert.Empty(result.Diagnostics);
        return result.Document;
    }

    private static List<(string Path, string Text)> ReadSchemas() =>
    [
        .. Directory.EnumerateFiles(PathOf("schemas"), "*.schema.json", SearchOption.AllDirectories)
            .Where(static file => !file.EndsWith(".meta.schema.json", StringComparison.Ordinal))
            .Select(static file => (Path.GetRelativePath(PathOf("schemas"), file).Replace('\\', '/'), File.ReadAllText(file)))
            .OrderBy(static file => file.Item1, StringComparer.Ordinal),
    ];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "WixInbox.Codegen.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
