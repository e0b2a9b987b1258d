using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using WixInbox.Codegen.Schema;
using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Codegen.Tests.Docs;

/// <summary>
/// Code blocks in the documentation are compiled against what is generated. A comment before a block says what it is: code, with what
/// is given around it; an excerpt of generated code, of a schema or of a sample, with … for what is left out.
/// </summary>
public partial class DocumentationTests
{
    private static readonly string[] ImplicitUsings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
    ];

    private static readonly Lazy<Generation> Generated = new(static () => Generation.Run(
        TestOptions.With(("WixInboxNamespace", "Bridge.Inbox"), ("WixInboxClientName", "InboxClient"), ("WixInboxGlobalUsings", "all"), ("WixInboxUseAspNetCore", "true"), ("WixInboxUseDependencyInjection", "true"), ("WixInboxUseTesting", "true")), Repository.Schemas()).AssertCompiles());

    public static TheoryData<string, int> Blocks => Of("csharp");

    public static TheoryData<string, int> JsonBlocks => Of("json");

    public static TheoryData<string, int> XmlBlocks => Of("xml");

    [Theory]
    [MemberData(nameof(Blocks))]
    public void CSharpBlock_IsTrue(string page, int line)
    {
        var block = BlocksOf(page).Single(block => block.Line == line);
        switch (block.Kind)
        {
            case "given": Compile(block.Text, block.Argument); break;
            case "program": Compile(ProgramUpTo(page, line), ""); break;
            case "generated": AssertExcerpt(block, Generated.Value.Sources[block.Argument]); break;
            case "sample": AssertExcerpt(block, Repository.Read(block.Argument.Split('/'))); break;
            default: Assert.Fail($"{page}({line}): a comment must say what the block is: given, program, generated or sample"); break;
        }
    }

    [Theory]
    [MemberData(nameof(JsonBlocks))]
    public void JsonBlock_IsTrue(string page, int line)
    {
        var block = BlocksOf(page).Single(block => block.Line == line);
        if (block.Kind == "schema") AssertExcerpt(block, Repository.Read(["schemas", .. block.Argument.Split('/')]));
        else using (System.Text.Json.JsonDocument.Parse(block.Text)) { }
    }

    [Theory]
    [MemberData(nameof(XmlBlocks))]
    public void XmlBlock_IsWellFormed(string page, int line) => XElement.Parse($"<root>{BlocksOf(page).Single(block => block.Line == line).Text}</root>");

    [Fact]
    public void ExamplesOfTheFormat_AreUnderstood()
    {
        var method = BlocksOf("schemas/README.md").First(static block => block.Text.Contains("x-wix-method", StringComparison.Ordinal)).Text;
        var types = BlocksOf("schemas/README.md").First(static block => block.Text.Contains("\"Thing\"", StringComparison.Ordinal)).Text;
        var happening = BlocksOf("schemas/README.md").First(static block => block.Text.Contains("x-wix-event", StringComparison.Ordinal)).Text;
        var generation = Generation.Run(
            new SchemaText("shop/v1/GetThing.schema.json", method), new SchemaText("shop/v1/types.schema.json", types), new SchemaText("shop/v1/ThingBroke.schema.json", happening));
        generation.AssertCompiles();
        foreach (var name in new[] { "ThingsClient", "IThingsClient", "GetThingRequest", "GetThingResponse", "GetThingResult", "ShopEvent", "ThingBroke" }) Assert.Contains($"{name}.g.cs", generation.Sources.Keys);
    }

    [Fact]
    public void Links_LeadSomewhere()
    {
        var broken = Pages().SelectMany(static page => Link().Matches(Repository.Read(page.Split('/')))
            .Select(static match => match.Groups[1].Value.Split('#')[0])
            .Where(static target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal))
            .Select(target => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repository.PathOf(page.Split('/')))!, target)))
            .Where(static target => !File.Exists(target) && !Directory.Exists(target))
            .Select(target => $"{page}: {target}"));
        Assert.Empty(broken);
    }

    /// <summary>Every section of the page about the client says where its tests are, and there are some.</summary>
    [Fact]
    public void EverySectionAboutTheClient_IsTestedWhereItSays()
    {
        var page = Repository.Read("docs", "client.md");
        var rows = TableRow().Matches(page[page.IndexOf("## Where it is tested", StringComparison.Ordinal)..]);
        Assert.Equal(Section().Matches(page).Select(static match => match.Groups[1].Value), rows.Select(static row => row.Groups[1].Value));
        foreach (Match row in rows)
        {
            // The first list is of this folder; what follows a semicolon stands elsewhere.
            var classes = Quoted().Matches(row.Groups[3].Value.Split(';')[0]).Select(static match => match.Groups[1].Value).ToList();
            Assert.NotEmpty(classes);
            Assert.All(classes, name =>
            {
                var folder = Repository.PathOf(row.Groups[2].Value.Split('/'));
                var text = File.ReadAllText(Assert.Single(Directory.GetFiles(folder, $"{name}.cs", SearchOption.AllDirectories)));
                Assert.Contains($"class {name}", text, StringComparison.Ordinal);
                Assert.Matches(@"\[(Fact|Theory)", text);
            });
        }
    }

    [Fact]
    public void EveryKeyword_IsDocumented_WithAnExample()
    {
        var format = Repository.Read("schemas", "README.md");
        string[] self = ["$schema", "title", "type", "properties", "definitions", "format", "items", "x-wix-method"];
        var keywords = Keywords.OfFile.Concat(Keywords.OfType).Concat(Keywords.OfField).Distinct().Except(self);
        Assert.All(keywords, keyword => Assert.Contains($"`{keyword}`", format, StringComparison.Ordinal));
        Assert.All(self, keyword => Assert.Contains($"\"{keyword}\"", format, StringComparison.Ordinal));
    }

    private static TheoryData<string, int> Of(string language)
    {
        var data = new TheoryData<string, int>();
        foreach (var page in Pages())
            foreach (var block in BlocksOf(page).Where(block => block.Language == language)) data.Add(page, block.Line);
        return data;
    }

    private static IEnumerable<string> Pages() =>
        new[] { "README.md", "CONTRIBUTING.md", "schemas/README.md", "benchmarks/README.md", "tools/WixInbox.Emulator/README.md", "tools/WixInbox.Schema/README.md" }
            .Concat(Repository.Files("docs", "*.md").Select(static file => "docs/" + file.Path))
            .Concat(Repository.Files("runtime", "README.md").Select(static file => "runtime/" + file.Path));

    private static List<Block> BlocksOf(string page)
    {
        var lines = Repository.Read(page.Split('/')).Split('\n');
        var blocks = new List<Block>();
        for (var at = 0; at < lines.Length; at++)
        {
            if (!lines[at].StartsWith("```", StringComparison.Ordinal) || lines[at].Length == 3) continue;
            var end = Array.FindIndex(lines, at + 1, static line => line == "```");
            var comment = at > 0 ? Comment().Match(lines[at - 1]) : Match.Empty;
            blocks.Add(new Block(at + 1, lines[at][3..].Trim(), string.Join('\n', lines[(at + 1)..end]), comment.Groups[1].Value, comment.Groups[2].Value.Trim()));
            at = end;
        }

        return blocks;
    }

    /// <summary>The blocks of a page that are one program, as far as this one.</summary>
    private static string ProgramUpTo(string page, int line) =>
        string.Join('\n', BlocksOf(page).Where(block => block.Kind == "program" && block.Line <= line).Select(static block => block.Text));

    private static void Compile(string text, string given)
    {
        var usings = string.Join('\n', text.Split('\n').Where(static line => line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';') && !line.Contains('=', StringComparison.Ordinal)));
        var body = string.Join('\n', text.Split('\n').Where(line => !usings.Split('\n').Contains(line)));
        var program = $$"""
            {{string.Concat(ImplicitUsings.Select(static name => $"using {name};\n"))}}
            {{usings}}
            internal static class Block
            {
                public static async Task RunAsync({{Parameters(given)}})
                {
                    await Task.Yield();
            {{body}}
                }
            }
            """;
        var output = Generated.Value.With(program).Output;
        var tree = output.SyntaxTrees.Single(tree => tree.FilePath.Length == 0 && tree.ToString() == program);
        // A switch that names all cases has no discard, of which the compiler warns and the package does not (WXIS8509).
        var problems = output.GetSemanticModel(tree).GetDiagnostics(cancellationToken: TestContext.Current.CancellationToken)
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS8509");
        Assert.Empty(problems);
    }

    // "string key = ""; Guid id = default;" as parameters.
    private static string Parameters(string given) => string.Join(", ", given.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .SelectMany(static declaration =>
        {
            var space = declaration.IndexOf(' ', StringComparison.Ordinal);
            return declaration[space..].Split(',').Select(name => $"{declaration[..space]} {name.Split('=')[0].Trim()}");
        }));

    /// <summary>Each line of an excerpt stands in the source, in this order; what is between a … may be missing here.</summary>
    private static void AssertExcerpt(Block block, string source)
    {
        var wanted = block.Text.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0 && line != "…").ToList();
        var lines = source.Split('\n').Select(static line => line.Trim()).ToList();
        var at = 0;
        foreach (var line in wanted)
        {
            var found = lines.FindIndex(at, candidate => candidate == line);
            Assert.True(found >= 0, $"'{line}' does not stand in {block.Argument}, or not in this place");
            at = found + 1;
        }
    }

    private sealed record Block(int Line, string Language, string Text, string Kind, string Argument);

    [GeneratedRegex(@"^<!-- (given|program|generated|sample|schema):(.*)-->$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"^\| ([^|`]+) \| `(tests/[^`]+)` \| ([^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
