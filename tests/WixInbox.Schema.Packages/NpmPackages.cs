using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;

namespace WixInbox.Schema.Packages;

/// <summary>Fetches packages, and unpacks them into a folder that goes with the program.</summary>
internal sealed class NpmPackages : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("packages").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The folder of an unpacked package.</summary>
    /// <param name="specifier">Name and version, or the path of a tarball.</param>
    internal string Unpack(string specifier)
    {
        var tarball = specifier.EndsWith(".tgz", StringComparison.Ordinal) ? specifier : Fetch(specifier);
        var target = Directory.CreateDirectory(Path.Combine(_folder, Path.GetFileNameWithoutExtension(tarball))).FullName;
        using var stream = new GZipStream(File.OpenRead(tarball), CompressionMode.Decompress);
        TarFile.ExtractToDirectory(stream, target, overwriteFiles: true);
        return Path.Combine(target, "package");
    }

    private string Fetch(string specifier)
    {
        using var npm = Process.Start(new ProcessStartInfo("npm", ["pack", "--silent", "--pack-destination", _folder, specifier]) { RedirectStandardOutput = true })!;
        var name = npm.StandardOutput.ReadToEndAsync();
        if (!npm.WaitForExit(Patience))
        {
            npm.Kill(entireProcessTree: true);
            throw new TimeoutException($"npm did not fetch {specifier} within {Patience}.");
        }

        if (npm.ExitCode != 0) throw new IOException($"npm cannot fetch {specifier}.");
        return Path.Combine(_folder, name.Result.Trim());
    }
}
