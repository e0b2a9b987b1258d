using System.Reflection;
using System.Xml.Linq;

[assembly: AssemblyFixture(typeof(WixInbox.Package.Tests.PackedFeed))]

namespace WixInbox.Package.Tests;

/// <summary>The packages, packed once to a folder that serves as the only source of packages, and what their consumers share.</summary>
public sealed class PackedFeed : IAsyncLifetime
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("wixinbox-packages-");
    private readonly CompilerServer _server = new();

    public string Folder => Path.Combine(_root.FullName, "feed");

    public static string Repository { get; } = FindRepository();

    /// <summary>The configuration that the tests, and with them the packages, were built in.</summary>
    public static string Configuration { get; } = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar)[^2];

    /// <summary>What makes the builds of most consumers share one compiler server, whose code is compiled just in time once.</summary>
    internal string[] SharedCompiler => _server.Arguments;

    public async ValueTask InitializeAsync()
    {
        // One process for all: what starts and evaluates is the most of packing.
        var pack = Path.Combine(_root.FullName, "pack.proj");
        new XDocument(new XElement("Project", new XElement("Target", new XAttribute("Name", "Pack"), new XElement(
            "MSBuild",
            new XAttribute("Projects", Metadata("Packed")),
            new XAttribute("Targets", "Pack"),
            new XAttribute("Properties", $"Configuration={Configuration};NoBuild=true;PackageOutputPath={Folder}"))))).Save(pack);
        (await DotNet.RunAsync(Repository, "msbuild", pack, "-t:Pack", "-nologo", "-v:q")).AssertSucceeded();
    }

    /// <summary>Builds the generator and the runtime once more, as another version, and packs them into a folder of their own.</summary>
    internal static async Task<string> PackAgainAsync(string version, string folder)
    {
        var copy = Path.Combine(folder, "other-sources");
        foreach (var name in new[] { "Directory.Build.props", "Directory.Packages.props", "global.json", "README.md", ".editorconfig" }) Copy(name);
        foreach (var name in new[] { "assets", "docs", "generator", "runtime", "schemas" })
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository, name), "*", SearchOption.AllDirectories)) Copy(Path.GetRelativePath(Repository, file));
        var target = Path.Combine(folder, "other-feed");
        foreach (var project in new[] { "runtime/WixInbox.Runtime", "generator/WixInbox.Codegen.Package" })
            (await DotNet.RunAsync(copy, "pack", project, "-c", Configuration, "-o", target, $"-p:Version={version}", $"-p:RestorePackagesPath={Metadata("RestoredPackages")}")).AssertSucceeded();
        return target;

        void Copy(string name)
        {
            if (name.Split(Path.DirectorySeparatorChar) is var parts && (parts.Contains("bin") || parts.Contains("obj"))) return;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(copy, name))!);
            File.Copy(Path.Combine(Repository, name), Path.Combine(copy, name));
        }
    }

    /// <summary>A fresh folder beside the feed, whose projects restore from the feed alone.</summary>
    public string NewFolder(string name) => NewFolder(name, "");

    /// <summary>A fresh folder whose projects also find the packages of others that this repository was restored with: no network is asked.</summary>
    public string NewFolderWithDependencies(string name) =>
        NewFolder(name, $"""<fallbackPackageFolders><add key="restored" value="{Metadata("RestoredPackages")}" /></fallbackPackageFolders>""");

    private string NewFolder(string name, string settings)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_root.FullName, $"{name}-{Guid.NewGuid():N}")).FullName;
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources><clear /><add key="feed" value="{Folder}" /></packageSources>
              <config><add key="globalPackagesFolder" value="{Path.Combine(_root.FullName, "packages")}" /></config>
              {settings}
            </configuration>
            """);
        return folder;
    }

    public ValueTask DisposeAsync()
    {
        _server.Dispose();
        _root.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string Metadata(string key) =>
        typeof(PackedFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "WixInbox.Codegen.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
