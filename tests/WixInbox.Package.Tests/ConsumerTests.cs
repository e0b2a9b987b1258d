namespace WixInbox.Package.Tests;

/// <summary>Fresh projects that reference the packed package and nothing else.</summary>
public partial class ConsumerTests(PackedFeed feed)
{
    private const string Types = "schemas/inbox/v2/types.schema.json";

    /// <summary>Ten lines over the API that two schema files make.</summary>
    private const string Program = """
        using consumer.Inbox;

        var request = new GetOrCreateConversationRequest { ParticipantId = new ParticipantId.ContactId(Guid.NewGuid()) };
        using var inbox = new InboxClient(new() { Credential = WixCredential.ApiKey("key", "site"), BaseAddress = new("http://127.0.0.1:9") });
        Console.WriteLine(WixJson.Serialize(request).Length);
        try
        {
            await inbox.Conversations.GetOrCreateConversationAsync(request);
        }
        catch (HttpRequestException)
        {
            Console.WriteLine("no connection");
        }

        """;

    private Consumer NewConsumer(string folder, string name = "consumer") => new(folder, name, feed.SharedCompiler);

    [Fact]
    public async Task EditedAddedRenamedAndDeletedSchemas_ChangeTheCompiledApi_WithTheCompilerServer()
    {
        using var server = new CompilerServer();
        await EditAsync(server.Arguments);
        if (OperatingSystem.IsLinux()) Assert.True(server.IsRunning);
    }

