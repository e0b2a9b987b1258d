using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;
using WixInbox.Schema.Tests.Infrastructure;
using WixInbox.Schema.Writing;

namespace WixInbox.Schema.Tests.Writing;

/// <summary>What is written reads back, and looks as the shipped files do.</summary>
public class SchemaWriterTests
{
    public static TheoryData<string> Files => [.. Repository.Schemas.Select(static file => file.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public void ShippedFile_IsWrittenAsItStands(string path) => Assert.Equal(Repository.SchemaText(path), SchemaWriter.Write(Repository.Schema(path)));

    [Theory]
    [MemberData(nameof(Files))]
    public void ShippedFile_ReadsBack(string path)
    {
        var document = Repository.Schema(path);
        Assert.Equal(Declared.Of(document), Declared.Of(Repository.Read(path, SchemaWriter.Write(document))));
    }

    [Fact]
    public void AnyDocument_ReadsBack()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var document = new RandomDocument(seed).Make();
            var text = SchemaWriter.Write(document);
            var read = SchemaReader.Read(new SchemaFile(document.Path, "", text));
            Assert.True(read.Diagnostics.Count == 0, $"seed {seed}: {string.Join('\n', read.Diagnostics)}\n{text}");
            Assert.True(Declared.Of(document) == Declared.Of(read.Document), $"seed {seed}:\n{text}");
            Assert.Equal(text, SchemaWriter.Write(read.Document));
        }
    }

    /// <summary>What one line has no room for goes onto several.</summary>
    [Fact]
    public void LongEnumeration_HasALineForEachValue()
    {
        var values = Enumerable.Range(0, 30).Select(static number => new Word($"VALUE_{number}", default)).ToEquatableArray();
        var type = new TypeDeclaration(new Word("Many", default), null, null, new EnumShape(values, IsOpen: true));
        var text = SchemaWriter.Write(new SchemaDocument("types.schema.json", "", [type], null, null, IsDamaged: false));
        Assert.Contains("\"enum\": [\n        \"VALUE_0\",\n        \"VALUE_1\",\n", text, StringComparison.Ordinal);
        Assert.Contains("\"VALUE_29\"\n      ]\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a/b/X.schema.json", "a/b/types.schema.json", "types.schema.json")]
    [InlineData("a/b/X.schema.json", "a/types.schema.json", "../types.schema.json")]
    [InlineData("a/b/X.schema.json", "c/d/types.schema.json", "../../c/d/types.schema.json")]
    [InlineData("X.schema.json", "c/types.schema.json", "c/types.schema.json")]
    public void Reference_IsRelative(string from, string to, string expected) => Assert.Equal(expected, ReferenceText.Relative(from, to));
}
