using System.Reflection;

namespace WixInbox.Package.Tests;

/// <summary>The packages, packed to a folder that serves as the only source of packages.</summary>
public sealed class PackedFeed : IAsyncLifetime
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("wixinbox-packages-");

    public string Folder => Path.Combine(_root.FullName, "feed");

    public static string Repository { get; } = FindRepository();

    public async ValueTask InitializeAsync()
    {
        var configuration = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar)[^2];
        foreach (var project in new[] { "runtime/WixInbox.Runtime", "generator/WixInbox.Codegen.Package" })
            (await DotNet.RunAsync(Repository, "pack", project, "--no-build", "-c", configuration, "-o", Folder)).AssertSucceeded();

        // A reference builds one framework of a library, and its package has all.
        foreach (var project in new[] { "runtime/WixInbox.AspNetCore", "runtime/WixInbox.DependencyInjection", "runtime/WixInbox.PostgreSql", "runtime/WixInbox.Resilience", "runtime/WixInbox.Testing", "tools/WixInbox.Emulator" })
            (await DotNet.RunAsync(Repository, "pack", project, "-c", configuration, "-o", Folder)).AssertSucceeded();
    }

    /// <summary>A fresh folder beside the feed, whose projects restore from the feed alone.</summary>
    public string NewFolder(string name) => NewFolder(name, "");

    /// <summary>A fresh folder whose projects also find the packages of others that this repository was restored with: no network is asked.</summary>
    public string NewFolderWithDependencies(string name)
    {
        var restored = typeof(PackedFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "RestoredPackages").Value;
        return NewFolder(name, $"""<fallbackPackageFolders><add key="restored" value="{restored}" /></fallbackPackageFolders>""");
    }

    private string NewFolder(string name, string settings)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_root.FullName, $"{name}-{Guid.NewGuid():N}")).FullName;
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources><clear /><add key="feed" value="{Folder}" /></packageSources>
              <config><add key="globalPackagesFolder" value="{Path.Combine(folder, "packages")}" /></config>
              {settings}
            </configuration>
            """);
        return folder;
    }

    public ValueTask DisposeAsync()
    {
        _root.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "WixInbox.Codegen.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