    private async Task EditAsync(params string[] buildArguments)
    {
        var consumer = new Consumer(feed.NewFolder("edits"), "consumer", buildArguments)
            .AddSchema("GetOrCreateConversation").AddSchema("types").Write("Program.cs", Program);
        (await consumer.BuildAsync()).AssertSucceeded();
        Assert.Equal("70\nno connection\n", (await consumer.RunAsync()).AssertSucceeded().Output.ReplaceLineEndings("\n"));

        // A field, an enum value and a one-of case.
        consumer
            .Edit(Types, "\"Badge\": {", """
                "Robot": { "type": "object", "properties": { "name": { "type": "string" } } },
                "Badge": {
                """)
            .Edit(Types, "\"CHAT\", \"EMAIL\"", "\"CHAT\", \"PIGEON\", \"EMAIL\"")
            .Edit(Types, """
                "properties": {
                        "contactId": {
                """, """
                "properties": {
                        "robotId": { "type": "string" },
                        "contactId": {
                """)
            .Edit(Types, "\"id\": [\"contactId\", \"anonymousVisitorId\", \"memberId\"]", "\"id\": [\"robotId\", \"contactId\", \"anonymousVisitorId\", \"memberId\"]")
            .Edit(Types, "\"oneOf\": [\n        { \"required\": [\"contactId\"] }", "\"oneOf\": [\n        { \"required\": [\"robotId\"] },\n        { \"required\": [\"contactId\"] }")
            .Write("Edited.cs", """
                using consumer.Inbox;
                internal static class Edited
                {
                    public static readonly Robot Field = new() { Name = "R2" };
                    public static readonly ChannelType Value = ChannelType.Pigeon;
                    public static readonly ParticipantId Case = "r2";
                    public static string Of(ParticipantId id) => id.Match(robot => robot, _ => "", _ => "", _ => "", _ => "");
                }
                """);
        (await consumer.BuildAsync()).AssertSucceeded();

        // Added, with a time stamp of long ago.
        consumer.AddSchema("SendMessage").Write("Added.cs", "using consumer.Inbox; internal static class Added { public static object Of(IInboxClient inbox) => inbox.Messages; }");
        File.SetLastWriteTimeUtc(consumer.PathOf("schemas/inbox/v2/SendMessage.schema.json"), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        (await consumer.BuildAsync()).AssertSucceeded();

        // Renamed: the method is the same; its types have another origin, and the file that they refer to is found or missed by its name.
        File.Move(consumer.PathOf("schemas/inbox/v2/SendMessage.schema.json"), consumer.PathOf("schemas/inbox/v2/Send.schema.json"));
        (await consumer.BuildAsync()).AssertSucceeded();
        File.Move(consumer.PathOf(Types), consumer.PathOf("schemas/inbox/v2/kinds.schema.json"));
        (await consumer.BuildAsync()).AssertFailedWith("error WXI0006: There is no type 'ParticipantId' in inbox/v2/types.schema.json, which is none of the schema files");
        File.Move(consumer.PathOf("schemas/inbox/v2/kinds.schema.json"), consumer.PathOf(Types));
        (await consumer.BuildAsync()).AssertSucceeded();

        // Deleted.
        File.Delete(consumer.PathOf("schemas/inbox/v2/Send.schema.json"));
        (await consumer.BuildAsync()).AssertFailedWith("'IInboxClient' does not contain a definition for 'Messages'");
    }

    [Fact]
    public async Task EmptyProject_HasTheInboxClient()
    {
        var consumer = NewConsumer(feed.NewFolder("empty")).Write("Program.cs", """
            using consumer.Inbox;

            using var inbox = new InboxClient(new() { Credential = WixCredential.ApiKey("key", "site") });
            Console.WriteLine($"{inbox.Messages is IMessagesClient} {typeof(Message).FullName}");
            """);
        (await consumer.BuildAsync()).AssertSucceeded();
        Assert.Equal("True consumer.Inbox.Message\n", (await consumer.RunAsync()).AssertSucceeded().Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task ProjectWithAnOddName_AndWithoutImplicitUsings_HasANamespace()
    {
        var consumer = NewConsumer(feed.NewFolder("odd"), "2-fast 4.class")
            .Edit("2-fast 4.class.csproj", "<ImplicitUsings>enable</ImplicitUsings>", "")
            .Write("Program.cs", "System.Console.WriteLine(typeof(_2_fast_4.@class.Inbox.Message).Name);");
        (await consumer.BuildAsync()).AssertSucceeded();
    }

    [Fact]
    public async Task Options_AreMSBuildProperties()
    {
        var consumer = NewConsumer(feed.NewFolder("options")).Edit("consumer.csproj", "<LangVersion>12</LangVersion>", """
            <LangVersion>12</LangVersion>
            <WixInboxNamespace>Bridge.Wix</WixInboxNamespace>
            <WixInboxVisibility>internal</WixInboxVisibility>
            <WixInboxClientName>ChatClient</WixInboxClientName>
            <WixInboxGlobalUsings>none</WixInboxGlobalUsings>
            """).Write("Program.cs", "Console.WriteLine(typeof(Bridge.Wix.ChatClient).IsPublic);");
        (await consumer.BuildAsync()).AssertSucceeded();
        Assert.Equal("False\n", (await consumer.RunAsync()).AssertSucceeded().Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task BrokenSchema_IsAnErrorAtItsLine()
    {
        var consumer = NewConsumer(feed.NewFolder("broken")).AddSchema("GetOrCreateConversation").AddSchema("types").Write("Program.cs", Program)
            .Edit("schemas/inbox/v2/GetOrCreateConversation.schema.json", "\"verb\": \"POST\"", "\"verb\": \"PSOT\"");
        (await consumer.BuildAsync()).AssertFailedWith("GetOrCreateConversation.schema.json(9,13): error WXI0004: 'verb' must be one of GET, POST, PUT, PATCH, DELETE: did you mean 'POST'?");
    }

    [Fact]
    public async Task DepartureFromTheLock_IsReportedAtItsLine_AsLongAsThereIsALock()
    {
        const string Method = "schemas/inbox/v2/GetOrCreateConversation.schema.json";
        const string Lock = "schemas/schemas.lock.json";
        var consumer = NewConsumer(feed.NewFolder("locked")).AddSchema("GetOrCreateConversation").AddSchema("types").Write("Program.cs", Program);
        var files = new[] { Method, Types }.Select(file => $"\"{file["schemas/".Length..]}\": {File.ReadAllText(consumer.PathOf(file))}");
        consumer.Write(Lock, $"{{ \"version\": 1, \"files\": {{ {string.Join(", ", files)} }} }}");
        (await consumer.BuildAsync()).AssertSucceeded();
        consumer.Edit(Types, "\"CHAT\", \"EMAIL\"", "\"EMAIL\"");
        (await consumer.BuildAsync()).AssertFailedWith("error WXI0020: The value 'CHAT' of 'ChannelType' is gone: code that names the value no longer compiles");
        File.Delete(consumer.PathOf(Lock));
        (await consumer.BuildAsync()).AssertSucceeded();
    }

    /// <summary>The ways out that docs/troubleshooting.md shows for System.Text.Json's own generator.</summary>
    [Fact]
    public async Task SourceGeneratedContexts_WorkAcrossProjects_AndTheResolverWithinOne()
    {
        var folder = feed.NewFolder("contexts");
        var library = NewConsumer(folder, "Library").Edit("Library.csproj", "<OutputType>Exe</OutputType>", "");
        library.Write("Within.cs", """
            using System.Text.Json;
            using Library.Inbox;

            namespace Library;

            public static class Within
            {
                public static readonly JsonSerializerOptions Options = new() { TypeInfoResolver = InboxJsonResolver.Instance };

                public static string Write(Message message) => JsonSerializer.Serialize(message, Options);
            }
            """);
        var app = NewConsumer(folder, "App")
            .Edit("App.csproj", "<PackageReference Include=\"WixInbox.Codegen\" Version=\"*\" />", "<ProjectReference Include=\"../Library/Library.csproj\" />")
            .Edit("App.csproj", "<OutputType>Exe</OutputType>", "<OutputType>Exe</OutputType><JsonSerializerIsReflectionEnabledByDefault>false</JsonSerializerIsReflectionEnabledByDefault>")
            .Write("Program.cs", """
                using System.Text.Json;
                using System.Text.Json.Serialization;
                using Library;
                using Library.Inbox;

                var json = JsonSerializer.Serialize(new Envelope(new() { Id = "1" }, [MessageVisibility.Business]), Context.Default.Envelope);
                Console.WriteLine(json);
                Console.WriteLine(JsonSerializer.Deserialize(json, Context.Default.Envelope)!.Message!.Id);
                Console.WriteLine(Within.Write(new() { Id = "2" }));

                public sealed record Envelope(Message? Message, IReadOnlyList<MessageVisibility> Visibilities);

                [JsonSerializable(typeof(Envelope))]
                internal sealed partial class Context : JsonSerializerContext;
                """);
        (await app.BuildAsync()).AssertSucceeded();
        Assert.Equal("""
            {"Message":{"id":"1"},"Visibilities":["BUSINESS"]}
            1
            {"id":"2"}

            """.ReplaceLineEndings("\n"), (await app.RunAsync()).AssertSucceeded().Output.ReplaceLineEndings("\n"));
    }

    /// <summary>It has no client of its own, and its use of the library's types is looked at as that in the library.</summary>
    [Fact]
    public async Task IndirectConsumer_GeneratesNothingASecondTime()
    {
        var folder = feed.NewFolder("indirect");
        NewConsumer(folder, "Library").Edit("Library.csproj", "<OutputType>Exe</OutputType>", "").Write("Api.cs", "namespace Library; public static class Api { public static Inbox.Message Make() => new() { Id = \"1\" }; }");
        var app = NewConsumer(folder, "App")
            .Edit("App.csproj", "<PackageReference Include=\"WixInbox.Codegen\" Version=\"*\" />", "<ProjectReference Include=\"../Library/Library.csproj\" />")
            .Write("Program.cs", "Console.WriteLine(Library.Api.Make().GetType().Assembly.GetName().Name);");
        (await app.BuildAsync()).AssertSucceeded();
        Assert.Equal("Library\n", (await app.RunAsync()).AssertSucceeded().Output.ReplaceLineEndings("\n"));
        app.Write("Program.cs", "using Library.Inbox; Console.WriteLine(Library.Api.Make() with { Content = new() { Payload = null } } is { Content.Payload: var payload } ? payload switch { MessageContentPayload.Basic => 1, null => 2 } : 0);");
        (await app.BuildAsync()).AssertFailedWith("error WXI0030: The switch over 'MessageContentPayload' misses 'Template', 'Minimal', 'Form', 'System' and 'Unknown'");
    }

    /// <summary>Names like Message and Button are those of others too: the package must not make them ambiguous.</summary>
    [Fact]
    public async Task ExistingCode_KeepsItsNames()
    {
        var consumer = NewConsumer(feed.NewFolder("existing"))
            .Write("Ui.cs", "namespace Acme.Ui { public class Button; public class Message; } namespace consumer { public class Violations; public class UnknownFields; }")
            .Write("Program.cs", "using Acme.Ui; Console.WriteLine($\"{typeof(Button)} {typeof(Message)} {typeof(RawJson)}\");");
        (await consumer.BuildAsync()).AssertSucceeded();
    }

    [Fact]
    public async Task StrictLibrary_HasNothingToComplainAbout()
    {
        var consumer = NewConsumer(feed.NewFolder("strict"))
            .Edit("consumer.csproj", "<EnableNETAnalyzers>false</EnableNETAnalyzers>", "")
            .Edit("consumer.csproj", "<OutputType>Exe</OutputType>", """
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <EnableNETAnalyzers>true</EnableNETAnalyzers>
                <AnalysisMode>All</AnalysisMode>
                """)
            .Write("Api.cs", """
                namespace consumer;

                /// <summary>Uses it.</summary>
                public static class Api
                {
                    /// <summary>Makes one.</summary>
                    public static Inbox.Message Make() => new() { Content = new() { Title = "t" } };
                }
                """);
        (await consumer.BuildAsync()).AssertSucceeded();
    }

    [Fact]
    public async Task OldLanguage_IsOneClearError()
    {
        var consumer = NewConsumer(feed.NewFolder("old")).Edit("consumer.csproj", "<LangVersion>12</LangVersion>", "<LangVersion>11</LangVersion>").Write("Program.cs", "Console.WriteLine();");
        var result = (await consumer.BuildAsync()).AssertFailedWith("error WXI0019: The generated code is C# 12, and this project is compiled as C# 11.0: set 'LangVersion' to 12 or later");
        Assert.DoesNotContain("error CS", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OwnSchemas_CannotReachThoseOfThePackage()
    {
        var consumer = NewConsumer(feed.NewFolder("reach"))
            .Edit("consumer.csproj", "<LangVersion>12</LangVersion>", "<LangVersion>12</LangVersion><WixInboxShippedSchemas>true</WixInboxShippedSchemas>")
            .Write("schemas/inbox/v2/own.schema.json", """{ "definitions": { "Own": { "type": "object", "properties": { "m": { "$ref": "types.schema.json#/definitions/Message" } } } } }""")
            .Write("Program.cs", "Console.WriteLine(typeof(consumer.Inbox.Message));");
        (await consumer.BuildAsync()).AssertFailedWith("error WXI0006: There is no type 'Message' in inbox/v2/types.schema.json, which is none of the schema files");
    }

    [Fact]
    public async Task Warnings_CanBeMadeErrors()
    {
        var consumer = NewConsumer(feed.NewFolder("graded"))
            .Edit("consumer.csproj", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", "<WarningsAsErrors>$(WarningsAsErrors);WXI0018</WarningsAsErrors>")
            .Write("schemas/own.schema.json", """{ "definitions": { "Own": { "type": "object", "properties": { "m": { "type": "integer", "maxLength": 3 } } } } }""")
            .Write("Program.cs", "Console.WriteLine();");
        (await consumer.BuildAsync()).AssertFailedWith("own.schema.json(1,89): error WXI0018: 'maxLength' has no effect on a number");
    }
}
