using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using WixInbox.Codegen.Binding;
using WixInbox.Codegen.Tests.Infrastructure;
using WixInbox.Codegen.Tests.Values;

namespace WixInbox.Codegen.Tests.Emission;

/// <summary>What is emitted says where it is declared, and there it is.</summary>
public class OriginTests(ITestOutputHelper output)
{
    private const string Attribute = "GeneratedFromAttribute";

    /// <summary>The schemas of a package, and names that a pointer has to escape.</summary>
    private static readonly SchemaText Awkward = new("WixInbox.Codegen:odd/v1/Open.schema.json", """
        {
          "type": "object",
          "x-wix-event": { "name": "Opened", "union": "DoorEvent", "types": ["opened"], "fqdn": "door", "slug": "opened", "form": "action" },
          "properties": { "body": { "$ref": "#/definitions/Open~1ed" } },
          "definitions": {
            "Open/ed": {
              "x-wix-name": "OpenBody",
              "type": "object",
              "properties": {
                "a/b": { "type": "string" },
                "c~d": { "type": "string", "x-wix-name": "Chosen" },
                "\"quoted\"\\": { "type": "string" },
                "~1": { "type": "string" },
                "": { "type": "string", "x-wix-name": "Nothing" },
                "Equals": { "type": "string" },
                "x": { "type": "string" }
              },
              "x-wix-oneOf": { "g/r~oup": ["a/b", "c~d"] },
              "oneOf": [{ "required": ["a/b"] }, { "required": ["c~d"] }]
            },
            "Filter": { "type": "object", "x-wix-filter": { "a.b/c": { "type": "string", "operators": ["$eq"] } } }
          }
        }
        """);

    private static readonly SchemaText Method = new("Do.schema.json", """
        {
          "type": "object",
          "x-wix-method": {
            "name": "Do", "service": "Things", "verb": "POST", "path": "/do", "safe": "unsafe", "outcome": "Done",
            "errors": [{ "code": "NOT_DONE", "status": 404 }, { "code": "DONE_ALREADY" }]
          },
          "properties": { "request": { "$ref": "#/definitions/DoRequest" }, "response": { "$ref": "#/definitions/DoResponse" } },
          "definitions": { "DoRequest": { "type": "object", "properties": {} }, "DoResponse": { "type": "object", "properties": {} } }
        }
        """);

    public static TheoryData<string> Sets => ["shipped", "everything", "awkward"];

    [Theory]
    [MemberData(nameof(Sets))]
    public void EachPointer_LeadsToWhatTheMemberIsNamedAfter(string set)
    {
        var files = FilesOf(set);
        var roots = files.ToDictionary(static file => file.Path.Split(':')[^1], static file => JsonNode.Parse(file.Text)!);
        var marked = Symbols(set).Where(static symbol => OriginOf(symbol) is not null).ToList();
        foreach (var symbol in marked)
        {
            var (schema, pointer) = OriginOf(symbol)!.Value;
            Assert.True(roots.TryGetValue(schema, out var root), $"{symbol}: there is no file {schema}");
            var node = Resolve(root, pointer);
            Assert.True(node is not null, $"{symbol}: {schema} has nothing at {pointer}");
            var names = NamesOf(root, node, pointer);
            Assert.True(names.Any(name => Fits(symbol, name)), $"{symbol} is said to come from {schema}#{pointer}, which is {string.Join(" or ", names)}");
        }

        output.WriteLine($"{marked.Count} places of {files.Length} files");
        Assert.True(marked.Count > 10);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void WhatComesFromASchema_SaysSo(string set)
    {
        var unmarked = Symbols(set).Where(static symbol => OriginOf(symbol) is null && IsOfASchema(symbol)).Select(static symbol => symbol.ToDisplayString());
        Assert.Empty(unmarked);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Documentation_SaysTheSameAsTheAttribute(string set)
    {
        foreach (var symbol in Symbols(set).Where(static symbol => symbol is INamedTypeSymbol or IPropertySymbol { ContainingType.TypeKind: not TypeKind.Struct }))
        {
            if (OriginOf(symbol) is not var (schema, pointer)) continue;
            var remarks = XElement.Parse(symbol.GetDocumentationCommentXml(CultureInfo.InvariantCulture, cancellationToken: TestContext.Current.CancellationToken)!).Element("remarks")?.Value;
            Assert.True(remarks?.EndsWith($"From {schema}#{pointer}.", StringComparison.Ordinal) == true, $"The documentation of {symbol} does not name {schema}#{pointer}: {remarks}");
        }
    }

    /// <summary>An index in a pointer is one of its own list: what stands elsewhere, or moves, emits nothing anew.</summary>
    [Fact]
    public void AddedValueOrError_ChangesThePointersOfItsOwnListAlone()
    {
        const string Enums = """{ "definitions": { "First": { "type": "string", "enum": ["a"] }, "Second": { "type": "string", "enum": ["b", "c"] } } }""";
        var (before, after) = (Sources(Enums), Sources(Enums.Replace("[\"a\"]", "[\"z\", \"a\"]", StringComparison.Ordinal)));
        Assert.Contains("/definitions/First/enum/1", after["First.g.cs"], StringComparison.Ordinal);
        Assert.Equal(["First.g.cs"], before.Keys.Where(name => before[name] != after[name]));
    }

    /// <summary>Every member repeats the name of its type, which may be endless; what is emitted may not.</summary>
    [Theory]
    [InlineData(900, true)]
    [InlineData(1_100, false)]
    public void PointerOfAnEndlessName_IsLeftOut(int length, bool isThere)
    {
        var sources = Sources($$"""{ "definitions": { "{{new string('E', length)}}": { "type": "string", "enum": ["a"] } } }""");
        Assert.Equal(isThere, sources.Values.Any(static text => text.Contains("GeneratedFrom", StringComparison.Ordinal)));
        Assert.Equal(isThere, sources.Values.Any(static text => text.Contains("From <c>", StringComparison.Ordinal)));
    }

    private static IReadOnlyDictionary<string, string> Sources(string text) => Generation.Run(new SchemaText("types.schema.json", text)).Sources;

    private static SchemaText[] FilesOf(string set) => set == "awkward" ? [Awkward, Method] : SchemaSet.Of(set).Files;

    private static readonly ConcurrentDictionary<string, IReadOnlyList<ISymbol>> SymbolsOf = [];

    /// <summary>All that is emitted and that other projects see.</summary>
    private static IReadOnlyList<ISymbol> Symbols(string set) => SymbolsOf.GetOrAdd(set, static set => [.. Symbols(Generation.Run(FilesOf(set)).AssertCompiles().Output.Assembly.GlobalNamespace)]);

    private static IEnumerable<ISymbol> Symbols(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is not INamespaceSymbol && member.DeclaredAccessibility == Accessibility.Public && !member.IsImplicitlyDeclared) yield return member;
            if (member is not INamespaceOrTypeSymbol nested) continue;
            foreach (var symbol in Symbols(nested)) yield return symbol;
        }
    }

