using Microsoft.CodeAnalysis;
using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Codegen.Tests.Diagnostics;

// What is said of schemas that depart from a lock.
public partial class DiagnosticTests
{
    [Fact]
    public void DepartureFromTheLock_IsReportedAtItsLine()
    {
        const string Old = """{ "definitions": { "A": { "type": "object", "properties": { "a": { "type": "string" }, "b": { "type": "string" } } } } }""";
        const string New = """{ "definitions": { "A": { "type": "object", "properties": { "a": { "type": "integer" }, "c": { "type": "string" } } } } }""";
        var generation = Generation.Run(new SchemaText(Path, New), SchemaText.Lock(new SchemaText(Path, Old)));
        Assert.All(generation.Diagnostics, static diagnostic => Assert.Equal((Ids.BreakingChange, DiagnosticSeverity.Warning), (diagnostic.Id, diagnostic.Severity)));
        Assert.Equal(
            [("\"A\"", "The field 'A.b' is gone: code that names the property no longer compiles"), ("\"a\"", "'A.a' is integer, and was string: the property has another type")],
            generation.Diagnostics.Select(diagnostic => (New.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length), Message(diagnostic).Split(". If")[0])));
        Assert.Empty(generation.CompilerDiagnostics());
    }

    [Fact]
    public void FileThatIsGone_IsReportedInTheLock()
    {
        var (a, b) = (new SchemaText("a.schema.json", """{ "definitions": { "A": { "type": "object", "properties": {} } } }"""), new SchemaText("b.schema.json", """{ "definitions": { "B": { "type": "string", "enum": ["x"] } } }"""));
        var locked = SchemaText.Lock(a, b);
        var diagnostic = Assert.Single(Generation.Run(a, locked).Diagnostics);
        Assert.Equal((Ids.BreakingChange, "/project/schemas/schemas.lock.json", 2), (diagnostic.Id, diagnostic.Location.GetLineSpan().Path, diagnostic.Location.GetLineSpan().StartLinePosition.Line));
        Assert.Equal("\"B\"", locked.Text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
    }

    [Fact]
    public void WhatBreaksNobody_AndFilesOutsideTheLocksFolder_AreNotReported()
    {
        var schema = new SchemaText(Path, """{ "definitions": { "A": { "type": "object", "properties": { "a": { "type": "string" } } } } }""");
        var elsewhere = new SchemaText("Left.schema.json", """
            {
              "type": "object",
              "x-wix-event": { "name": "Left", "union": "DoorEvent", "types": ["left"], "fqdn": "door", "slug": "left", "form": "action" },
              "properties": { "body": { "$ref": "#/definitions/LeftBody" } },
              "definitions": { "LeftBody": { "type": "object", "properties": {} } }
            }
            """);
        var entered = elsewhere with { Path = "Entered.schema.json", Text = elsewhere.Text.Replace("Left", "Entered", StringComparison.Ordinal).Replace("left", "entered", StringComparison.Ordinal) };
        var added = schema with { Text = schema.Text.Replace("\"a\"", "\"b\": {}, \"a\"", StringComparison.Ordinal) };
        Assert.Empty(Generation.Run(added, entered, elsewhere with { Folder = "/package/schemas/" }, SchemaText.Lock(schema, entered)).Diagnostics);
        Assert.Equal(Ids.BreakingChange, Assert.Single(Generation.Run(added, entered, elsewhere, SchemaText.Lock(schema, entered)).Diagnostics).Id);
    }

    [Theory]
    [InlineData("""{ "version": 1, "files": { ⟦<<<<<<<⟧ "a.schema.json": {} } }""", "expected")]
    [InlineData("""{ "version": ⟦2⟧, "files": {} }""", "it has the version 2, and version 1 is understood here")]
    [InlineData("""⟦{⟧ "version": 1 }""", "it must be an object with 'version' and 'files'")]
    [InlineData("""{ "version": 1, "files": { "a.schema.json": ⟦3⟧ } }""", "'a.schema.json' must be an object")]
    [InlineData("""{ "version": 1, "files": { "a.schema.json": { "definitions": { "A": { "type": ⟦"text"⟧ } } } } }""", "'type' must be one of string, integer")]
    public void DamagedLock_IsReportedAtItsLine_AndCodeIsGenerated(string marked, string message)
    {
        var (start, end) = (marked.IndexOf('⟦', StringComparison.Ordinal), marked.IndexOf('⟧', StringComparison.Ordinal));
        var text = marked.Remove(end, 1).Remove(start, 1);
        var generation = Generation.Run([.. Repository.Schemas(), new SchemaText("schemas.lock.json", text)]);
        var diagnostic = Assert.Single(generation.Diagnostics);
        Assert.Equal((Ids.DamagedLock, DiagnosticSeverity.Error, start, end - start - 1), (diagnostic.Id, diagnostic.Severity, diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        Assert.Contains(message, Message(diagnostic), StringComparison.Ordinal);
        Assert.Equal(Generation.Run(Repository.Schemas()).Sources, generation.Sources);
    }

    [Fact]
    public void LockOfTheSchemasThemselves_ReportsNothing_AndChangesNothing()
    {
        var generation = Generation.Run([.. Repository.Schemas(), SchemaText.Lock(Repository.Schemas())]);
        Assert.Equal(Generation.Run(Repository.Schemas()).Sources, generation.AssertCompiles().Sources);
    }
}
