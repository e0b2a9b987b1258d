using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;
using WixInbox.Codegen.Schema;
using WixInbox.Schema.Commands;
using WixInbox.Schema.Terminal;

namespace WixInbox.Schema.Changes;

/// <summary>Reads the schema files of a folder as a revision of git has them, without touching the work tree.</summary>
internal static class GitTree
{
    private const int MostRevision = 200;
    private const long MostBytes = 256L * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Reads <c>REVISION</c> or <c>REVISION:FOLDER</c>.</summary>
    /// <exception cref="UnusableInputException">Git knows no such revision or folder, or takes too long.</exception>
    public static async Task<IReadOnlyList<SchemaFile>> ReadAsync(string text, string? folder, CancellationToken cancellation)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var revision = colon < 0 ? text : text[..colon];
        if (colon >= 0) folder = text[(colon + 1)..];
        if (revision.Length is 0 or > MostRevision || revision[0] == '-' || revision.Any(char.IsControl))
            throw new UnusableInputException($"'git:{text}' names no revision: write git:REVISION or git:REVISION:FOLDER.");
        if (folder is null) throw new UnusableInputException($"'git:{text}' names no folder, and the other side has none either: write git:{revision}:FOLDER.");
        if (folder.Length == 0) folder = ".";
        if (!Directory.Exists(folder)) throw new UnusableInputException($"'{folder}' is no folder here: run this from the repository whose revision it is.");

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            return await ArchiveAsync(revision, folder, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new UnusableInputException($"Git did not answer within {Patience.TotalSeconds} seconds.");
        }
        catch (Win32Exception failure)
        {
            throw new UnusableInputException($"Git cannot be run: {failure.Message}");
        }
    }

    private static async Task<IReadOnlyList<SchemaFile>> ArchiveAsync(string revision, string folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("git", ["-C", folder, "archive", "--format=tar", revision, "."]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new UnusableInputException("Git cannot be run.");
        try
        {
            var problems = process.StandardError.ReadToEndAsync(cancellation);
            var files = await ReadAsync(process.StandardOutput.BaseStream, revision, cancellation);
            await process.WaitForExitAsync(cancellation);
            if (process.ExitCode != 0) throw new UnusableInputException($"Git has no '{folder}' of '{revision}': {(await problems).Trim()}");
            if (files.Count == 0) throw new UnusableInputException($"There is no schema file below '{folder}' in '{revision}'.");
            return files;
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static async Task<List<SchemaFile>> ReadAsync(Stream archive, string revision, CancellationToken cancellation)
    {
        var (files, left) = (new List<SchemaFile>(), MostBytes);
        try
        {
            await using var reader = new TarReader(archive);
            while (await reader.GetNextEntryAsync(cancellationToken: cancellation) is { } entry)
            {
                if (entry.EntryType is not TarEntryType.RegularFile || !SchemaSet.IsSchema(entry.Name) || entry.DataStream is not { } data) continue;
                left -= entry.Length;
                if (left < 0 || files.Count == SchemaSet.MaxFiles)
                    throw new UnusableInputException($"The schema files of '{revision}' are too many or too long: name a folder with fewer.");
                using var text = new StreamReader(data);
                files.Add(new SchemaFile(entry.Name.StartsWith("./", StringComparison.Ordinal) ? entry.Name[2..] : entry.Name, $"{revision}:{entry.Name}", await text.ReadToEndAsync(cancellation)));
            }
        }
        catch (EndOfStreamException)
        {
            // Git said nothing: its exit code and error stream tell why.
        }

        return files;
    }
}
