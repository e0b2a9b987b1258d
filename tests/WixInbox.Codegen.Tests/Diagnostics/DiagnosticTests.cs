using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Codegen.Tests.Diagnostics;

/// <summary>Each diagnostic, provoked: its id, its message, and the text that it underlines, which stands between <c>⟦</c> and <c>⟧</c>.</summary>
public partial class DiagnosticTests
{
    private const string Path = "api/v1/types.schema.json";

    [Theory]
    [MemberData(nameof(Definitions))]
    public void Definition_IsReported(string marked, string id, string message) =>
        AssertReported($$"""{ "$schema": "m", "definitions": { {{marked}} } }""", id, message);

    [Theory]
    [MemberData(nameof(Methods))]
    public void Method_IsReported(string marked, string id, string message) => AssertReported(
        $$"""
        {
          "$schema": "m", "type": "object",
          "x-wix-method": {{marked}},
          "properties": { "request": { "$ref": "#/definitions/DoRequest" }, "response": { "$ref": "#/definitions/DoResponse" } },
          "definitions": {
            "DoRequest": { "type": "object", "properties": { "id": { "type": "string" } } },
            "DoResponse": { "type": "object", "properties": { "next": { "type": "string" } } }
          }
        }
        """,
        id,
        message);

    [Theory]
    [MemberData(nameof(Events))]
    public void Event_IsReported(string marked, string id, string message) => AssertReported(
        $$"""
        {
          "$schema": "m", "type": "object",
          "x-wix-event": {{marked}},
          "properties": { "body": { "$ref": "#/definitions/OpenedBody" } },
          "definitions": { "OpenedBody": { "type": "object", "properties": { "id": { "type": "string" } } } }
        }
        """,
        id,
        message,
        new SchemaText("api/Left.schema.json", """
            {
              "$schema": "m", "type": "object",
              "x-wix-event": { "name": "Left", "union": "DoorEvent", "types": ["left"], "fqdn": "door", "slug": "left", "form": "action" },
              "properties": { "body": { "$ref": "#/definitions/LeftBody" } },
              "definitions": { "LeftBody": { "type": "object", "properties": {} } }
            }
            """));

    [Fact]
    public void UnusableFile_IsReported()
    {
        var diagnostic = Assert.Single(Generation.Run(new SchemaText(Path, new string(' ', 4 * 1024 * 1024) + "{}")).Diagnostics);
        Assert.Equal(Ids.UnusableFile, diagnostic.Id);
    }

    [Theory]
    [InlineData("WixInboxNamespace", "not a namespace")]
    [InlineData("WixInboxNamespace", "A..B")]
    [InlineData("WixInboxNamespace", "1A")]
    [InlineData("WixInboxNamespace", "A.\u0301B")] // a mark with nothing before it
    [InlineData("WixInboxVisibility", "private")]
    [InlineData("WixInboxClientName", "Inbox Client")]
    [InlineData("WixInboxGlobalUsings", "true")]
    [InlineData("WixInboxDeprecationDate", "2026-02-30")]
    [InlineData("WixInboxDeprecationDate", "30.06.2026")]
    [InlineData("WixInboxDeprecationDate", "today")]
    public void BadOption_IsReported(string property, string value)
    {
        var generation = Generation.Run(TestOptions.With((property, value)), Repository.Schemas());
        var diagnostic = Assert.Single(generation.Diagnostics);
        Assert.Equal(Ids.BadOption, diagnostic.Id);
        Assert.StartsWith($"The MSBuild property '{property}' is '{value}': it must be", Message(diagnostic), StringComparison.Ordinal);
        Assert.Empty(generation.CompilerDiagnostics());
    }

