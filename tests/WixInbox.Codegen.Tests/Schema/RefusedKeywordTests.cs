using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Schema;
using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Codegen.Tests.Schema;

/// <summary>Keywords of JSON Schema that no code is made of: each is refused where it stands, with the way out, and costs nothing else.</summary>
public class RefusedKeywordTests
{
    public static TheoryData<string> Words => [.. Keywords.Refused.Keys.Except(Keywords.OfOverlay)];

    [Theory]
    [MemberData(nameof(Words))]
    public void Keyword_IsRefusedInAnItem_AndInAMapsValue(string keyword)
    {
        var generation = Generation.Run(new SchemaText("types.schema.json", $$"""
            { "definitions": { "A": { "type": "object", "properties": {
              "a": { "type": "array", "items": { "type": "string", "{{keyword}}": {} } },
              "b": { "type": "object", "additionalProperties": { "type": "string", "{{keyword}}": {} } } } } } }
            """));
        Assert.Equal([Ids.Unsupported, Ids.Unsupported], generation.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.Empty(generation.CompilerDiagnostics());
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Keyword_IsRefusedInAField(string keyword)
    {
        var text = $$"""{ "definitions": { "A": { "type": "object", "properties": { "a": { "type": "string", "{{keyword}}": {} }, "b": { "type": "string" } } } } }""";
        var generation = Generation.Run(new SchemaText("types.schema.json", text));
        var diagnostic = Assert.Single(generation.Diagnostics);
        Assert.Equal(Ids.Unsupported, diagnostic.Id);
        Assert.Equal($"\"{keyword}\"", text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        Assert.EndsWith(Keywords.Refused[keyword], diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(generation.CompilerDiagnostics());
        Assert.Contains("public string? B { get; init; }", generation.Sources["A.g.cs"], StringComparison.Ordinal);
    }
}
