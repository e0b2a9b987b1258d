using System.Text.Json.Nodes;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;
using WixInbox.Schema.Commands;
using WixInbox.Schema.Terminal;
using WixInbox.Schema.Tests.Infrastructure;

namespace WixInbox.Schema.Tests.Commands;

/// <summary><c>import</c> brings what an importer has read into the files of a folder. The importers are tested by themselves.</summary>
public class ImportCommandTests
{
    private const string GetConversation = "inbox/v2/GetConversation.schema.json";
    private const string Types = "inbox/v2/types.schema.json";

    [Fact]
    public async Task ImportOfWhatIsThere_WritesNothing()
    {
        using var folder = new TemporaryFolder().WithShippedSchemas();
        using var package = Package();
        var before = folder.Files();
        var stamps = Stamps(folder);
        var result = await RunAsync(Shipped(), "typings", package.Path, "--into", folder.Path);
        Assert.Equal(ExitCode.Fine, result.Code);
        Assert.Equal($"""
            0 files new, 0 changed, {Repository.Schemas.Count} as they were
            0 not understood, 0 less exact than the source, 0 ambiguous, 0 that the source does not carry

            """, result.Output);
        Assert.Equal(before, folder.Files());
        Assert.Equal(stamps, Stamps(folder));
    }

    [Fact]
    public async Task ImportIntoNothing_WritesFilesThatCheck_AndTheMetaSchema()
    {
        using var parent = new TemporaryFolder();
        using var package = Package();
        var into = parent.PathOf("new/schemas");
        var result = await RunAsync(Shipped(), "typings", package.Path, "--into", into);
        Assert.Equal(ExitCode.Fine, result.Code);
        Assert.Equal(Repository.Schemas.Select(static file => $"new/schemas/{file.Path}").Append("new/schemas/method.meta.schema.json").Order(StringComparer.Ordinal), parent.Files().Keys.Order(StringComparer.Ordinal));
        Assert.Equal(await File.ReadAllTextAsync(Repository.PathOf("schemas", "method.meta.schema.json"), TestContext.Current.CancellationToken), parent.Read("new/schemas/method.meta.schema.json"));
        Assert.Equal(ExitCode.Fine, (await CommandResult.RunAsync("check", into)).Code);
    }