    [Fact]
    public void TwoFilesOfOnePath_AreReported_AndTheFirstCounts()
    {
        var text = """{ "definitions": { "A": { "type": "object", "properties": {} } } }""";
        var generation = Generation.RunOnce(TestOptions.Default, new SchemaText(Path, text));
        var twin = new TwinText(new SchemaText(Path, text));
        var driver = generation.Driver.AddAdditionalTexts([twin]).WithUpdatedAnalyzerConfigOptions(new TwinOptions());
        var both = Generation.Of(driver, generation.Input);
        var diagnostic = Assert.Single(both.Diagnostics);
        Assert.Equal(Ids.DuplicateFile, diagnostic.Id);
        Assert.Empty(both.CompilerDiagnostics());
    }

    [Fact]
    public void OldLanguage_IsReported_AndNothingIsEmitted()
    {
        var generation = Generation.RunOnce(TestOptions.Default, LanguageVersion.CSharp11, Repository.Schemas());
        var diagnostic = Assert.Single(generation.Diagnostics);
        Assert.Equal(Ids.LanguageTooOld, diagnostic.Id);
        Assert.Equal("The generated code is C# 12, and this project is compiled as C# 11.0: set 'LangVersion' to 12 or later", Message(diagnostic));
        Assert.Empty(generation.Sources);
        Assert.Empty(Generation.RunOnce(TestOptions.Default, LanguageVersion.CSharp11).Diagnostics);
    }

    [Fact]
    public void DuplicateType_CostsItselfOnly()
    {
        var generation = Generation.Run([.. Repository.Schemas(), new SchemaText("acme/types.schema.json", """{ "definitions": { "Message": { "type": "object", "properties": { "x": { "type": "string" } } }, "Own": { "type": "object", "properties": { "m": { "$ref": "#/definitions/Message" } } } } }""")]);
        Assert.All(generation.Diagnostics, static diagnostic => Assert.Equal(Ids.DuplicateName, diagnostic.Id));
        Assert.Empty(generation.CompilerDiagnostics());
    }

    [Fact]
    public void BrokenFile_CostsItsOwnOutputOnly()
    {
        var schemas = Repository.Schemas();
        var broken = schemas.Select(static file => file.Path.EndsWith("SendMessage.schema.json", StringComparison.Ordinal) ? file with { Text = "{ \"x-wix-method\": " } : file);
        var generation = Generation.Run([.. broken]);
        Assert.All(generation.Diagnostics, static diagnostic => Assert.EndsWith("SendMessage.schema.json", diagnostic.Location.GetLineSpan().Path, StringComparison.Ordinal));
        Assert.Contains("ListMessagesRequest.g.cs", generation.Sources.Keys);
        Assert.Empty(generation.CompilerDiagnostics());
    }

    [Fact]
    public void EachDiagnostic_IsProvokedHere()
    {
        var provoked = Definitions.Concat(Methods).Select(static row => row.Data.Item2).Append(Ids.UnusableFile).Append(Ids.BadOption).Append(Ids.DuplicateFile).Append(Ids.LanguageTooOld).Append(Ids.BreakingChange).Append(Ids.DamagedLock);
        Assert.Equal(Descriptors.All.Keys.Order(), provoked.Distinct().Order());
    }

