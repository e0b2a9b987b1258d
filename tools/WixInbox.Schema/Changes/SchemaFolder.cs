using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Changes;

/// <summary>Reads the schema files below a folder, as the build takes them.</summary>
internal static class SchemaFolder
{
    /// <summary>How many files are read at most.</summary>
    public const int MostFiles = 20_000;

    private const string End = ".schema.json";
    private const string MetaEnd = ".meta.schema.json";

    // A character is up to four bytes; what is longer than the reader takes is reported by it.
    private const long MostBytes = 4L * SchemaReader.MaxLength;

    public static bool IsSchema(string path) => path.EndsWith(End, StringComparison.Ordinal) && !path.EndsWith(MetaEnd, StringComparison.Ordinal);

    /// <summary>The files, by their paths below the folder.</summary>
    /// <exception cref="SchemaInputException">There are none, or too many.</exception>
    public static IReadOnlyList<SchemaFile> Read(string folder)
    {
        var paths = Directory.EnumerateFiles(folder, "*" + End, SearchOption.AllDirectories).Where(IsSchema).Take(MostFiles + 1).ToList();
        if (paths.Count == 0) throw new SchemaInputException($"There is no schema file (*{End}) below '{folder}'.");
        if (paths.Count > MostFiles)
            throw new SchemaInputException($"There are more than {MostFiles} schema files below '{folder}': name a folder with fewer.");
        return [.. paths.Select(path => new SchemaFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), path, ReadText(path)))];
    }

    /// <summary>The text of a file; null if it is too long.</summary>
    public static string? ReadText(string path) =>
        new FileInfo(path).Length > (path.EndsWith(".lock.json", StringComparison.Ordinal) ? 16 * MostBytes : MostBytes) ? null : File.ReadAllText(path);
}
