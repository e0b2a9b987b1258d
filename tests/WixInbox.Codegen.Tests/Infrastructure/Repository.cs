namespace WixInbox.Codegen.Tests.Infrastructure;

/// <summary>Where the files of this repository are.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(PathOf(parts));

    /// <summary>The files below a folder, with the path below it, in ordinal order; build output is left out.</summary>
    public static IEnumerable<(string Path, string Text)> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(PathOf(folder), pattern, SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(PathOf(folder), file).Replace('\\', '/'), Full: file))
            .Where(static file => !file.Path.Split('/').Any(static part => part is "bin" or "obj"))
            .OrderBy(static file => file.Path, StringComparer.Ordinal)
            .Select(static file => (file.Path, File.ReadAllText(file.Full)));

    /// <summary>The shipped schema files, by logical path.</summary>
    public static SchemaText[] Schemas() =>
        [.. Files("schemas", "*.schema.json").Where(static file => !file.Path.EndsWith(".meta.schema.json", StringComparison.Ordinal)).Select(static file => new SchemaText(file.Path, file.Text))];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "WixInbox.Codegen.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}

/// <summary>A schema file for a test: its logical path and text.</summary>
internal sealed record SchemaText(string Path, string Text)
{
    /// <summary>The folder on disk that the path is below.</summary>
    public string Folder { get; init; } = "/project/schemas/";

    /// <summary>The namespace that the project gives its types.</summary>
    public string? Namespace { get; init; }

    /// <summary>The visibility that the project gives its types.</summary>
    public string? Visibility { get; init; }

    /// <summary>A lock of some files. It holds schemas as their files do, and may say more of them than it needs.</summary>
    public static SchemaText Lock(params IEnumerable<SchemaText> files) =>
        new("schemas.lock.json", $"{{ \"version\": 1, \"files\": {{\n{string.Join(",\n", files.Select(static file => $"\"{file.Path}\": {file.Text.Trim()}"))}\n}} }}");
}
