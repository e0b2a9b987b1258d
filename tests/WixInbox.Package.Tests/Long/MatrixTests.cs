namespace WixInbox.Package.Tests;

/// <summary>Consumers that take longer to build: several frameworks, several projects, several versions, and the repository's own projects.</summary>
public class MatrixTests(PackedFeed feed)
{
    [Fact]
    public async Task Library_ServesBothFrameworks_AndAnAppThatUsesIt()
    {
        var folder = feed.NewFolderWithDependencies("frameworks");
        new Consumer(folder, "Library").Edit("Library.csproj", "<OutputType>Exe</OutputType>", "")
            .Edit("Library.csproj", "<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>")
            .Write("Api.cs", "namespace Library; public static class Api { public static Inbox.Message Make() => new() { Id = \"1\" }; }");
        var app = new Consumer(folder, "App")
            .Edit("App.csproj", "<PackageReference Include=\"WixInbox.Codegen\" Version=\"*\" />", "<ProjectReference Include=\"../Library/Library.csproj\" />")
            .Write("Program.cs", "Console.WriteLine(WixJson.Serialize(Library.Api.Make()));").Write("Usings.cs", "global using WixInbox;");
        (await app.BuildAsync()).AssertSucceeded();
        Assert.Equal("{\"id\":\"1\"}\n", (await app.RunAsync()).AssertSucceeded().Output.ReplaceLineEndings("\n"));
        Assert.True(File.Exists(Path.Combine(folder, "Library", "bin", "Debug", "net10.0", "Library.dll")));
        (await DotNet.RunAsync(Path.Combine(folder, "Library"), "build", "-nologo", "-f", "net8.0")).AssertSucceeded();
        Assert.True(File.Exists(Path.Combine(folder, "Library", "bin", "Debug", "net8.0", "Library.dll")));
    }

    /// <summary>One solution, one compiler server, two versions of the generator: each project gets what its own makes.</summary>
    [Fact]
    public async Task TwoVersions_GoTogetherInOneSolution()
    {
        using var server = new CompilerServer();
        var folder = feed.NewFolder("versions");
        var other = await PackedFeed.PackAgainAsync("0.1.1", folder);
        Consumer Library(string name, string version) => new Consumer(folder, name).Edit($"{name}.csproj", "<OutputType>Exe</OutputType>", "")
            .Edit($"{name}.csproj", "Version=\"*\"", $"Version=\"{version}\"")
            .Write("Api.cs", $$"""
                using System.CodeDom.Compiler;
                using System.Reflection;
                namespace {{name}};
                public static class Api { public static string Made() => $"{typeof(Inbox.InboxClient).GetCustomAttribute<GeneratedCodeAttribute>()!.Version} "; }
                """);
        Library("Old", "0.1.0").Set($"<RestoreAdditionalProjectSources>{other}</RestoreAdditionalProjectSources>");
        Library("New", "0.1.1").Set($"<RestoreAdditionalProjectSources>{other}</RestoreAdditionalProjectSources>");
        var app = new Consumer(folder, "App", server.Arguments)
            .Edit("App.csproj", "<PackageReference Include=\"WixInbox.Codegen\" Version=\"*\" />", "<ProjectReference Include=\"../Old/Old.csproj\" /><ProjectReference Include=\"../New/New.csproj\" />")
            .Set($"<RestoreAdditionalProjectSources>{other}</RestoreAdditionalProjectSources>")
            .Write("Program.cs", "Console.WriteLine(Old.Api.Made() + New.Api.Made());");
        (await app.BuildAsync()).AssertSucceeded();
        Assert.Equal("0.1.0 0.1.1 \n", (await app.RunAsync()).AssertSucceeded().Output.ReplaceLineEndings("\n"));
        if (OperatingSystem.IsLinux()) Assert.True(server.IsRunning);
    }

    /// <summary>C# 15, which the SDK 10.0.400 has in preview: unions are closed to the compiler itself, which names the case that an expression misses.</summary>
    [Fact]
    public async Task PreviewOfTheLanguage_HasClosedUnions()
    {
        const string Whole = """
            using consumer.Inbox;
            BasicMessageData item = "text";
            Console.WriteLine(item switch { BasicMessageData.Text => "text", BasicMessageData.Image or BasicMessageData.File => "media", BasicMessageData.Unknown => "?" });
            Console.WriteLine(string.Join(' ', typeof(BasicMessageData).GetCustomAttributes(false).Select(mark => mark.GetType().Name).Where(name => name.Contains("Closed"))));
            """;
        var consumer = new Consumer(feed.NewFolder("preview"), "consumer", feed.SharedCompiler).Edit("consumer.csproj", "<LangVersion>12</LangVersion>", "<LangVersion>preview</LangVersion>").Write("Program.cs", Whole);
        (await consumer.BuildAsync()).AssertSucceeded();
        Assert.Equal("text\nIsClosedTypeAttribute\n", (await consumer.RunAsync()).AssertSucceeded().Output.ReplaceLineEndings("\n"));
        consumer.Write("Program.cs", Whole.Replace(", BasicMessageData.Unknown => \"?\"", "", StringComparison.Ordinal));
        var missing = (await consumer.BuildAsync()).AssertFailedWith("error CS8509: ").Output;
        Assert.Contains("'consumer.Inbox.BasicMessageData.Unknown' is not covered", missing, StringComparison.Ordinal);
        Assert.DoesNotContain("WXI0030", missing, StringComparison.Ordinal);
        consumer.Write("Program.cs", Whole + "switch (item) { case BasicMessageData.Text: break; }");
        (await consumer.BuildAsync()).AssertFailedWith("error WXI0030: The switch over 'BasicMessageData' misses 'Image', 'File' and 'Unknown'");
    }

