using System.Globalization;
using Microsoft.CodeAnalysis;
using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Codegen.Tests.Emission;

/// <summary>What is deprecated stays usable: the compiler warns under an id of its own, which leads to help.</summary>
public class DeprecationTests
{
    private static readonly SchemaText Schema = new("types.schema.json", """
        {
          "definitions": {
            "Old": {
              "type": "object",
              "properties": {
                "was": { "type": "string", "x-wix-deprecated": { "replacedBy": "now", "removal": "2026-06-30" } },
                "deep": { "type": "string", "x-wix-deprecated": { "replacedBy": "other.old_name" } },
                "lost": { "type": "string", "x-wix-deprecated": { "replacedBy": "gone_field" } },
                "dead": { "type": "string", "x-wix-deprecated": { "removal": "2027-01-31" } },
                "worn": { "type": "string", "x-wix-deprecated": {} },
                "asCase": { "type": "string", "x-wix-deprecated": { "replacedBy": "new_text" } },
                "now": { "type": "string", "x-wix-name": "Current" },
                "other": { "$ref": "#/definitions/Old" },
                "new_text": { "type": "integer" },
                "old_text": { "type": "string", "x-wix-deprecated": { "replacedBy": "new_text", "removal": "2026-06-30" } },
                "older": { "type": "boolean", "x-wix-deprecated": { "replacedBy": "now" } }
              },
              "x-wix-oneOf": { "body": ["new_text", "old_text", "older"] },
              "oneOf": [{ "required": ["new_text"] }, { "required": ["old_text"] }, { "required": ["older"] }]
            }
          }
        }
        """);

    private static readonly Lazy<Generation> Generated = new(static () => Generation.Run(Schema).AssertCompiles());

    /// <summary>A member, what the compiler says of it, and what tools read of it.</summary>
    [Theory]
    [InlineData("Old.g.cs", "Was", "Use Current instead. The vendor removes it on 2026-06-30.", "(ReplacedBy = \"Current\", Removal = \"2026-06-30\")")]
    [InlineData("Old.g.cs", "Deep", "Use Other.OldName instead.", "(ReplacedBy = \"Other.OldName\")")]
    [InlineData("Old.g.cs", "Lost", "Use GoneField instead.", "")]
    [InlineData("Old.g.cs", "Dead", "It has no replacement. The vendor removes it on 2027-01-31.", "(Removal = \"2027-01-31\")")]
    [InlineData("Old.g.cs", "Worn", "It has no replacement.", "")]
    [InlineData("Old.g.cs", "AsCase", "Use Body instead.", "(ReplacedBy = \"Body\")")]
    [InlineData("OldBody.g.cs", "OldText", "Use NewText instead. The vendor removes it on 2026-06-30.", "(ReplacedBy = \"NewText\", Removal = \"2026-06-30\")")]
    [InlineData("OldBody.g.cs", "Older", "Use Current instead.", "")]
    public void Member_SaysWhatReplacesIt(string file, string member, string message, string arguments)
    {
        var lines = Generated.Value.Sources[file].Split('\n').Select(static line => line.Trim()).ToList();
        var at = lines.FindIndex(line => line.StartsWith("public", StringComparison.Ordinal) && (line.Contains($" {member} ", StringComparison.Ordinal) || line.Contains($" {member}(", StringComparison.Ordinal)));
        Assert.Equal(
            [$"[global::System.Obsolete(\"{message}\", DiagnosticId = \"WXI0040\", UrlFormat = \"docs/diagnostics.md#wxi0040\")]", $"[global::WixInbox.WixDeprecated{arguments}]"],
            lines[(at - 2)..at]);
    }

    [Theory]
    [InlineData("static string? M(Test.Api.Old old) => old.Was;", "old.Was")]
    [InlineData("static object M() => new Test.Api.Old { Body = 1, Dead = \"x\" };", "Dead")]
    [InlineData("static bool M(Test.Api.OldBody body) => body is Test.Api.OldBody.OldText;", "Test.Api.OldBody.OldText")]
    [InlineData("static Test.Api.OldBody M() => \"x\";", "\"x\"")]
    public void Use_IsAWarningOfItsOwnId(string code, string underlined)
    {
        var source = $"#nullable enable\nclass C {{ {code} }}";
        var diagnostic = Assert.Single(Generated.Value.With(source).CompilerDiagnostics());
        Assert.Equal(("WXI0040", DiagnosticSeverity.Warning), (diagnostic.Id, diagnostic.Severity));
        Assert.Equal("docs/diagnostics.md#wxi0040", diagnostic.Descriptor.HelpLinkUri);
        Assert.Equal(underlined, source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        Assert.Contains("is obsolete: ", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>The day that a build is for is an analyzer's to know: what is emitted is the same on every day.</summary>
    [Fact]
    public void DeprecationDate_ChangesNothingThatIsEmitted()
    {
        var dated = Generation.Run(TestOptions.With(("WixInboxNamespace", "Test.Api"), ("WixInboxClientName", "TestClient"), ("WixInboxDeprecationDate", "2030-01-01")), Schema).AssertCompiles();
        Assert.Equal(Generated.Value.Sources, dated.Sources);
    }
}
