using System.Text.Json;

namespace WixInbox.Schema.Packages;

/// <summary>The packages of <c>package.json</c>, where npm has put them.</summary>
internal static class PackageList
{
    public static string Folder { get; } = Path.Combine(FindRoot(), "tests", "WixInbox.Schema.Packages");

    public static bool IsInstalled => Directory.Exists(Path.Combine(Folder, "node_modules"));

    public static string Root => FindRoot();

    public static IEnumerable<InstalledPackage> Read()
    {
        using var list = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "package.json")));
        foreach (var package in list.RootElement.GetProperty("dependencies").EnumerateObject())
            yield return new InstalledPackage(package.Name, package.Value.GetString()!, Path.Combine([Folder, "node_modules", .. package.Name.Split('/')]));
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "WixInbox.Codegen.sln"))) return folder.FullName;
        throw new InvalidOperationException("The program does not run inside the repository.");
    }
}

internal sealed record InstalledPackage(string Name, string Version, string Folder);
