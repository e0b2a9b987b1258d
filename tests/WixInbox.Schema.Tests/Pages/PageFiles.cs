using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Tests.Pages;

/// <summary>The files that tests of pages read.</summary>
internal static class PageFiles
{
    private static readonly string Root = FindRoot();

    /// <summary>The shipped schemas.</summary>
    public static IReadOnlyList<SchemaDocument> Shipped { get; } = Read();

    public static string Fixture(string name) => File.ReadAllText(FixturePath(name));

    public static string FixturePath(string name) => Path.Combine(Root, "tests", "WixInbox.Schema.Tests", "Pages", "Fixtures", name);

    private static List<SchemaDocument> Read()
    {
        var folder = Path.Combine(Root, "schemas");
        var documents = new List<SchemaDocument>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.schema.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (path.EndsWith(".meta.schema.json", StringComparison.Ordinal)) continue;
            var (document, diagnostics) = SchemaReader.Read(new SchemaFile(path, path, File.ReadAllText(file)));
            Assert.Empty(diagnostics);
            documents.Add(document);
        }

        return documents;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "WixInbox.Codegen.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