    [Fact]
    public async Task Change_IsWritten_Said_AndNothingElseIsTouched()
    {
        using var folder = new TemporaryFolder().WithShippedSchemas();
        using var package = Package();
        var before = folder.Files();
        var result = await RunAsync(Changed(), "typings", package.Path, "--into", folder.Path);
        Assert.Equal(ExitCode.Fine, result.Code);
        Assert.StartsWith($"changed {Types}\n  added /definitions/Conversation/properties/topic\n0 files new, 1 changed, ", result.Output, StringComparison.Ordinal);
        Assert.Equal([Types], before.Where(file => folder.Read(file.Key) != file.Value).Select(static file => file.Key));
        Assert.Contains("\"topic\": {\n", folder.Read(Types), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DryRun_SaysTheSame_AndWritesNothing()
    {
        using var folder = new TemporaryFolder().WithShippedSchemas();
        using var package = Package();
        var before = folder.Files();
        var result = await RunAsync(Changed(), "typings", package.Path, "--into", folder.Path, "--dry-run");
        Assert.Contains("added /definitions/Conversation/properties/topic", result.Output, StringComparison.Ordinal);
        Assert.Contains("Would be: 0 files new, 1 changed, ", result.Output, StringComparison.Ordinal);
        Assert.Equal(before, folder.Files());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("../")]
    [InlineData("a/../../")]
    public async Task DocumentThatLeadsOut_IsRefused_AndNothingIsWritten(string start)
    {
        using var folder = new TemporaryFolder();
        using var package = Package();
        var into = folder.PathOf("schemas");
        var prefix = start == "/" ? folder.Path + "/" : start;
        var result = await RunAsync(new ImportResult([.. Shipped().Documents.Select(document => document with { Path = prefix + document.Path })], []), "typings", package.Path, "--into", into);
        Assert.Equal(ExitCode.Unusable, result.Code);
        Assert.Contains("leads out of it", result.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Files());
    }

    /// <summary>What is behind a link was not read, so that a refresh would lose what a person wrote there.</summary>
    [Theory]
    [InlineData("inbox")]
    [InlineData(GetConversation)]
    public async Task Links_AreNotFollowed(string path)
    {
        using var folder = new TemporaryFolder().WithShippedSchemas();
        using var elsewhere = new TemporaryFolder();
        using var package = Package();
        var (here, there) = (folder.PathOf(path), elsewhere.PathOf("moved"));
        if (Directory.Exists(here)) Directory.Move(here, there);
        else File.Move(here, there);
        File.CreateSymbolicLink(here, there);
        var before = elsewhere.Files();
        var result = await RunAsync(Changed(), "typings", package.Path, "--into", folder.Path);
        Assert.Equal(ExitCode.Unusable, result.Code);
        Assert.Contains($"{here}: it is a link to '{there}'", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, elsewhere.Files());
        Assert.Equal(there, new FileInfo(here).LinkTarget);
    }

    /// <summary>A type that a person has renamed and moved is found by its place in the method.</summary>
    [Fact]
    public async Task RenamedAndMovedType_IsFoundByItsPlace()
    {
        using var folder = new TemporaryFolder().WithShippedSchemas();
        using var package = Package();
        var before = folder.Files();
        var result = await RunAsync(new ImportResult([.. Shipped().Documents.Select(AsAnImporterHasIt)], []), "typings", package.Path, "--into", folder.Path);
        Assert.Contains($"0 files new, 0 changed, {Repository.Schemas.Count} as they were", result.Output, StringComparison.Ordinal);
        Assert.Equal(before, folder.Files());
    }

    [Fact]
    public async Task TypeOfAnotherPackage_WithTheSameName_Stays()
    {
        using var folder = new TemporaryFolder().WithShippedSchemas();
        using var package = Package();
        var method = Repository.Read("inbox/v2/CloseInbox.schema.json", """
            { "type": "object", "x-wix-method": { "name": "CloseInbox", "service": "Inboxes", "verb": "POST", "path": "/inbox/v2/close", "safe": "unsafe" },
              "properties": { "request": { "$ref": "#/definitions/CloseInboxRequest" }, "response": { "$ref": "types.schema.json#/definitions/Badge" } },
              "definitions": { "CloseInboxRequest": { "type": "object", "properties": {} } } }
            """);
        var types = Repository.Read(Types, """{ "definitions": { "Badge": { "type": "object", "properties": { "closed": { "type": "boolean" } } } } }""");
        var result = await RunAsync(new ImportResult([method, types], []), "typings", package.Path, "--into", folder.Path);
        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.Contains("ambiguous: Badge of inbox/v2/types.schema.json is Badge2 in inbox/v2/types.schema.json, where another type has its name", result.Output, StringComparison.Ordinal);
        Assert.Contains("types.schema.json#/definitions/Badge2", folder.Read("inbox/v2/CloseInbox.schema.json"), StringComparison.Ordinal);
        Assert.Equal(["added /definitions/Badge2"], result.Output.Split('\n').Select(static line => line.Trim()).Where(static line => line.StartsWith("added", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Methods_TakeTheirTypesAlong_AndNoOthers()
    {
        using var folder = new TemporaryFolder();
        using var package = Package();
        var result = await RunAsync(Shipped(), "typings", package.Path, "--into", folder.Path, "--method", "GetConversation");
        Assert.Equal(ExitCode.Fine, result.Code);
        Assert.Equal([GetConversation, Types, "method.meta.schema.json"], folder.Files().Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["ChannelType", "Conversation", "ConversationParticipant", "ConversationDisplayData"], Repository.Read(Types, folder.Read(Types)).Types.Select(static type => type.Name.Text));

        result = await RunAsync(Shipped(), "typings", package.Path, "--into", folder.Path, "--method", "GetConversaton");
        Assert.Equal(ExitCode.Unusable, result.Code);
        Assert.Contains("did you mean 'GetConversation'?", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_AreNamedAndCounted()
    {
        using var folder = new TemporaryFolder().WithShippedSchemas();
        using var package = Package();
        var import = Shipped() with
        {
            Notes =
            [
                new(ImportNoteKind.NotUnderstood, "a.d.ts", 7, "a word"), new(ImportNoteKind.Fallback, "a.d.ts", 8, "a type"), new(ImportNoteKind.Fallback, "a.d.ts", 9, "a type"),
                new(ImportNoteKind.Ambiguous, "a.d.ts", 0, "a nest"), new(ImportNoteKind.NotCarried, "a.d.ts", 10, "a status"),
            ],
        };
        var result = await RunAsync(import, "typings", package.Path, "--into", folder.Path);
        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.StartsWith("a.d.ts(7): warning: not understood: a word\na.d.ts(8): warning: less exact: a type\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("a.d.ts: warning: ambiguous: a nest\na.d.ts(10): note: not carried: a status\n", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 not understood, 2 less exact than the source, 1 ambiguous, 1 that the source does not carry\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, (await RunAsync(import with { Notes = [import.Notes[^1]] }, "typings", package.Path, "--into", folder.Path)).Code);
    }

    /// <summary>Nothing says that it is gone, but that the rest of its service is there.</summary>
    [Fact]
    public async Task MethodThatThePackageHasNoMore_IsNoted_AndStays()
    {
        using var folder = new TemporaryFolder().WithShippedSchemas();
        using var package = Package();
        var import = new ImportResult([.. Shipped().Documents.Where(static document => document.Path is not GetConversation and not "inbox/v2/MessageSentToParticipant.schema.json")], []);
        var result = await RunAsync(import, "typings", package.Path, "--into", folder.Path);
        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.StartsWith(folder.PathOf(GetConversation), result.Output, StringComparison.Ordinal);
        Assert.Contains("warning: ambiguous: 'GetConversation' is not in the package: ", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("MessageSentToParticipant", result.Output, StringComparison.Ordinal); // its x-wix-source says where it is from
        Assert.Equal(Repository.SchemaText(GetConversation), folder.Read(GetConversation));
        Assert.Equal(ExitCode.Fine, (await RunAsync(import, "typings", package.Path, "--into", folder.Path, "--method", "SendMessage")).Code);
    }

    [Fact]
    public async Task Json_HasFilesChangesAndNotes()
    {
        using var folder = new TemporaryFolder().WithShippedSchemas();
        using var package = Package();
        var json = JsonNode.Parse((await RunAsync(Changed() with { Notes = [new(ImportNoteKind.NotCarried, "a.d.ts", 1, "x")] }, "typings", package.Path, "--into", folder.Path, "--json")).Output)!;
        var changed = json["files"]!.AsArray().Single(static file => file!["state"]!.GetValue<string>() == "changed")!;
        Assert.Equal(Types, changed["path"]!.GetValue<string>());
        Assert.Equal("added /definitions/Conversation/properties/topic", changed["changes"]![0]!.GetValue<string>());
        Assert.Equal("notCarried", json["notes"]![0]!["kind"]!.GetValue<string>());
    }

    [Fact]
    public async Task BrokenFileThatIsThere_StopsTheImport_BeforeAnythingIsWritten()
    {
        using var folder = new TemporaryFolder().WithShippedSchemas();
        using var package = Package();
        folder.Write(GetConversation, folder.Read(GetConversation).Replace("\"verb\"", "\"werb\"", StringComparison.Ordinal));
        var before = folder.Files();
        var result = await RunAsync(Changed(), "typings", package.Path, "--into", folder.Path);
        Assert.Equal(ExitCode.Unusable, result.Code);
        Assert.Contains("): error WXI0003: 'werb'", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.Files());
    }

    /// <summary>What a build would say of the result is said now.</summary>
    [Fact]
    public async Task ResultThatDoesNotBuild_IsAFinding()
    {
        using var folder = new TemporaryFolder();
        using var package = Package();
        var document = Repository.Read("types.schema.json", """{ "definitions": { "A": { "$ref": "#/definitions/B" } } }""");
        var result = await RunAsync(new ImportResult([document], []), "typings", package.Path, "--into", folder.Path);
        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.Contains("types.schema.json(5,", result.Output, StringComparison.Ordinal);
        Assert.Contains("error WXI0006", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_IsReadWithWhatIsThere()
    {
        using var folder = new TemporaryFolder().WithShippedSchemas();
        var page = folder.Write("page.md", "# A page");
        (string Text, string File, int Known) seen = default;
        var command = ImportCommand.Create(static (_, _) => throw new InvalidOperationException(), (text, file, known) =>
        {
            seen = (text, file, known.Count);
            return new ImportResult([], []);
        });
        Assert.Equal(ExitCode.Fine, (await CommandResult.RunAsync(command, "import", "page", page, "--into", folder.Path)).Code);
        Assert.Equal(("# A page", page, Repository.Schemas.Count), seen);
        Assert.Equal(ExitCode.Unusable, (await CommandResult.RunAsync(command, "import", "page", folder.PathOf("no.md"), "--into", folder.Path)).Code);
    }

    [Fact]
    public async Task ByteOrderMark_Survives()
    {
        using var folder = new TemporaryFolder().WithShippedSchemas();
        using var package = Package();
        await File.WriteAllTextAsync(folder.PathOf(Types), folder.Read(Types), new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true), TestContext.Current.CancellationToken);
        await RunAsync(Changed(), "typings", package.Path, "--into", folder.Path);
        var bytes = await File.ReadAllBytesAsync(folder.PathOf(Types), TestContext.Current.CancellationToken);
        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'{'], bytes[..4]);
        Assert.Contains("topic", folder.Read(Types), StringComparison.Ordinal);
    }

    private static Task<CommandResult> RunAsync(ImportResult import, params string[] arguments) =>
        CommandResult.RunAsync(ImportCommand.Create((_, _) => import, static (_, _, _) => throw new InvalidOperationException()), ["import", .. arguments]);

    private static TemporaryFolder Package()
    {
        var package = new TemporaryFolder();
        package.Write("package.json", "{}");
        return package;
    }

    private static ImportResult Shipped() => new([.. Repository.Schemas.Select(static file => Repository.Schema(file.Path))], []);

    private static ImportResult Changed() => new([.. Shipped().Documents.Select(static document => document.Path == Types
        ? document.WithField("Conversation", 1, "topic", new ScalarShape(ScalarKind.String, Limits.None, default))
        : document)], []);

    /// <summary>With the vendor's own name for a type that two services have, and with a type in the file of the one method that needs it.</summary>
    private static SchemaDocument AsAnImporterHasIt(SchemaDocument document)
    {
        var renamed = document with { Types = document.Types.Select(static type => type with { Name = Rename(type.Name), Shape = Rename(type.Shape) }).ToEquatableArray() };
        var moved = Repository.Schema(Types).Types.Single(static type => type.Name.Text == "ParticipantId");
        return document.Path switch
        {
            Types => renamed with { Types = renamed.Types.Where(static type => type.Name.Text != "ParticipantId").ToEquatableArray() },
            "inbox/v2/GetOrCreateConversation.schema.json" => renamed with { Types = renamed.Types.Append(moved).ToEquatableArray() },
            _ => renamed,
        };
    }

    private static Word Rename(Word name) => name.Text == "MessageSender" ? name with { Text = "IdentificationData" } : name;

    private static TypeShape Rename(TypeShape shape) => shape is not ObjectShape value ? shape : value with { Fields = value.Fields.Select(static field => field with { Value = Rename(field.Value) }).ToEquatableArray() };

    private static ValueShape Rename(ValueShape value) => value switch
    {
        ReferenceShape { Name: "MessageSender" } reference => reference with { Name = "IdentificationData" },
        ReferenceShape { Name: "ParticipantId" } reference => reference with { File = "inbox/v2/GetOrCreateConversation.schema.json" },
        _ => value,
    };

    private static Dictionary<string, DateTime> Stamps(TemporaryFolder folder) => folder.Files().Keys.ToDictionary(static file => file, file => File.GetLastWriteTimeUtc(folder.PathOf(file)));
}
