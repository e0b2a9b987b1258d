using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;
using WixInbox.Schema.Tests.Infrastructure;
using WixInbox.Schema.Writing;

namespace WixInbox.Schema.Tests.Writing;

// What becomes of whole files.
public partial class SchemaRefreshTests
{
    public static TheoryData<string> Files => [.. Repository.Schemas.Select(static file => file.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public void ShippedFile_StaysAsItIs_WhateverTheImportDoesNotKnow(string path)
    {
        var text = Repository.SchemaText(path);
        var documents = Repository.Schemas.Select(static file => Repository.Schema(file.Path)).ToList();
        foreach (var imported in new[] { Repository.Schema(path), LessExact.Of(Repository.Schema(path)) })
        {
            var result = SchemaRefresh.Refresh(text, imported, documents);
            Assert.Empty(result.Changes);
            Assert.Empty(result.Problems);
            Assert.Same(text, result.Text);
        }
    }

    [Fact]
    public void KeptFile_StaysAsItIs()
    {
        var result = SchemaRefresh.Refresh(Kept, LessExact.Of(Repository.Read(Path, Kept)));
        Assert.Empty(result.Changes);
        Assert.Equal(Kept, result.Text);
    }

    /// <summary>Whatever is imported over whatever: it reads back, and a second time nothing changes.</summary>
    [Fact]
    public void AnyImport_OverAnyFile_ReadsBack_AndIsDoneAfterOnce()
    {
        for (var seed = 0; seed < 1_500; seed++)
        {
            var (present, imported) = (new RandomDocument(seed).Make(), new RandomDocument(seed + 1).Make());
            if ((present.Method ?? (object?)present.Event) is not null && (imported.Method ?? (object?)imported.Event) is not null && present.Method is null != imported.Method is null) continue;
            var once = SchemaRefresh.Refresh(SchemaWriter.Write(present), imported);
            var read = SchemaReader.Read(new SchemaFile(imported.Path, "", once.Text));
            Assert.True(read.Diagnostics.Count == 0 && once.Problems.Count == 0, $"seed {seed}: {string.Join('\n', read.Diagnostics)}\n{string.Join('\n', once.Changes)}\n{once.Text}");
            var twice = SchemaRefresh.Refresh(once.Text, imported);
            Assert.True(twice.Changes.Count == 0, $"seed {seed}: {string.Join('\n', twice.Changes)}\n{once.Text}");
            Assert.Equal(once.Text, twice.Text);
        }
    }

    [Fact]
    public void NoFile_IsWritten()
    {
        var document = Repository.Read(Path, Kept);
        Assert.Equal(SchemaWriter.Write(document), SchemaRefresh.Refresh(null, document).Text);
    }

    [Fact]
    public void LineEndsAndByteOrderMark_StayAsTheyAre()
    {
        var windows = "\uFEFF" + Kept.Replace("\n", "\r\n", StringComparison.Ordinal);
        var result = SchemaRefresh.Refresh(windows, Edited(static document => document.WithField("Thing", 1, "weight", new ScalarShape(ScalarKind.Double, Limits.None, default))));
        Assert.StartsWith("\uFEFF{\r\n", result.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', result.Text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.Contains("\"weight\": {\r\n", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void BrokenFile_IsLeftAlone_WithThePlaceOfWhatIsWrong()
    {
        var broken = Kept.Replace("\"maxLength\": 100", "\"maxlength\": 100", StringComparison.Ordinal);
        var result = SchemaRefresh.Refresh(broken, Repository.Read(Path, Kept));
        Assert.Equal(broken, result.Text);
        Assert.Equal("WXI0003", Assert.Single(result.Problems).Id);
        Assert.Empty(result.Changes);
    }
}
