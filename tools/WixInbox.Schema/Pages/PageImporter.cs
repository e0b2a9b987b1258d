using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Pages;

/// <summary>Reads a page of the vendor's documentation in its markdown form, and makes schema documents of it.</summary>
internal static class PageImporter
{
    /// <param name="text">The page.</param>
    /// <param name="fileName">What notes call it.</param>
    /// <param name="known">The schemas that are there: what a page cannot say is taken from them.</param>
    internal static ImportResult Import(string text, string fileName, IReadOnlyList<SchemaDocument> known) => Import(text, fileName, known, PageOptions.Default);

    internal static ImportResult Import(string text, string fileName, IReadOnlyList<SchemaDocument> known, PageOptions options)
    {
        var notes = new PageNotes(fileName);
        var documents = text.Length > PageText.MaxLength ? Refuse(notes, 1, $"The page has more than {PageText.MaxLength} characters.") : Import(text, fileName, new KnownSchemas(known), options, notes);
        return new ImportResult(documents, notes.InOrder());
    }

    private static IReadOnlyList<SchemaDocument> Import(string text, string fileName, KnownSchemas known, PageOptions options, PageNotes notes)
    {
        var head = PageHead.Read(text);
        switch (head.Kind)
        {
            case PageKind.Object: return Refuse(notes, head.Line, "This is the page of an object. Such pages leave out the cases of one-ofs and print wrappers that are not on the wire; import the page of a method that has the object.");
            case PageKind.Velo: return Refuse(notes, head.Line, "This is a page of the Velo reference, which has no schema; import the page of the REST reference.");
            case PageKind.Article: return Refuse(notes, head.Line, "This is an article, which has no schema; import the page of a method.");
        }

        var sections = PageSections.Read(PageText.Lines(text));
        if (sections.Rest is not { } block) return Refuse(notes, head.Line, "The page has no schema: a fence under '### Schema' in the section '## REST API'.");
        if (!block.IsClosed)
            notes.NotUnderstood(
                block.Lines.Count > 0 ? block.Lines[^1].Number : head.Line,
                "The page ends within the schema: what would follow is missing.");
        if (head.Kind == PageKind.Event) return new EventImporter(head, known, options, notes).Import(text, block);
        if (LostNesting.Find(block) is { } line) return new CollapsedImporter(head, known, notes).Import(block, line, SdkTypes.Read(sections.Sdk, fileName));
        return new MethodBlockReader(notes).Read(BlockLines.Read(block, notes)) is { } method
            ? new MethodImporter(head, known, SdkTypes.Read(sections.Sdk, fileName), options, notes).Import(method)
            : Refuse(notes, head.Line, "The schema of the page has no 'Method:'.");
    }

    private static IReadOnlyList<SchemaDocument> Refuse(PageNotes notes, int line, string why)
    {
        notes.NotUnderstood(line, why);
        return [];
    }
}
