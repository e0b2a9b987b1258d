using System.Diagnostics;
using WixInbox.Schema.Tests.Infrastructure;
using WixInbox.Schema.Typings;

namespace WixInbox.Schema.Tests.Typings;

/// <summary>Packages come from the network: whatever is in one ends in documents and notes, at once, and leads to no place outside.</summary>
public class HostileTests
{
    private const string Request = "interface DoThingRequest {\n}\ninterface DoThingResponse {\n}\n";

    private static readonly FunctionFixture DoThing = new("doThing");

    [Theory]
    [InlineData("wix..elsewhere.v2.thing", "elsewhere/v2")]
    [InlineData("wix..v2.thing", "v2")]
    [InlineData("wix.\\..\\.v2.thing", "-/-/v2")]
    [InlineData("thing", "things")]
    public void FolderOfAnEvent_IsNoPathOfTheMachine(string entity, string folder)
    {
        var path = Assert.Single(Event(entity).Import().Documents).Path;
        Assert.Equal(folder, path[..path.LastIndexOf('/')]);
    }

    [Fact]
    public void LongNames_MakeFileNamesThatEverySystemTakes()
    {
        var path = Assert.Single(Import(Event($"wix.{new string('a', 500)}.v2.{new string('b', 500)}")).Documents).Path;
        Assert.All(path.Split('/'), static part => Assert.InRange(part.Length, 1, 255));
    }

    [Fact]
    public void TypesThatAreNotUnderstood_DoNotHideThoseBehindThem()
    {
        var broken = string.Concat(Enumerable.Range(0, 200).Select(static number => $"type Broken{number} = {{ a: % }};\n"));
        var result = new PackageFixture { Types = broken + Request, Functions = [DoThing] }.Import();
        Assert.Equal("DoThing", result.Method().Name.Text);
        Assert.Equal(Enumerable.Range(1, 200), result.Notes.Select(static note => note.Line));
    }

    [Theory]
    [InlineData("readonly ")]
    [InlineData("keyof ")]
    [InlineData("Record<string, ")]
    public void TypeThatNestsWithoutEnd_IsNoted(string prefix)
    {
        var types = $"type Deep = {string.Concat(Enumerable.Repeat(prefix, 100_000))}string;\n";
        var result = new PackageFixture { Types = types + Request, Functions = [DoThing] }.Import();
        Assert.Equal("a type that nests too deeply", Assert.Single(result.Notes).Text);
        Assert.Equal("DoThing", result.Method().Name.Text);
    }

    [Fact]
    public void BasesWithoutEnd_AreNoted()
    {
        var bases = string.Concat(Enumerable.Range(0, 20_000).Select(static number => $"interface Base{number} extends Base{number + 1} {{\n}}\n"));
        var (_, notes) = PackageFixture.WithField("field?: Base0;", bases + "interface Base20000 {\n}").ImportField();
        Assert.Contains("is a base of too many others", Assert.Single(notes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void PathOfAnyLength_IsFollowed()
    {
        var path = string.Join('.', Enumerable.Repeat("thing", 100_000));
        var client = $"/**\n * @requiredField {path}\n * @fqn shop.v1.ThingsService.DoThing\n */\ndeclare function doThing(): void;";
        Assert.Single(Import(PackageFixture.WithField("thing?: Thing;", "interface Thing {\nthing?: Thing;\n}") with { Client = client }).Documents);
    }

    [Fact]
    public void BracketWithoutEnd_IsNotedWhereItIs_AndHidesNothing()
    {
        var result = new PackageFixture { Types = "type Open = (\ntype Other = [\n" + Request, Functions = [DoThing] }.Import();
        Assert.Equal([(1, "'(' without an end"), (2, "'[' without an end")], result.Notes.Select(static note => (note.Line, note.Text)));
        Assert.Equal("DoThing", result.Method().Name.Text);
    }

    [Fact]
    public void ManyBracketsWithoutEnd_AreReadAtOnce()
    {
        var script = string.Concat(Enumerable.Range(0, 50_000).Select(static number => $"function open{number}(\n"));
        var watch = Stopwatch.StartNew();
        new PackageFixture { Types = Request, Functions = [new FunctionFixture("doThing") { Hosts = "{}\n}\n" + script }] }.Import();
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void TemplateWithoutEnd_IsNoted()
    {
        var result = new PackageFixture { Types = Request + "type Open = `abc\n", Functions = [DoThing] }.Import();
        Assert.Contains(result.Notes, static note => (note.Line, note.Text) == (5, "a template without an end"));
    }

    [Fact]
    public void NamesAndNotes_AreBounded()
    {
        var longest = new string('x', 100_000);
        var types = $"interface {longest} {{\n}}\ninterface Wide {{\n{longest}?: any;\n}}\ninterface Thing {{\nfield?: {longest};\n}}\n";
        var result = PackageFixture.WithField("thing?: Thing;", types).Import();
        Assert.Equal(4, result.Notes.Count);
        Assert.All(result.Notes, static note => Assert.InRange(note.Text.Length, 1, 600));
    }

    [Fact]
    public void NumberOfNotes_IsBounded()
    {
        var result = new PackageFixture { Types = string.Concat(Enumerable.Repeat("a b\n", 100_100)) }.Import();
        Assert.Equal(100_001, result.Notes.Count);
        Assert.Contains("no more notes follow", result.Notes[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ManifestWithHalfACharacter_IsNoted()
    {
        using var folder = new TemporaryFolder();
        folder.Write("package.json", """{ "name": "\ud800" }""");
        folder.Write("build/cjs/meta.d.ts", "");
        Assert.Equal("package.json", Assert.Single(TypingsImporter.Import(folder.Path, new TypingsOptions()).Notes).File);
    }

    /// <summary>Imports what the generator's reader need not take.</summary>
    private static ImportResult Import(PackageFixture package)
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, text) in package.Texts()) folder.Write(name, text);
        return TypingsImporter.Import(folder.Path, new TypingsOptions());
    }

    private static PackageFixture Event(string entity) => new()
    {
        Client = $$"""
            interface ThingEnvelope {
                data: Thing;
            }
            interface Thing {
            }
            /**
             * @webhook
             * @eventType {{entity}}_door_opened
             * @slug door_opened
             */
            declare function onThing(handler: (event: ThingEnvelope) => void): void;
            """,
    };
}
