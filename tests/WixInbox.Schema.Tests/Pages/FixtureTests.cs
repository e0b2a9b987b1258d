using WixInbox.Codegen;
using WixInbox.Codegen.Binding;
using WixInbox.Schema.Pages;

namespace WixInbox.Schema.Tests.Pages;

/// <summary>Pages of each shape, and what they say: documents and notes are in the file beside each.</summary>
public class FixtureTests
{
    [Theory]
    [InlineData("lend-book")]
    [InlineData("reserve-room")]
    [InlineData("list-rooms")]
    [InlineData("delete-room")]
    [InlineData("book-returned")]
    [InlineData("book-object")]
    public void Page_ImportedFromNothing_IsAsReviewed(string name) =>
        Reviewed.Equal(name, DocumentText.Print(PageImporter.Import(PageFiles.Fixture($"{name}.md"), $"{name}.md", [])));

    [Theory]
    [InlineData("lend-book")]
    [InlineData("reserve-room")]
    [InlineData("list-rooms")]
    [InlineData("book-returned")]
    public void ImportedDocuments_AreWhatTheGeneratorTakes(string name)
    {
        var documents = PageImporter.Import(PageFiles.Fixture($"{name}.md"), $"{name}.md", []).Documents;
        var index = IndexBuilder.Build(documents, GeneratorOptions.Default);
        Assert.NotEmpty(documents);
        Assert.Empty(documents.SelectMany(document => Binder.Bind(document, index).Diagnostics));
    }

    [Theory]
    [InlineData("lend-book")]
    [InlineData("reserve-room")]
    [InlineData("list-rooms")]
    [InlineData("delete-room")]
    [InlineData("book-returned")]
    public void ImportedAgainOverItself_ChangesNothing(string name)
    {
        var text = PageFiles.Fixture($"{name}.md");
        var first = PageImporter.Import(text, $"{name}.md", []).Documents;
        Assert.Equal(first, PageImporter.Import(text, $"{name}.md", first).Documents);
    }

    [Fact]
    public void CollapsedPage_WithoutASchema_GivesNothing()
    {
        var result = PageImporter.Import(PageFiles.Fixture("lend-book-collapsed.md"), "page.md", []);
        Assert.Empty(result.Documents);
        Assert.Contains(result.Notes, static note => note is { Kind: ImportNoteKind.Ambiguous, Line: 1 } && note.Text.Contains("Nothing is imported", StringComparison.Ordinal));
    }

    [Fact]
    public void CollapsedPage_TakesItsShapeFromTheSchema()
    {
        var known = PageImporter.Import(PageFiles.Fixture("lend-book.md"), "lend-book.md", []).Documents;
        Reviewed.Equal("lend-book-collapsed", DocumentText.Print(PageImporter.Import(PageFiles.Fixture("lend-book-collapsed.md"), "lend-book-collapsed.md", known)));
    }
}
