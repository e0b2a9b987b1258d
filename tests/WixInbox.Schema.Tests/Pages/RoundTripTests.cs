using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;
using WixInbox.Schema.Pages;

namespace WixInbox.Schema.Tests.Pages;

/// <summary>The shipped methods, printed as pages and imported from nothing: all that the notation can carry comes back.</summary>
public class RoundTripTests
{
    public static TheoryData<string, bool> Methods { get; } = new(
        from document in PageFiles.Shipped
        where document.Method is not null
        from hasValidation in (bool[])[false, true]
        select (document.Path, hasValidation));

    [Theory]
    [MemberData(nameof(Methods))]
    public void Printed_ComesBack(string path, bool hasValidation)
    {
        var document = PageFiles.Shipped.Single(document => document.Path == path);
        var page = new PagePrinter(PageFiles.Shipped) { HasValidation = hasValidation, HasNote = hasValidation }.Print(document);
        var result = PageImporter.Import(page, "page.md", []);
        var expected = new Carried(PageFiles.Shipped, hasValidation).Of(document);
        Assert.Equal(expected, Flat(result.Documents));
        Assert.DoesNotContain(result.Notes, static note => note.Kind is ImportNoteKind.NotUnderstood or ImportNoteKind.Ambiguous);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Printed_OverTheSchema_ChangesNothing(string path, bool hasValidation)
    {
        var document = PageFiles.Shipped.Single(document => document.Path == path);
        var page = new PagePrinter(PageFiles.Shipped) { HasValidation = hasValidation }.Print(document);
        var result = PageImporter.Import(page, "page.md", PageFiles.Shipped);
        Assert.NotEmpty(result.Documents);
        foreach (var imported in result.Documents)
            Assert.Equal(DocumentText.Print(PageFiles.Shipped.Single(known => known.Path == imported.Path)), DocumentText.Print(imported));
        Assert.Empty(result.Notes);
    }

    /// <summary>The method and its types wherever they stand.</summary>
    private static string Flat(IReadOnlyList<SchemaDocument> documents)
    {
        var method = Carried.Of(documents[0].Method!);
        var types = documents.SelectMany(static document => document.Types).Select(static type => DocumentText.Print(WithoutFiles(type))).Order(StringComparer.Ordinal);
        return DocumentText.Print(method) + string.Concat(types);
    }

    private static TypeDeclaration WithoutFiles(TypeDeclaration type) => type.Shape is ObjectShape shape
        ? type with { Shape = shape with { Fields = shape.Fields.Select(static field => field with { Value = WithoutFile(field.Value) }).ToEquatableArray() } }
        : type;

    private static ValueShape WithoutFile(ValueShape value) => value switch
    {
        ReferenceShape reference => reference with { File = "" },
        ListShape list => list with { Item = WithoutFile(list.Item) },
        _ => value,
    };
}
