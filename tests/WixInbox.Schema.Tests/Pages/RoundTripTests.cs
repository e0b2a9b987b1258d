using System.Text.RegularExpressions;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;
using WixInbox.Schema.Pages;

namespace WixInbox.Schema.Tests.Pages;

/// <summary>The shipped methods, printed as pages and imported from nothing: all that the notation can carry comes back.</summary>
public partial class RoundTripTests
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
        Assert.All(result.Notes, static note => Assert.Contains("the page prints 'object', which may be a map", note.Text, StringComparison.Ordinal));
    }

    /// <summary>Without whitespace nothing says what is a member of what: the schema does, and nothing is lost or made up.</summary>
    [Theory]
    [MemberData(nameof(Methods))]
    public void Collapsed_OverTheSchema_ChangesNothing(string path, bool isOneLine)
    {
        var document = PageFiles.Shipped.Single(document => document.Path == path);
        var page = new PagePrinter(PageFiles.Shipped).Print(document);
        var result = PageImporter.Import(isOneLine ? Whitespace().Replace(page, " ") : Indentation().Replace(page, ""), "page.md", PageFiles.Shipped);
        Assert.Equal(DocumentText.Print(document), DocumentText.Print(result.Documents[0]));
        foreach (var imported in result.Documents)
            Assert.Equal(DocumentText.Print(PageFiles.Shipped.Single(known => known.Path == imported.Path)), DocumentText.Print(imported));
        Assert.All(result.Notes, static note => Assert.Equal(ImportNoteKind.Ambiguous, note.Kind));
        Assert.Contains(result.Notes, note => note.Text.Contains(path, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Collapsed_FromNothing_GivesNothing(string path, bool isOneLine)
    {
        var page = new PagePrinter(PageFiles.Shipped).Print(PageFiles.Shipped.Single(document => document.Path == path));
        var result = PageImporter.Import(isOneLine ? Whitespace().Replace(page, " ") : Indentation().Replace(page, ""), "page.md", []);
        Assert.Empty(result.Documents);
        Assert.Single(result.Notes, static note => note.Kind == ImportNoteKind.Ambiguous);
    }

    /// <summary>Methods of any shape: over the schema nothing changes, and from nothing no field comes to a place where it is not.</summary>
    [Fact]
    public void AnyMethod_ComesBack_OrIsCalledAmbiguous()
    {
        var (whole, open) = (0, 0);
        for (var seed = 0; seed < Rounds; seed++)
        {
            var (document, all) = RandomMethod.Make(seed);
            var page = new PagePrinter(all) { ExpandsOnce = seed % 2 == 0 }.Print(document);
            var result = PageImporter.Import(page, "page.md", []);
            Assert.DoesNotContain(result.Notes, static note => note.Kind == ImportNoteKind.NotUnderstood);
            var expected = new Carried(all, hasValidation: false).Of(document);
            var actual = Flat(result.Documents);
            if (result.Notes.Any(static note => note.Kind == ImportNoteKind.Ambiguous))
            {
                open++;
                AssertNothingElse(seed, page, FieldsOf(all), FieldsOf(result.Documents));
            }
            else
            {
                whole++;
                if (expected != actual) Assert.Fail($"Seed {seed}:\n{page}\n--- expected\n{expected}\n--- actual\n{actual}");
            }
        }

        Assert.True(whole > Rounds / 2 && open > 0, $"{whole} whole, {open} open: the random methods are of one kind only.");
    }

    [Fact]
    public void AnyMethod_OverItsSchema_ChangesNothing()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var (document, all) = RandomMethod.Make(seed);
            var page = new PagePrinter(all) { ExpandsOnce = seed % 2 == 0 }.Print(document);
            foreach (var imported in PageImporter.Import(page, "page.md", all).Documents)
            {
                var (expected, actual) = (DocumentText.Print(all.Single(known => known.Path == imported.Path)), DocumentText.Print(imported));
                if (expected != actual) Assert.Fail($"Seed {seed}:\n{page}\n--- expected\n{expected}\n--- actual\n{actual}");
            }
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();

    [GeneratedRegex("^ +", RegexOptions.Multiline)]
    private static partial Regex Indentation();

    private static int Rounds => Environment.GetEnvironmentVariable("LONG_TESTS") == "1" ? 50_000 : 600;

    private static HashSet<string> FieldsOf(IReadOnlyList<SchemaDocument> documents) =>
    [
        .. from type in documents.SelectMany(static document => document.Types)
           from field in type.Shape is ObjectShape shape ? shape.Fields : []
           select $"{type.Name.Text}.{field.Name.Text}",
    ];

    private static void AssertNothingElse(int seed, string page, HashSet<string> expected, HashSet<string> actual)
    {
        actual.ExceptWith(expected);
        if (actual.Count > 0) Assert.Fail($"Seed {seed}: {string.Join(", ", actual)} came to be.\n{page}");
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
