namespace WixInbox.Package.Tests;

// What a project says of its schema files, and what editors and watchers are told of them.
public partial class ConsumerTests
{
    [Fact]
    public async Task SchemaFiles_AreWatched_AndHaveOneBuildAction()
    {
        var consumer = NewConsumer(feed.NewFolder("items")).AddSchema("types").Write("schemas/schemas.lock.json", "{}").Write("other.json", "{}")
            .Edit("consumer.csproj", "Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web") // which takes every JSON file for content
            .Set("<DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences>");
        var items = await consumer.ItemsAsync("WixInboxCheckFloor", ["AdditionalFiles", "UpToDateCheckInput", "Watch", "None", "Content", "AvailableItemName"]);
        string[] schemas = ["schemas/inbox/v2/types.schema.json", "schemas/schemas.lock.json"];
        foreach (var kind in new[] { "AdditionalFiles", "UpToDateCheckInput", "Watch" }) Assert.Equal(schemas, items[kind].Intersect(schemas).Order(StringComparer.Ordinal));
        foreach (var kind in new[] { "None", "Content" }) Assert.Empty(items[kind].Intersect(schemas));
        Assert.Contains("other.json", items["Content"]);
        Assert.Contains("MethodSchema", items["AvailableItemName"]);
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
