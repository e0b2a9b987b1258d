using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Writing;

/// <summary>
/// Brings a schema file up to an import: takes over what changed, keeps what a person wrote, and leaves every byte alone that neither
/// concerns. <see cref="Refinements"/> says where a person's word is the more exact one.
/// </summary>
internal static class SchemaRefresh
{
    internal static RefreshResult Refresh(string? existingText, SchemaDocument imported) => Refresh(existingText, imported, []);

    /// <param name="existingText">The file as it is; null if there is none.</param>
    /// <param name="imported">What the import says of it.</param>
    /// <param name="known">What the other files declare, so that other names for a type can be looked through.</param>
    internal static RefreshResult Refresh(string? existingText, SchemaDocument imported, IReadOnlyList<SchemaDocument> known)
    {
        if (existingText is null) return new RefreshResult(SchemaWriter.Write(imported), [.. imported.Types.Select(static type => $"added {Pointer.OfType(type.Name.Text)}")], [], []);
        var present = SchemaReader.Read(new SchemaFile(imported.Path, imported.FilePath, existingText));
        if (present.Diagnostics.Count > 0 || EditReader.Read(existingText) is not { } file) return new RefreshResult(existingText, [], [], present.Diagnostics);

        if ((present.Document.Method, imported.Event) is (not null, not null) || (present.Document.Event, imported.Method) is (not null, not null))
            return new RefreshResult(existingText, [], [], [new DiagnosticEntry(Ids.Unsupported, imported.FilePath, default, ["A method and an event in one file", "move this file away, or import into another folder"])]);

        var context = new RefreshContext(present.Document, imported, known);
        new FileRefresh(context).Refresh(file.Root);
        if (context.Log.Changes.Count == 0) return new RefreshResult(existingText, [], context.Log.Kept, []);
        return new RefreshResult(WithLineEnds(existingText, file.Before + file.Root + file.Behind), context.Log.Changes, context.Log.Kept, []);
    }

    // What is put in ends its lines with LF. A file that knows nothing but CR LF stays so.
    private static string WithLineEnds(string old, string text) =>
        old.Contains("\r\n", StringComparison.Ordinal) && !old.Replace("\r\n", "", StringComparison.Ordinal).Contains('\n', StringComparison.Ordinal)
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal)
            : text;
}