    [Fact]
    public void TwoMethodsOfOneName_AreReported_AndTheFirstCounts()
    {
        const string Text = """
            {
              "type": "object",
              "x-wix-method": { "name": "Do", "service": "Things", "verb": "POST", "path": "/do", "safe": "unsafe" },
              "properties": { "request": { "$ref": "#/definitions/RequestX" }, "response": { "$ref": "#/definitions/ResponseX" } },
              "definitions": { "RequestX": { "type": "object", "properties": {} }, "ResponseX": { "type": "object", "properties": {} } }
            }
            """;
        var generation = Generation.Run(new SchemaText("a.schema.json", Text), new SchemaText("b.schema.json", Text.Replace("X\"", "Y\"", StringComparison.Ordinal)));
        var diagnostic = Assert.Single(generation.Diagnostics);
        Assert.Equal(Ids.DuplicateName, diagnostic.Id);
        Assert.Equal(("/project/schemas/b.schema.json", "\"Do\""), (diagnostic.Location.GetLineSpan().Path, Text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)));
        Assert.Empty(generation.CompilerDiagnostics());
    }

    [Fact]
    public void IdsDocsAndReleaseFile_AgreeWithEachOther()
    {
        var declared = typeof(Ids).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (string)field.GetValue(null)!).Order().ToList();
        var descriptors = Descriptors.All.Values.Concat(UsageDescriptors.All).ToList();
        Assert.Equal(declared, descriptors.Select(static descriptor => descriptor.Id).Order());
        var docs = Repository.Read("docs", "diagnostics.md");
        var released = Repository.Read("generator", "WixInbox.Codegen", "AnalyzerReleases.Unshipped.md");
        Assert.Equal(declared.Append(DeprecationDates.ObsoleteId).Order().Concat(IdsOfTheBuild()), docs.Split('\n').Where(static line => line.StartsWith("## WXI", StringComparison.Ordinal)).Select(static line => line[3..]));
        Assert.Equal(declared, released.Split('\n').Where(static line => line.StartsWith("WXI", StringComparison.Ordinal)).Select(static line => line.Split(' ')[0]).Order());
        foreach (var descriptor in descriptors)
        {
            Assert.Contains($"\n## {descriptor.Id}\n", docs, StringComparison.Ordinal);
            Assert.Contains($"**{descriptor.Title}**", docs, StringComparison.Ordinal);
            Assert.Contains($"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}", released, StringComparison.Ordinal);
            Assert.EndsWith($"docs/diagnostics.md#{descriptor.Id.ToLowerInvariant()}", descriptor.HelpLinkUri, StringComparison.Ordinal);
        }
    }

    // What the package's targets report before there is a compiler. Their ids are the last ones.
    private static IEnumerable<string> IdsOfTheBuild() =>
        Repository.Read("generator", "WixInbox.Codegen", "build", "WixInbox.Codegen.targets").Split('"').Where(static text => text.StartsWith("WXI", StringComparison.Ordinal) && text.Length == 7);

    private static void AssertReported(string marked, string id, string message, params SchemaText[] others)
    {
        var start = marked.IndexOf('⟦', StringComparison.Ordinal);
        var underlined = marked[(start + 1)..marked.IndexOf('⟧', StringComparison.Ordinal)];
        var text = marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);
        var generation = Generation.Run([new SchemaText(Path, text), .. others]);
        Assert.Null(generation.Result.Exception);
        var diagnostic = Assert.Single(generation.Diagnostics, diagnostic =>
            diagnostic.Id == id && text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length) == underlined
            && diagnostic.Location.SourceSpan.Start == start);
        Assert.Contains(message, Message(diagnostic), StringComparison.Ordinal);
        Assert.Equal(new SchemaText(Path, "").Folder + Path, diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(text[..start].Count(static c => c == '\n'), diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal(start - (text[..start].LastIndexOf('\n') + 1), diagnostic.Location.GetLineSpan().StartLinePosition.Character);
    }

    private static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);

    private sealed class TwinText(SchemaText schema) : AdditionalText
    {
        public override string Path => "/project/twin/" + schema.Path;

        public override Microsoft.CodeAnalysis.Text.SourceText GetText(CancellationToken cancellationToken = default) => Microsoft.CodeAnalysis.Text.SourceText.From(schema.Text);
    }

    private sealed class TwinOptions : Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptionsProvider
    {
        public override Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptions GlobalOptions => TestOptions.Default.GlobalOptions;

        public override Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptions GetOptions(SyntaxTree tree) => TestOptions.Default.GetOptions(tree);

        public override Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            TestOptions.Default.GetOptions(new SchemaAdditionalText(new SchemaText(DiagnosticTests.Path, "")));
    }
}
