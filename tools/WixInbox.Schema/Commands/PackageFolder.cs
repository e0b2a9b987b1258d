using WixInbox.Schema.Terminal;

namespace WixInbox.Schema.Commands;

/// <summary>An unpacked npm package: a folder that is there, or one for the time of an import.</summary>
internal sealed class PackageFolder : IDisposable
{
    private const string Registry = "npm:";
    private const string Manifest = "package.json";

    private readonly string? _temporary;

    private PackageFolder(string path, string? temporary) => (Path, _temporary) = (path, temporary);

    public string Path { get; }

    public static async Task<PackageFolder> OpenAsync(string source, Screen screen, CancellationToken cancellation)
    {
        if (Directory.Exists(source)) return new PackageFolder(WithManifest(source, source), null);
        var temporary = Directory.CreateTempSubdirectory("wix-schema-").FullName;
        try
        {
            var archive = source;
            if (source.StartsWith(Registry, StringComparison.Ordinal))
            {
                screen.Progress($"getting {source}");
                archive = await NpmPackage.DownloadAsync(source[Registry.Length..], temporary, cancellation);
            }

            screen.Progress($"unpacking {System.IO.Path.GetFileName(archive)}");
            var folder = Directory.CreateDirectory(System.IO.Path.Combine(temporary, "unpacked")).FullName;
            PackageArchive.Unpack(archive, folder);
            return new PackageFolder(WithManifest(folder, source), temporary);
        }
        catch
        {
            Directory.Delete(temporary, recursive: true);
            throw;
        }
    }

    public void Dispose()
    {
        if (_temporary is not null) Directory.Delete(_temporary, recursive: true);
    }

    // Packages have everything in one folder, mostly called "package".
    private static string WithManifest(string folder, string source) =>
        new[] { folder }.Concat(Directory.EnumerateDirectories(folder)).FirstOrDefault(static candidate => File.Exists(System.IO.Path.Combine(candidate, Manifest)))
            ?? throw new UnusableInputException($"{source}: it is no npm package: it has no {Manifest}.");
}
