using WixInbox.Codegen.Schema;
using WixInbox.Schema.Pages;

namespace WixInbox.Schema.Tests.Pages;

/// <summary>What an import does with what is around a page: schemas that are there, options, pages of other kinds.</summary>
public class PageImporterTests
{
    private const string Page = "page.md";

    private const string Types = """
        {
          "title": "Types",
          "definitions": {
            "Left": { "type": "object", "properties": { "size": { "type": "integer" } } },
            "Right": { "type": "object", "properties": { "depth": { "type": "integer", "maximum": 3 } } },
            "Unclear": {
              "type": "object",
              "properties": { "left": { "$ref": "#/definitions/Left" }, "right": { "$ref": "#/definitions/Right" }, "owner": { "type": "string", "format": "uuid" } },
              "x-wix-oneOf": { "side": ["left", "right"] },
              "oneOf": [{ "required": ["left"] }, { "required": ["right"] }, { "not": { "anyOf": [{ "required": ["left"] }, { "required": ["right"] }] } }]
            }
          }
        }
        """;

    [Fact]
    public void OpenColumns_AreDecidedByASchema()
    {
        var (known, diagnostics) = SchemaReader.Read(new SchemaFile("library/v1/types.schema.json", "types.schema.json", Types));
        Assert.Empty(diagnostics);
        var result = PageImporter.Import(PageFiles.Fixture("reserve-room.md"), Page, [known]);
        Assert.DoesNotContain(result.Notes, static note => note.Kind == ImportNoteKind.Ambiguous);
        var text = DocumentText.Print(result);
        Assert.Contains("type Right\n  depth: Int32(<=3)\n", text, StringComparison.Ordinal);
        Assert.Contains("type Unclear\n  left: types.schema.json#Left\n  right: types.schema.json#Right\n  owner: Guid\n  one-of side: left right\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void NewFieldOfThePage_StandsBehindTheOneBeforeIt_AndNothingIsTakenAway()
    {
        var text = PageFiles.Fixture("lend-book.md");
        var known = PageImporter.Import(text, Page, []).Documents;
        var changed = text
            .Replace("  - name: position |", "  - name: waiting | type: integer | description: How many wait. \n  - name: position |", StringComparison.Ordinal)
            .Replace("                 - name: name | type: string | description: What the guest is called. | required: true\n", "", StringComparison.Ordinal)
            .Replace("              - name: name | type: string | description: The name. \n", "", StringComparison.Ordinal);
        var result = PageImporter.Import(changed, Page, known);
        var printed = DocumentText.Print(result);
        Assert.Contains("  loan: types.schema.json#Loan\n  waiting: Int32\n  position: Double\n", printed, StringComparison.Ordinal);
        Assert.Contains("type Guest\n  name: String\n", printed, StringComparison.Ordinal);
        Assert.Contains(result.Notes, static note => note is { Kind: ImportNoteKind.NotCarried, Line: 46 } && note.Text.Contains("does not list name of 'Guest'", StringComparison.Ordinal));
    }

    [Fact]
    public void WhereBothCannotBeTrue_ThePageIsTheVendorsWord()
    {
        var text = PageFiles.Fixture("lend-book.md");
        var known = PageImporter.Import(text, Page, []).Documents;
        var changed = text.Replace("position | type: number", "position | type: string", StringComparison.Ordinal);
        Assert.Contains("  position: String\n", DocumentText.Print(PageImporter.Import(changed, Page, known)), StringComparison.Ordinal);
    }

    [Fact]
    public void Descriptions_AreCopiedOnDemandAlone()
    {
        var text = PageFiles.Fixture("lend-book.md");
        Assert.DoesNotContain("//", DocumentText.Print(PageImporter.Import(text, Page, []).Documents[0]), StringComparison.Ordinal);
        var described = DocumentText.Print(PageImporter.Import(text, Page, [], new PageOptions { WithDescriptions = true }));
        Assert.Contains("  note: String // A note.\n", described, StringComparison.Ordinal);
        Assert.Contains("  bookId!: String // The book.\n", described, StringComparison.Ordinal);
    }

    [Fact]
    public void UniformlyIndented_ReadsTheSame()
    {
        var text = PageFiles.Fixture("reserve-room.md");
        var start = text.IndexOf(" Method: reserveRoom", StringComparison.Ordinal);
        var end = text.IndexOf("\n```", start, StringComparison.Ordinal);
        var shifted = text[..start] + "    " + text[start..end].Replace("\n", "\n    ", StringComparison.Ordinal) + text[end..];
        Assert.Equal(PageImporter.Import(text, Page, []).Documents, PageImporter.Import(shifted, Page, []).Documents);
    }

    [Fact]
    public void LineEndingsOfWindows_ReadTheSame()
    {
        var text = PageFiles.Fixture("list-rooms.md");
        Assert.Equal(DocumentText.Print(PageImporter.Import(text, Page, [])), DocumentText.Print(PageImporter.Import("\uFEFF" + text.Replace("\n", "\r\n", StringComparison.Ordinal), Page, [])));
    }

    [Fact]
    public void CutOff_SaysSo()
    {
        var text = PageFiles.Fixture("list-rooms.md");
        var result = PageImporter.Import(text[..text.IndexOf("     - name: tags", StringComparison.Ordinal)], Page, []);
        Assert.NotEmpty(result.Documents);
        Assert.Contains(result.Notes, static note => note.Kind == ImportNoteKind.NotUnderstood && note.Text.StartsWith("The page ends within the schema", StringComparison.Ordinal));
    }

    [Fact]
    public void EventWithoutSample_IsRefused_UnlessASchemaKnowsIt()
    {
        var text = PageFiles.Fixture("book-returned.md");
        var bare = text[..text.IndexOf("### Examples", StringComparison.Ordinal)];
        var refused = PageImporter.Import(bare, Page, []);
        Assert.Empty(refused.Documents);
        Assert.Contains(refused.Notes, static note => note is { Kind: ImportNoteKind.NotUnderstood, Line: 19 } && note.Text.Contains("entityFqdn", StringComparison.Ordinal));
        var known = PageImporter.Import(text, Page, []).Documents;
        Assert.Equal(known, PageImporter.Import(bare, Page, known).Documents);
    }

    [Theory]
    [InlineData("# Method name: lendBook(bookId: string)\n\n# Method package: wixLibrary\n", "Velo")]
    [InlineData("## Resource: Library\n\n## Article: Lending\n", "article")]
    [InlineData("# Resource: Books\n\n# Type: Book Object\n", "page of an object")]
    [InlineData("nothing at all", "no schema")]
    [InlineData("", "no schema")]
    public void OtherPages_AreRefusedWithTheirReason(string text, string reason)
    {
        var result = PageImporter.Import(text, Page, []);
        Assert.Empty(result.Documents);
        var note = Assert.Single(result.Notes);
        Assert.Equal((ImportNoteKind.NotUnderstood, 1), (note.Kind, note.Line));
        Assert.Contains(reason, note.Text, StringComparison.Ordinal);
    }
}