    /// <summary>A library as a package: who references it gets the runtime and the analyzers along with it, and no second client.</summary>
    [Fact]
    public async Task PackedLibrary_BringsTheRuntimeAndTheAnalyzers_AndNoSecondClient()
    {
        var folder = feed.NewFolder("packed");
        var packages = Path.Combine(folder, "packages");
        new Consumer(folder, "Library").Edit("Library.csproj", "<OutputType>Exe</OutputType>", "").Write("Api.cs", "namespace Library; public static class Api { public static Inbox.BasicMessageData Make() => \"text\"; }");
        (await DotNet.RunAsync(Path.Combine(folder, "Library"), "pack", "-o", packages)).AssertSucceeded();
        var app = new Consumer(folder, "App").Set($"<RestoreAdditionalProjectSources>{packages}</RestoreAdditionalProjectSources>").Edit("App.csproj", "\"WixInbox.Codegen\"", "\"Library\"")
            .Write("Program.cs", "using Library.Inbox; switch (Library.Api.Make()) { case BasicMessageData.Text text: Console.WriteLine(text.Value); break; }");
        (await app.BuildAsync()).AssertFailedWith("error WXI0030: The switch over 'BasicMessageData' misses 'Image', 'File' and 'Unknown'");
        app.Write("Program.cs", "Console.WriteLine($\"{Library.Api.Make()}, {System.Reflection.Assembly.GetExecutingAssembly().GetTypes().Length} type\");");
        (await app.BuildAsync()).AssertSucceeded();
        Assert.EndsWith(", 1 type\n", (await app.RunAsync()).AssertSucceeded().Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    /// <summary>The generator by ProjectReference, from a project that is not in this repository, edited and built again.</summary>
    [Fact]
    public async Task ProjectReference_DoesAsThePackage()
    {
        var imports = Path.Combine(PackedFeed.Repository, "generator", "UseGenerator");
        var consumer = new Consumer(feed.NewFolder("project"), "consumer", "-c", PackedFeed.Configuration, "-p:BuildProjectReferences=false")
            .Edit("consumer.csproj", "<PackageReference Include=\"WixInbox.Codegen\" Version=\"*\" />", "")
            .Edit("consumer.csproj", "<PropertyGroup>", $"<Import Project=\"{imports}.props\" /><PropertyGroup>")
            .Edit("consumer.csproj", "</Project>", $"<Import Project=\"{imports}.targets\" /></Project>")
            .Write("Program.cs", "using consumer.Inbox; Console.WriteLine(typeof(InboxClient).FullName);");
        (await consumer.BuildAsync()).AssertSucceeded();
        consumer.AddSchema("GetOrCreateConversation").AddSchema("types").Write("Program.cs", "using consumer.Inbox; Console.WriteLine(typeof(IInboxClient).GetProperty(\"Messages\"));");
        (await consumer.BuildAsync()).AssertSucceeded();
        consumer.Edit("schemas/inbox/v2/types.schema.json", "\"Badge\": {", "\"Robot\": { \"type\": \"object\", \"properties\": {} },\n\"Badge\": {")
            .Write("Program.cs", "Console.WriteLine(typeof(consumer.Inbox.Robot));");
        (await consumer.BuildAsync()).AssertSucceeded();
        (await consumer.CheckFloorAsync("-p:CompilerApiVersion=roslyn4.7")).AssertFailedWith("error WXI0050: ");
    }

    [Fact]
    public async Task OwnSchemas_StandBesideThoseOfThePackage()
    {
        var consumer = new Consumer(feed.NewFolder("both")).Set("<WixInboxShippedSchemas>true</WixInboxShippedSchemas>")
            .Write("schemas/own.schema.json", """{ "definitions": { "Own": { "type": "object", "properties": { "a": { "type": "string" } } } } }""")
            .Write("Program.cs", "using consumer.Inbox; Console.WriteLine($\"{new Own { A = \"1\" }.A}{typeof(Message).Name}\");");
        (await consumer.BuildAsync()).AssertSucceeded();
        Assert.Equal("1Message\n", (await consumer.RunAsync()).AssertSucceeded().Output.ReplaceLineEndings("\n"));
    }

    /// <summary>NuGet restores the package where no framework of it fits, without the runtime: it is for the package to say so.</summary>
    [Fact]
    public async Task FrameworkThatIsNotServed_IsRefusedByName()
    {
        var consumer = new Consumer(feed.NewFolderWithDependencies("framework"))
            .Edit("consumer.csproj", "net10.0", "netstandard2.0").Edit("consumer.csproj", "<OutputType>Exe</OutputType>", "<ImplicitUsings>disable</ImplicitUsings>")
            .Edit("consumer.csproj", "<ImplicitUsings>enable</ImplicitUsings>", "").Write("Empty.cs", "internal static class Empty;");
        var output = (await consumer.BuildAsync()).AssertFailedWith("error WXI0051: The target framework is .NETStandard v2.0, and generated code needs net8.0 or later").Output;
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
    }

    /// <summary>The sample that knows the packages alone.</summary>
    [Fact]
    public async Task SampleFromThePackage_SendsAMessage()
    {
        var folder = Path.Combine(feed.NewFolderWithDependencies("sample"), "FromPackage");
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(PackedFeed.Repository, "samples", "FromPackage")).Where(static file => Path.GetFileName(file) != "nuget.config"))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        Assert.Matches(@"Sent as [\w-]{8,}", (await DotNet.RunAsync(folder, "run")).AssertSucceeded().Output);
    }
}
