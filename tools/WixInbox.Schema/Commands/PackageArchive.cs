using System.Formats.Tar;
using System.IO.Compression;
using WixInbox.Schema.Terminal;

namespace WixInbox.Schema.Commands;

/// <summary>Unpacks an npm package, within bounds: it comes from the network, and nobody has looked at it.</summary>
internal static class PackageArchive
{
    private const int MaxEntries = 20_000;
    private const long MaxFileBytes = 64L << 20;
    private const long MaxBytes = 512L << 20;

    /// <summary>What a header may have: a long name, an owner, times.</summary>
    private const long MaxHeaderBytes = 1L << 20;

    /// <summary>Unpacks the files of an archive into a folder. Links and devices are left out.</summary>
    public static void Unpack(string path, string folder)
    {
        if (!File.Exists(path)) throw new UnusableInputException($"{path}: there is no such file.");
        try
        {
            using var file = File.OpenRead(path);
            using var unzipped = new BoundedStream(new GZipStream(file, CompressionMode.Decompress), 2 * MaxBytes);
            using var entries = new TarReader(unzipped);
            Unpack(entries, unzipped, path, Path.GetFullPath(folder));
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException or FormatException or ArgumentException or OverflowException or InvalidOperationException)
        {
            throw new UnusableInputException($"{path}: it is no npm package (.tgz): {failure.Message}");
        }
    }

    private static void Unpack(TarReader entries, BoundedStream unzipped, string path, string folder)
    {
        var (count, bytes) = (0, 0L);
        while (Next(entries, unzipped) is { } entry)
        {
            if (++count > MaxEntries) throw new UnusableInputException($"{path}: it has more than {MaxEntries} entries.");
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile)) continue;
            bytes += entry.Length;
            if (entry.Length > MaxFileBytes || bytes > MaxBytes) throw new UnusableInputException($"{path}: '{entry.Name}' makes it larger than a package may be ({MaxFileBytes >> 20} MB a file, {MaxBytes >> 20} MB in all).");
            var target = Path.GetFullPath(Path.Combine(folder, entry.Name));
            if (!target.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)) throw new UnusableInputException($"{path}: '{entry.Name}' leads out of the package.");
            unzipped.Allow(MaxFileBytes + MaxHeaderBytes);
            Write(entry, path, target);
        }
    }

    private static TarEntry? Next(TarReader entries, BoundedStream unzipped)
    {
        unzipped.Allow(MaxHeaderBytes); // which has what was not taken of the entry before, too
        return entries.GetNextEntry();
    }

    // Not by the entry itself, which would give the file the permissions that the archive says: perhaps none.
    private static void Write(TarEntry entry, string path, string target)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var file = File.Create(target);
            entry.DataStream?.CopyTo(file);
        }
        catch (Exception failure) when (failure is (IOException and not EndOfStreamException) or UnauthorizedAccessException)
        {
            throw new UnusableInputException($"{path}: '{entry.Name}' cannot be unpacked: {failure.Message}");
        }
    }
}
