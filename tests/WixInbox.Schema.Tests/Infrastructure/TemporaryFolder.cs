namespace WixInbox.Schema.Tests.Infrastructure;

/// <summary>A folder for the time of a test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("wix-schema-tests-").FullName;

    public string PathOf(string name) => System.IO.Path.Combine([Path, .. name.Split('/')]);

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public string Write(string name, string text)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Every file below the folder, with its text.</summary>
    public IReadOnlyDictionary<string, string> Files() => Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
        .ToDictionary(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'), File.ReadAllText);

    public TemporaryFolder WithShippedSchemas()
    {
        foreach (var (path, text) in Repository.Schemas) Write(path, text);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
