using System.Text;
using Microsoft.CodeAnalysis.Text;
using WixInbox.Codegen.Schema;
using WixInbox.Schema.Changes;
using WixInbox.Schema.Terminal;

namespace WixInbox.Schema.Commands;

/// <summary>The schema files below a folder, as a build takes them: <c>**/*.schema.json</c> without meta-schemas.</summary>
/// <param name="root">The folder that logical paths are below.</param>
/// <param name="files">The files, by logical path.</param>
internal sealed class SchemaSet(string root, IReadOnlyList<SchemaFile> files)
{
    private const string Pattern = "*.schema.json";
    private const string MetaPattern = ".meta.schema.json";

    /// <summary>How many files are read at most.</summary>
    internal const int MaxFiles = 20_000;

    /// <summary>More than this is not read: the generator refuses half of it already. A lock has all files in it.</summary>
    private const long MaxBytes = 4 * SchemaReader.MaxLength;
    private const long MaxLockBytes = 16 * MaxBytes;

    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, MaxRecursionDepth = 32, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden };

    private readonly Lazy<IReadOnlyList<ReadResult>> _results = new(() => [.. files.Select(SchemaReader.Read)]);

    public string Root => root;

    public IReadOnlyList<SchemaFile> Files => files;

    /// <summary>The lock at the root, against which a build holds the files; null if there is none.</summary>
    public SchemaFile? Lock { get; init; }

    /// <summary>What each file declares.</summary>
    public IReadOnlyList<SchemaDocument> Documents => [.. _results.Value.Select(static result => result.Document)];

    /// <summary>What is wrong with each file by itself.</summary>
    public IReadOnlyList<Finding> Findings => [.. _results.Value.SelectMany(static result => result.Diagnostics).Select(Finding.Of)];

    /// <summary>The folder that a command works on where none is named: that of a project's schemas.</summary>
    public static string DefaultFolder => Directory.Exists("schemas") ? "schemas" : ".";

    public static bool IsSchema(string path) => path.EndsWith(Pattern[1..], StringComparison.Ordinal) && !path.EndsWith(MetaPattern, StringComparison.Ordinal);

    /// <summary>The files below a folder that must have some.</summary>
    public static SchemaSet ReadSome(string folder) =>
        Read(folder) is { Files.Count: > 0 } set ? set : throw new UnusableInputException($"{folder}: there is no schema file ({Pattern}) below it.");

    public static SchemaSet Read(string folder)
    {
        if (!Directory.Exists(folder)) throw new UnusableInputException($"{folder}: there is no such folder.");
        var root = Path.GetFullPath(folder);
        var paths = Directory.EnumerateFiles(root, Pattern, Below)
            .Where(IsSchema)
            .Take(MaxFiles + 1)
            .ToList();
        if (paths.Count > MaxFiles) throw new UnusableInputException($"{folder}: it has more than {MaxFiles} schema files; name a folder below it.");
        return new SchemaSet(root, [.. paths.Select(path => ReadFile(root, path)).OrderBy(static file => file.Path, StringComparer.Ordinal)]) { Lock = ReadLock(root) };
    }

    /// <summary>The folder that the logical path of a file is below, as its <c>$schema</c> says: the meta-schema stands at the root.</summary>
    public static string RootOf(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        for (var candidate = folder; candidate is not null; candidate = Path.GetDirectoryName(candidate))
            if (File.Exists(Path.Combine(candidate, Writing.SchemaWriter.MetaSchema))) return candidate;
        return folder;
    }

    private static SchemaFile? ReadLock(string root) =>
        Path.Combine(root, SchemaSources.LockName) is var path && File.Exists(path) ? new SchemaFile(SchemaSources.LockName, path, ReadText(path)) { IsLock = true } : null;

    private static SchemaFile ReadFile(string root, string path) =>
        new(Path.GetRelativePath(root, path).Replace('\\', '/'), path, ReadText(path));

    /// <summary>The text as the compiler reads it; null where it cannot.</summary>
    public static string? ReadText(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return stream.Length > (path.EndsWith(".lock.json", StringComparison.Ordinal) ? MaxLockBytes : MaxBytes) ? null : SourceText.From(stream, Encoding.UTF8).ToString();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null; // which the generator reports as WXI0002
        }
    }
}
