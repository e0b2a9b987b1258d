namespace WixInbox.Package.Tests;

// What a project says of its schema files, and what editors and watchers are told of them.
public partial class ConsumerTests
{
    [Fact]
    public async Task SchemaFiles_AreWatched_AndHaveOneBuildAction()
    {
        var consumer = NewConsumer(feed.NewFolder("items")).AddSchema("types").Write("schemas/schemas.lock.json", "{}").Write("other.json", "{}")
            .Write("wix/method.meta.schema.json", "{}").Add("<MethodSchema Include=\"wix/**/*.schema.json\" />")
            .Edit("consumer.csproj", "Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web") // which takes every JSON file for content
            .Set("<DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences>");
        var items = await consumer.ItemsAsync("WixInboxCheckFloor", ["AdditionalFiles", "UpToDateCheckInput", "Watch", "None", "Content", "AvailableItemName"]);
        string[] schemas = ["schemas/inbox/v2/types.schema.json", "schemas/schemas.lock.json"];
        foreach (var kind in new[] { "AdditionalFiles", "UpToDateCheckInput", "Watch" }) Assert.Equal(schemas, items[kind].Intersect(schemas).Order(StringComparer.Ordinal));
        foreach (var kind in new[] { "None", "Content" }) Assert.Empty(items[kind].Intersect(schemas));
        Assert.DoesNotContain("wix/method.meta.schema.json", items["AdditionalFiles"]); // which is for editors
        Assert.Contains("other.json", items["Content"]);
        Assert.Contains("MethodSchema", items["AvailableItemName"]);
    }

    /// <summary>On their way to the compiler, where a line is a value and some characters start a comment.</summary>
    [Fact]
    public async Task ValuesOnLinesOfTheirOwn_AndFoldersOfAnyName_ArriveWhole()
    {
        var consumer = NewConsumer(feed.NewFolder("lines"))
            .Set("""
                <WixInboxNamespace>
                  Shop.Api
                </WixInboxNamespace>
                <WixInboxVisibility>
                  internal
                </WixInboxVisibility>
                """)
            .Add("""
                <MethodSchema Update="schemas/**/seen.schema.json">
                  <Visibility>
                    public
                  </Visibility>
                </MethodSchema>
                """)
            .Write("schemas/C#; it's 5%23/hidden.schema.json", """{ "definitions": { "Hidden": { "type": "object", "properties": { "m": { "$ref": "seen.schema.json#/definitions/Seen" } } } } }""")
            .Write("schemas/C#; it's 5%23/seen.schema.json", """{ "definitions": { "Seen": { "type": "object", "properties": { "a": { "type": "string" } } } } }""")
            .Write("Program.cs", """
                foreach (var type in new[] { typeof(Shop.Api.Hidden), typeof(Shop.Api.Seen) })
                    Console.WriteLine($"{type.IsPublic} {((GeneratedFromAttribute)type.GetCustomAttributes(typeof(GeneratedFromAttribute), false)[0]).Schema}");

                """);
        (await consumer.BuildAsync()).AssertSucceeded();
        Assert.Equal("False C#; it's 5%23/hidden.schema.json\nTrue C#; it's 5%23/seen.schema.json\n", (await consumer.RunAsync()).AssertSucceeded().Output.ReplaceLineEndings("\n"));
        consumer.Set("<WixInboxClientName>ShopClient; OtherClient</WixInboxClientName>");
        (await consumer.BuildAsync()).AssertFailedWith("error WXI0015: The MSBuild property 'WixInboxClientName' is 'ShopClient OtherClient'");
    }

    /// <summary>A file's own namespace and visibility, and methods by name, on their way through MSBuild.</summary>
    [Fact]
    public async Task NamespaceVisibilityAndMethods_AreTheProjectsToSay()
    {
        var consumer = NewConsumer(feed.NewFolder("said"))
            .Set("""
                <WixInboxVisibility>internal</WixInboxVisibility>
                <WixInboxIncludeMethods>
                  SendMessage;
                  GetOrCreateConversation
                </WixInboxIncludeMethods>
                <WixInboxExcludeMethods>GetOrCreateConversation</WixInboxExcludeMethods>
                """)
            .AddSchema("SendMessage").AddSchema("GetOrCreateConversation").AddSchema("ListMessages").AddSchema("types")
            .Add("<MethodSchema Update=\"schemas/**/types.schema.json\" Namespace=\"Shapes.Of.Others\" Visibility=\"public\" />")
            .Write("Program.cs", """
                using consumer.Inbox;
                Console.WriteLine($"{typeof(Shapes.Of.Others.Message).IsPublic} {typeof(SendMessageRequest).IsPublic} {string.Join(",", typeof(IMessagesClient).GetMethods().Select(method => method.Name).Distinct())}");
                Console.WriteLine(string.Join(",", typeof(IInboxClient).GetProperties().Select(property => property.Name)));
                """);
        (await consumer.BuildAsync()).AssertSucceeded();
        var lines = (await consumer.RunAsync()).AssertSucceeded().Output.ReplaceLineEndings("\n").Split('\n');
        Assert.Equal("True False SendMessageAsync,TrySendMessageAsync", lines[0]);
        Assert.Equal("Messages", lines[1]);
        (await consumer.BuildAsync("-p:WixInboxExcludeMethods=ListMesages%3BSendMessage")).AssertFailedWith(
            "error WXI0015: The MSBuild property 'WixInboxExcludeMethods' is 'ListMesages': it must be a list of methods that the schemas have: did you mean 'ListMessages'?");
    }

    [Fact]
    public async Task WithoutSchemas_NothingIsGenerated()
    {
        var consumer = NewConsumer(feed.NewFolder("off")).Set("<WixInboxShippedSchemas>false</WixInboxShippedSchemas>")
            .Write("Program.cs", "Console.WriteLine(System.Reflection.Assembly.GetExecutingAssembly().GetTypes().Count(type => type.Namespace is not null && type.Namespace.StartsWith(\"consumer\")));");
        (await consumer.BuildAsync()).AssertSucceeded();
        Assert.Equal("0\n", (await consumer.RunAsync()).AssertSucceeded().Output.ReplaceLineEndings("\n"));
    }
}