    private static (string Schema, string Pointer)? OriginOf(ISymbol symbol) =>
        symbol.GetAttributes().SingleOrDefault(static attribute => attribute.AttributeClass!.Name == Attribute) is { } attribute
            ? ((string)attribute.ConstructorArguments[0].Value!, (string)attribute.ConstructorArguments[1].Value!)
            : null;

    /// <summary>What has to say where it comes from: all but what every type of its kind has, and what is made from several files.</summary>
    private static bool IsOfASchema(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol { ContainingType: { } outer } nested => IsOfASchema(nested, outer),
        INamedTypeSymbol type => type.Name is not ("TestClient" or "ITestClient" or "TestJsonResolver") && !IsService(type) && !IsEventUnion(type),
        IPropertySymbol property => OriginOf(property.ContainingType) is not null && property.ContainingType.ContainingType is null
            && property.Name is not ("UnknownFields" or "Value" or "KnownValue" or "IsKnown" or "IsSuccess" or "Json"),
        IMethodSymbol { MethodKind: MethodKind.Ordinary } method => IsService(method.ContainingType),
        IFieldSymbol => true,
        _ => false,
    };

    private static bool IsOfASchema(INamedTypeSymbol nested, INamedTypeSymbol outer) =>
        nested.Name is not ("Known" or "Unknown") && (nested.Name is not ("Failed" or "Invalid") || !outer.Name.EndsWith("Result", StringComparison.Ordinal));

    private static bool IsService(INamedTypeSymbol type) => type.Name.EndsWith("Client", StringComparison.Ordinal) && type.Name is not ("TestClient" or "ITestClient");

    private static bool IsEventUnion(INamedTypeSymbol type) => type.Interfaces.Any(static contract => contract.Name == "IWebhookEvent");

    private static JsonNode? Resolve(JsonNode root, string pointer)
    {
        var node = root;
        foreach (var step in pointer.Split('/').Skip(1))
        {
            var key = step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = node is JsonArray array ? array[int.Parse(key, CultureInfo.InvariantCulture)] : node?[key];
        }

        return node;
    }

    /// <summary>What the place is called, in the schema or by a name that the schema chooses.</summary>
    private static List<string> NamesOf(JsonNode root, JsonNode node, string pointer)
    {
        if (pointer is "/x-wix-method" or "/x-wix-event") return [node["name"]!.GetValue<string>()];
        if (pointer == "/properties/response") return [root["x-wix-method"]!["outcome"]?.GetValue<string>() ?? "Succeeded"];
        if (node is JsonValue value) return [value.GetValue<string>()];
        if (pointer.StartsWith("/x-wix-method/errors/", StringComparison.Ordinal)) return [node["code"]!.GetValue<string>()];
        var key = pointer[(pointer.LastIndexOf('/') + 1)..].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
        return node is JsonObject && node["x-wix-name"]?.GetValue<string>() is { } chosen ? [chosen] : [key];
    }

    /// <summary>
    /// Whether a symbol is named after something: by its name in C#, perhaps with a suffix that keeps it apart from another; a group's type after
    /// the group behind the type around it; and what belongs to a method with something around the method's name.
    /// </summary>
    private static bool Fits(ISymbol symbol, string name)
    {
        var pascal = Naming.Pascal(name);
        return symbol switch
        {
            IMethodSymbol => symbol.Name.Replace("All", "", StringComparison.Ordinal).Contains(name.Replace("All", "", StringComparison.Ordinal), StringComparison.Ordinal),
            INamedTypeSymbol { ContainingType: null } => symbol.Name == name || symbol.Name == name + "Result" || symbol.Name.EndsWith(pascal, StringComparison.Ordinal),
            IFieldSymbol { IsStatic: true, ContainingType.TypeKind: not TypeKind.Enum } => symbol.Name == name + "Method",
            _ => symbol.Name == name || symbol.Name.StartsWith(pascal, StringComparison.Ordinal),
        };
    }
}
