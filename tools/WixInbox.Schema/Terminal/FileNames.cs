namespace WixInbox.Schema.Terminal;

/// <summary>How files are called in front of people.</summary>
internal static class FileNames
{
    /// <summary>The path from here where the file is below this folder, and the whole path elsewhere.</summary>
    public static string Shown(string path)
    {
        if (!Path.IsPathRooted(path)) return path;
        var relative = Path.GetRelativePath(".", path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
