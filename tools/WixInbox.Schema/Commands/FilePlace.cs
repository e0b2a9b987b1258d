using WixInbox.Schema.Terminal;

namespace WixInbox.Schema.Commands;

/// <summary>Where a file is written: below the folder that somebody named, and nowhere else, whatever the source of an import says.</summary>
internal static class FilePlace
{
    /// <exception cref="UnusableInputException">The path leads out of the folder, or through a link, whose files nobody has read.</exception>
    public static string Below(string root, string path)
    {
        var place = Path.GetFullPath(Path.Combine(root, path));
        var start = Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar;
        if (!place.StartsWith(start, StringComparison.Ordinal)) throw new UnusableInputException($"{root}: '{path}' leads out of it; nothing is written.");
        for (var part = place; part.Length > start.Length; part = Path.GetDirectoryName(part)!)
            if (new FileInfo(part).LinkTarget is { } target)
                throw new UnusableInputException($"{part}: it is a link to '{target}', and imports do not follow links; nothing is written. Put a folder or file in its place, or name its target by --into.");
        return place;
    }
}
