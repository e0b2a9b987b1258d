using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Codegen.Tests.Architecture;

/// <summary>Dependencies point one way: <c>Emission -> Model &lt;- Binding -> Schema</c>; and nothing knows which API it is for.</summary>
public partial class ArrowTests
{
    /// <summary>The rooms of the generator, and the rooms that each may know.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Primitives"] = [],
        ["Model"] = ["Primitives"],
        ["Diagnostics"] = ["Primitives"],
        ["Schema"] = ["Primitives", "Diagnostics"],
        ["Binding"] = ["Primitives", "Diagnostics", "Schema", "Model"],
        ["Analysis"] = ["Primitives", "Diagnostics"],
        ["Changes"] = ["Primitives", "Diagnostics", "Schema", "Model", "Binding"],
        ["Emission"] = ["Primitives", "Model"],
    };

    /// <summary>Rooms that know Roslyn: the pipeline itself, analyzers, and what becomes a diagnostic.</summary>
    private static readonly string[] KnowRoslyn = ["", "Analysis", "Diagnostics"];

    /// <summary>
    /// Words of the API that are also words of JSON Schema, of HTTP, of C# or of the trade: they may stand in the generator, where
    /// they mean that. Every other name of a wire, a type or a service may not.
    /// </summary>
    private static readonly string[] CommonWords =
    [
        "messages", "Message", "message", "content", "text", "title", "description", "items", "fields", "name", "value", "id", "order",
        "count", "next", "prev", "cursor", "cursors", "paging", "file", "form", "label", "offset", "limit", "template", "basic", "minimal", "image",
        "system", "url", "media", "sender", "total", "appId", "visibility", "direction", "sequence", "conversation",
        "first", "last", "query", "filter", "sort", "primary", "search", "info", "tag", "email", "number", "source", "addresses",
    ];

    public static TheoryData<string> Files => [.. Sources().Select(static file => file.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Usings_FollowTheArrows(string path)
    {
        var text = Sources().Single(file => file.Path == path).Text;
        var room = path.Contains('/', StringComparison.Ordinal) ? path[..path.IndexOf('/', StringComparison.Ordinal)] : "";
        var used = OwnUsing().Matches(text).Select(static match => match.Groups[1].Value).Distinct();
        if (room.Length > 0) Assert.Empty(used.Except([.. Arrows[room], room]));
        if (!KnowRoslyn.Contains(room)) Assert.DoesNotContain("Microsoft.CodeAnalysis", text, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryRoom_HasItsArrows() =>
        Assert.Equal(Arrows.Keys.Order(), Sources().Where(static file => file.Path.Contains('/', StringComparison.Ordinal)).Select(static file => file.Path.Split('/')[0]).Distinct().Order());

    [Fact]
    public void Generator_KnowsNoNameOfTheApi()
    {
        var names = NamesOfTheApi();
        Assert.True(names.Count > 100);
        var found = Sources().SelectMany(file => WordsOf(file.Text).Where(names.Contains).Select(word => $"{file.Path}: {word}")).Distinct();
        Assert.Empty(found);
    }

    private static List<(string Path, string Text)> Sources() => [.. Repository.Files("generator/WixInbox.Codegen", "*.cs")];

    /// <summary>The identifiers of a file, and the words of its string literals.</summary>
    private static IEnumerable<string> WordsOf(string text) => CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken).DescendantTokens()
        .SelectMany(static token => token.IsKind(SyntaxKind.IdentifierToken) ? [token.ValueText] : Word().Matches(token.Text).Select(static match => match.Value));

    private static HashSet<string> NamesOfTheApi()
    {
        var names = new HashSet<string>();
        foreach (var file in Repository.Schemas())
        {
            var root = JsonNode.Parse(file.Text)!;
            foreach (var key in new[] { "name", "service", "permission" })
                if (root["x-wix-method"]?[key]?.GetValue<string>() is { } name) names.Add(name);
            foreach (var key in new[] { "name", "union", "fqdn", "slug", "permission" })
                if (root["x-wix-event"]?[key]?.GetValue<string>() is { } name) names.Add(name);
            foreach (var (type, definition) in root["definitions"]!.AsObject())
            {
                names.Add(type);
                names.UnionWith(definition!["properties"]?.AsObject().Select(static field => field.Key) ?? []);
                names.UnionWith(definition["x-wix-oneOf"]?.AsObject().Select(static group => group.Key) ?? []);
                names.UnionWith(definition["enum"]?.AsArray().Select(static value => value!.GetValue<string>()) ?? []);
            }
        }

        names.ExceptWith(CommonWords);
        return names;
    }

    [GeneratedRegex(@"^using WixInbox\.Codegen\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex OwnUsing();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
