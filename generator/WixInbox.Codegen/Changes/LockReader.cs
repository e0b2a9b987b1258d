using System.Globalization;
using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;
using WixInbox.Codegen.Schema.Json;

namespace WixInbox.Codegen.Changes;

/// <summary>
/// Reads a lock: the schemas that callers were built against, each as a schema file says it, without what is said to people.
/// <c>wix-schema accept</c> writes it.
/// </summary>
internal static class LockReader
{
    /// <summary>The version of the format that is understood.</summary>
    public const int Version = 1;

    /// <summary>How long a lock may be, in characters.</summary>
    public const int MaxLength = 64 * 1024 * 1024;

    private const string VersionKey = "version";
    private const string FilesKey = "files";

    public static LockedSchemas Read(SchemaFile file)
    {
        var diagnostics = new DiagnosticBag(file.FilePath);
        var documents = file.Text is { Length: <= MaxLength } text ? Read(text, file, diagnostics) : Unusable(file, diagnostics);
        return new LockedSchemas(file.FilePath, documents.ToEquatableArray(), diagnostics.ToEquatableArray());
    }

    private static List<SchemaDocument> Unusable(SchemaFile file, DiagnosticBag diagnostics)
    {
        diagnostics.Report(Ids.DamagedLock, default, file.Text is null ? "it cannot be read" : $"it has more than {MaxLength} characters");
        return [];
    }

    private static List<SchemaDocument> Read(string text, SchemaFile file, DiagnosticBag diagnostics)
    {
        var isWhole = true;
        var root = JsonParser.Parse(text, (span, problem) =>
        {
            if (isWhole) diagnostics.Report(Ids.DamagedLock, span, problem); // what follows the first mistake follows from it
            isWhole = false;
        });
        if (!isWhole) return [];
        if (root is not JsonObject node || node.Find(FilesKey)?.Value is not JsonObject files || node.Find(VersionKey)?.Value is not JsonNumber version)
        {
            diagnostics.Report(Ids.DamagedLock, FirstLine(root.Span), $"it must be an object with '{VersionKey}' and '{FilesKey}'");
            return [];
        }

        if (version.Text != Version.ToString(CultureInfo.InvariantCulture))
        {
            diagnostics.Report(Ids.DamagedLock, version.Span, $"it has the version {version.Text}, and version {Version} is understood here");
            return [];
        }

        return [.. files.Members.Select(member => Read(member, file.FilePath, diagnostics)).OfType<SchemaDocument>()];
    }

    private static SchemaDocument? Read(JsonMember member, string filePath, DiagnosticBag diagnostics)
    {
        if (member.Value is not JsonObject node)
        {
            diagnostics.Report(Ids.DamagedLock, member.Value.Span, $"'{member.Name}' must be an object");
            return null;
        }

        var problems = new DiagnosticBag(filePath);
        var document = SchemaReader.Read(new SchemaFile(member.Name, filePath, null), new KeywordReader(node, problems), problems);
        if (problems.ToEquatableArray() is not { Count: > 0 } found) return document;
        diagnostics.Report(Ids.DamagedLock, found[0].Span, found[0].Message);
        return null;
    }

    private static SourceSpan FirstLine(SourceSpan span) =>
        new(span.Start, Math.Min(span.Length, 1), span.StartLine, span.StartColumn, span.StartLine, span.StartColumn + 1);
}

/// <summary>What a lock holds.</summary>
/// <param name="FilePath">Where it is on disk.</param>
/// <param name="Documents">The schemas, with their places in the lock.</param>
/// <param name="Diagnostics">What is wrong with it: then nothing can be said about the schemas.</param>
internal sealed record LockedSchemas(string FilePath, EquatableArray<SchemaDocument> Documents, EquatableArray<DiagnosticEntry> Diagnostics);
