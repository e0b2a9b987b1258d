using System.Globalization;
using Microsoft.CodeAnalysis;
using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Codegen.Tests.Emission;

/// <summary>Schema files whose types stand in a namespace of their own, or are seen by others than most.</summary>
public class HomeTests
{
    private static readonly (string, string)[] Everything = [("WixInboxUseAspNetCore", "true"), ("WixInboxUseDependencyInjection", "true"), ("WixInboxUseTesting", "true"), ("WixInboxGlobalUsings", "all")];

    [Fact]
    public void EachFile_CanHaveItsNamespace()
    {
        var files = Repository.Schemas().Select(static file => file with { Namespace = $"Test.{Path.GetFileName(file.Path).Split('.')[0]}{file.Path.Length}.in" }).ToArray();
        var generation = Generation.Run(Options(Everything), files).AssertCompiles();
        Assert.Contains("namespace Test.SendMessage", generation.Sources["SendMessageResult.g.cs"], StringComparison.Ordinal);
        Assert.Contains("namespace Test.Api;", generation.Sources["MessagesClient.g.cs"], StringComparison.Ordinal);
        Assert.Contains("global using global::Test.SendMessage", generation.Sources["GlobalUsings.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void OneFile_CanHaveItsNamespace_AndOthersReferToIt()
    {
        var files = Repository.Schemas().Select(static file => file.Path == "inbox/v2/types.schema.json" ? file with { Namespace = "Test.Api.Shapes" } : file).ToArray();
        var generation = Generation.Run(Options(Everything), files).AssertCompiles();
        Assert.Contains("namespace Test.Api.Shapes;", generation.Sources["Message.Json.g.cs"], StringComparison.Ordinal);
        Assert.Contains("namespace Test.Api;\n\nusing global::Test.Api.Shapes;", generation.Sources["SendMessageRequest.g.cs"], StringComparison.Ordinal);
        Assert.NotNull(generation.Output.GetTypeByMetadataName("Test.Api.Shapes.MessageContent"));
        Assert.NotNull(generation.Output.GetTypeByMetadataName("Test.Api.InboxEvent"));
    }

    [Fact]
    public void PublicTypes_GoWithAnInternalClient()
    {
        var files = Repository.Schemas().Select(static file => file.Path.EndsWith("types.schema.json", StringComparison.Ordinal) ? file with { Visibility = "public" } : file).ToArray();
        var generation = Generation.Run(Options([("WixInboxVisibility", "internal"), .. Everything]), files).AssertCompiles();
        Assert.Equal(Accessibility.Public, generation.Output.GetTypeByMetadataName("Test.Api.Message")!.DeclaredAccessibility);
        Assert.Equal(Accessibility.Internal, generation.Output.GetTypeByMetadataName("Test.Api.SendMessageRequest")!.DeclaredAccessibility);
        Assert.Equal(Accessibility.Internal, generation.Output.GetTypeByMetadataName("Test.Api.TestClient")!.DeclaredAccessibility);
    }

    /// <summary>What is public cannot name what is not: said at the reference, and not by the compiler in generated code.</summary>
    [Fact]
    public void InternalType_ThatAPublicOneRefersTo_IsReported()
    {
        var open = new SchemaText("a.schema.json", """{ "definitions": { "Open": { "type": "object", "properties": { "inner": { "type": "array", "items": { "$ref": "b.schema.json#/definitions/Inner" } } } } } }""");
        var inner = new SchemaText("b.schema.json", """{ "definitions": { "Inner": { "type": "object", "properties": {} } } }""");
        Generation.Run(Options(), open, inner).AssertCompiles();
        var diagnostic = Assert.Single(Generation.Run(Options(), open, inner with { Visibility = "internal" }).Diagnostics);
        Assert.Equal(Ids.BadOption, diagnostic.Id);
        Assert.Equal("The MSBuild metadata 'Visibility' of b.schema.json is 'internal': it must be public: the public type 'Open' refers to it", diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal("\"b.schema.json#/definitions/Inner\"", open.Text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        Assert.EndsWith("a.schema.json", diagnostic.Location.GetLineSpan().Path, StringComparison.Ordinal);
        Generation.Run(Options(), open with { Visibility = "internal" }, inner with { Visibility = "internal" }).AssertCompiles();
    }

    [Fact]
    public void InternalRequest_OfAPublicClient_IsReported()
    {
        var files = Repository.Schemas().Select(static file => file.Path.EndsWith("SendMessage.schema.json", StringComparison.Ordinal) ? file with { Visibility = "internal" } : file).ToArray();
        var diagnostics = Generation.Run(Options(), files).Diagnostics;
        Assert.Equal(2, diagnostics.Count);
        Assert.All(diagnostics, static diagnostic => Assert.EndsWith("is 'internal': it must be public: a method of the public client has it", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("A..B", null, "The MSBuild metadata 'Namespace' is 'A..B': it must be a namespace")]
    [InlineData("WixInbox", null, "The MSBuild metadata 'Namespace' is 'WixInbox': it must be a namespace")]
    [InlineData(null, "private", "The MSBuild metadata 'Visibility' is 'private': it must be public or internal")]
    public void BadMetadata_IsReportedAtItsFile(string? space, string? visibility, string message)
    {
        var file = new SchemaText("a.schema.json", """{ "definitions": { "A": { "type": "object", "properties": {} } } }""") { Namespace = space, Visibility = visibility };
        var generation = Generation.Run(Options(), file);
        var diagnostic = Assert.Single(generation.Diagnostics);
        Assert.Equal(Ids.BadOption, diagnostic.Id);
        Assert.StartsWith(message, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.EndsWith("a.schema.json", diagnostic.Location.GetLineSpan().Path, StringComparison.Ordinal);
        Assert.Empty(generation.CompilerDiagnostics());
    }

    [Fact]
    public void AddedField_EmitsItsTypeAlone_WhereverItStands()
    {
        var file = new SchemaText("a.schema.json", """{ "definitions": { "A": { "type": "object", "properties": { "a": { "type": "string" } } }, "B": { "type": "object", "properties": { "a": { "$ref": "#/definitions/A" } } } } }""") { Namespace = "Test.Own" };
        var first = Generation.Run(Options(), file);
        var edited = new SchemaAdditionalText(file with { Text = file.Text.Replace("\"a\": { \"type\": \"string\" }", "\"a\": { \"type\": \"string\" }, \"b\": { \"type\": \"string\" }", StringComparison.Ordinal) });
        var second = Generation.Of(first.Driver.ReplaceAdditionalText(first.AdditionalTexts.Single(), edited), first.Input);
        Assert.Equal(IncrementalStepRunReason.Unchanged, Assert.Single(second.Result.TrackedSteps[StepNames.Homes]).Outputs.Single().Reason);
        Assert.All(second.Result.TrackedSteps[StepNames.EmissionOptions].SelectMany(static step => step.Outputs), static output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
        Assert.Equal(["A.Json.g.cs", "A.g.cs"], first.Sources.Where(source => second.Sources[source.Key] != source.Value).Select(static source => source.Key).Order(StringComparer.Ordinal));
    }

    private static TestOptions Options(params (string, string)[] properties) => TestOptions.With([("WixInboxNamespace", "Test.Api"), ("WixInboxClientName", "TestClient"), .. properties]);
}
