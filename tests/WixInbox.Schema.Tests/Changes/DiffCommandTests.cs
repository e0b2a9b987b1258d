using System.Text.Json;
using WixInbox.Codegen.Changes;
using WixInbox.Codegen.Schema;
using WixInbox.Schema.Changes;
using WixInbox.Schema.Terminal;

namespace WixInbox.Schema.Tests.Changes;

/// <summary><c>wix-schema diff</c>, as somebody types it.</summary>
public sealed class DiffCommandTests : IDisposable
{
    private const string Old = "{ 'definitions': {\n'Thing': { 'type': 'object', 'properties': {\n'name': { 'type': 'string', 'maxLength': 9 },\n'size': { 'type': 'integer' } } } } }";

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("'size'", "'width'", "breaking", 14)]
    [InlineData("9", "8", "breaking", 13)]
    [InlineData("9", "8", "run-time", 13)]
    [InlineData("9", "8", "source", 0)]
    [InlineData("9", "8", "never", 0)]
    [InlineData("'size': {", "'size': { 'x-wix-deprecated': {},", "breaking", 0)]
    [InlineData("'size': {", "'size': { 'x-wix-deprecated': {},", "behaviour", 12)]
    [InlineData("'size': {", "'more': {}, 'size': {", "compatible", 11)]
    [InlineData("'size': {", "'size': { 'default': 1,", "documentation", 10)]
    [InlineData("'size': {", "'size': { 'default': 1,", "compatible", 0)]
    [InlineData("9", "9", "documentation", 0)]
    public async Task ExitCode_IsThatOfTheWorstChange_FromSomethingOn(string was, string @is, string failOn, int code) =>
        Assert.Equal(code, (await DiffAsync(was, @is, "--fail-on", failOn)).ExitCode);

    [Fact]
    public async Task Text_SaysWhereWhatAndWhy_TheWorstFirst()
    {
        var (code, output, errors) = await DiffAsync("'size'", "'width'");
        Assert.Equal((14, ""), (code, errors));
        Assert.Equal($"""
            {_folder["new/a/types.schema.json"]}(2,1): source: The field 'Thing.size' is gone: code that names the property no longer compiles [FieldRemoved]
            {_folder["new/a/types.schema.json"]}(4,1): compatible: The field 'Thing.width' is new: it may be left out; who took it out of the unknown fields finds it in its property now [FieldAdded]
            2 changes: 1 source, 1 compatible.

            """.ReplaceLineEndings("\n"), output);
    }

    [Fact]
    public async Task Same_SaysSo() => Assert.Equal((0, "Nothing has changed.\n", ""), await DiffAsync("9", "9"));

    [Fact]
    public async Task Markdown_IsATable()
    {
        var output = (await DiffAsync("9", "8", "--format", "markdown")).Output;
        Assert.Equal("""
            1 change: 1 run-time.

            ### Run-time

            | where | what | why | direction |
            | --- | --- | --- | --- |
            | a/types.schema.json#/definitions/Thing/properties/name | 'Thing.name' has the greatest length 8, and had 9 | a request that was valid breaks the limit and is not sent |  |

            """.ReplaceLineEndings("\n"), output);
    }

    [Fact]
    public async Task Json_HasEveryChange_WithItsPlace()
    {
        using var json = JsonDocument.Parse((await DiffAsync("9", "8", "--format", "json")).Output);
        var change = Assert.Single(json.RootElement.GetProperty("changes").EnumerateArray());
        Assert.Equal(
            ("LengthTightened", "run-time", "a/types.schema.json", "#/definitions/Thing/properties/name", 3, 1),
            (change.GetProperty("kind").GetString(), change.GetProperty("severity").GetString(), change.GetProperty("file").GetString(), change.GetProperty("pointer").GetString(), change.GetProperty("line").GetInt32(), change.GetProperty("column").GetInt32()));
        Assert.Equal(1, json.RootElement.GetProperty("count").GetProperty("run-time").GetInt32());
    }

    [Fact]
    public async Task TwoFiles_AreCompared()
    {
        _folder.Write("old/types.schema.json", Old).Write("new/types.schema.json", Old.Replace("9", "8", StringComparison.Ordinal));
        Assert.Equal(13, (await Folder.RunAsync("diff", _folder["old/types.schema.json"], _folder["new/types.schema.json"])).ExitCode);
    }

    [Fact]
    public async Task Revision_IsComparedWithTheFolder_AndNothingIsTouched()
    {
        await _folder.GitAsync("init", "-q");
        _folder.Write("api/schemas/a/types.schema.json", Old).Write("api/schemas/b.meta.schema.json", "{}");
        await _folder.GitAsync("add", "-A");
        await _folder.GitAsync("commit", "-q", "-m", "one");
        Assert.Equal((0, "Nothing has changed.\n", ""), await Folder.RunAsync("diff", "git:HEAD", _folder["api/schemas"]));
        _folder.Write("api/schemas/a/types.schema.json", Old.Replace("9", "8", StringComparison.Ordinal));
        Assert.Equal(13, (await Folder.RunAsync("diff", "git:HEAD", _folder["api/schemas"])).ExitCode);
        await _folder.GitAsync("commit", "-q", "-a", "-m", "two");
        Assert.Equal(13, (await Folder.RunAsync("diff", $"git:HEAD~1:{_folder["api/schemas"]}", $"git:HEAD:{_folder["api/schemas"]}")).ExitCode);
    }

    [Theory]
    [InlineData("git:no-such-revision", "Git has no")]
    [InlineData("git:--output=/tmp/x", "names no revision")]
    [InlineData("git:", "names no revision")]
    [InlineData("git:HEAD:no/such/folder", "is no folder here")]
    [InlineData("no/such/folder", "There is no folder or file 'no/such/folder'.")]
    public async Task WhatIsNotThere_IsSaid(string old, string message)
    {
        await _folder.GitAsync("init", "-q");
        _folder.Write("a.schema.json", Old);
        var (code, output, errors) = await Folder.RunAsync("diff", old, _folder.Path);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(message, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EmptyFolder_IsSaid()
    {
        _folder.Write("new/a.schema.json", Old);
        Directory.CreateDirectory(_folder["old"]);
        Assert.Contains("there is no schema file", (await Folder.RunAsync("diff", _folder["old"], _folder["new"])).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BrokenSchema_IsReportedAtItsPlace_AndNotCompared()
    {
        var (code, output, errors) = await DiffAsync("'integer'", "'int'");
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith($"{_folder["new/a/types.schema.json"]}(4,19): error WXI0004: 'type' must be one of", errors, StringComparison.Ordinal);
    }

    /// <summary>On a terminal the severity is coloured, and in a file nothing is.</summary>
    [Theory]
    [InlineData(true, "): \e[31msource\e[0m: ")]
    [InlineData(false, "): source: ")]
    public void Severity_IsColoured_WhereColoursAre(bool hasColors, string expected)
    {
        var output = new StringWriter();
        var removed = SchemaComparison.Compare([Document(Old)], [Document(Old.Replace("'size'", "'width'", StringComparison.Ordinal))]);
        ChangeReport.Write(removed, new Screen(output, TextWriter.Null, isJson: false, hasColors, showsProgress: false));
        Assert.Contains(expected, output.ToString(), StringComparison.Ordinal);
        Assert.Equal(hasColors, output.ToString().Contains('\e', StringComparison.Ordinal));
    }

    private static SchemaDocument Document(string text) => SchemaReader.Read(new SchemaFile("a/types.schema.json", "a/types.schema.json", text.Replace('\'', '"'))).Document;

    private Task<(int ExitCode, string Output, string Errors)> DiffAsync(string was, string @is, params string[] options)
    {
        _folder.Write("old/a/types.schema.json", Old).Write("new/a/types.schema.json", Old.Replace(was, @is, StringComparison.Ordinal));
        return Folder.RunAsync(["diff", _folder["old"], _folder["new"], .. options]);
    }
}
