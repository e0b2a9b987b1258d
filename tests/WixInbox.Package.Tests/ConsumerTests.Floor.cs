using System.Text.RegularExpressions;

namespace WixInbox.Package.Tests;

// What the package says where it cannot serve, before the compiler leaves its generator out in silence.
public partial class ConsumerTests
{
    [Fact]
    public async Task Floor_NamesWhatWasFound_AndWhatIsNeeded()
    {
        var consumer = NewConsumer(feed.NewFolder("floor")).Write("Program.cs", "System.Console.WriteLine(typeof(consumer.Inbox.Message));");
        var compiler = (await consumer.BuildAsync("-p:CompilerApiVersion=roslyn4.7")).AssertFailedWith("consumer.csproj : error WXI0050: The compiler is Roslyn 4.7, of the .NET SDK ");
        Assert.Contains("needs Roslyn 4.8 or later", compiler.Output, StringComparison.Ordinal);
        Assert.Contains("(docs/diagnostics.md#wxi0050)", compiler.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", compiler.Output, StringComparison.Ordinal);

        // Frameworks that NuGet would refuse first: by properties, so that only this check sees them.
        foreach (var (identifier, version) in new[] { (".NETCoreApp", "v7.0"), (".NETStandard", "v2.0"), (".NETFramework", "v4.7.2") })
        {
            var framework = await consumer.CheckFloorAsync($"-p:TargetFrameworkIdentifier={identifier}", $"-p:TargetFrameworkVersion={version}");
            framework.AssertFailedWith($"consumer.csproj : error WXI0051: The target framework is {identifier} {version}, and generated code needs net8.0 or later");
            Assert.Contains("(docs/diagnostics.md#wxi0051)", framework.Output, StringComparison.Ordinal);
        }

        (await consumer.CheckFloorAsync("-p:CompilerApiVersion=roslyn4.8", "-p:TargetFrameworkVersion=v8.0")).AssertSucceeded();
        (await consumer.CheckFloorAsync("-p:CompilerApiVersion=roslyn10.1", "-p:TargetFrameworkVersion=v11.0")).AssertSucceeded();
    }

    /// <summary>As people reference generators that need nothing at run time.</summary>
    [Fact]
    public async Task RuntimeThatIsLeftOut_IsSaidByName()
    {
        var consumer = NewConsumer(feed.NewFolder("bare")).Write("Program.cs", "Console.WriteLine();")
            .Edit("consumer.csproj", "Version=\"*\"", "Version=\"*\" PrivateAssets=\"all\" IncludeAssets=\"build; native; contentfiles; analyzers\"");
        var result = (await consumer.BuildAsync()).AssertFailedWith("consumer.csproj : error WXI0052: WixInbox.Runtime is not referenced, and generated code needs it");
        Assert.DoesNotContain("error CS", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherLanguage_IsSaidByName()
    {
        var consumer = NewConsumer(feed.NewFolder("basic"), "basic").Write("Program.vb", "Module Program\n    Sub Main()\n    End Sub\nEnd Module\n");
        File.Move(consumer.PathOf("basic.csproj"), consumer.PathOf("basic.vbproj"));
        consumer.Edit("basic.vbproj", "<LangVersion>12</LangVersion>", "");
        var output = (await consumer.BuildAsync()).AssertSucceeded().Output;
        Assert.Contains("basic.vbproj : warning WXI0053: The generator makes C#, and this project is VB, so nothing is generated", output, StringComparison.Ordinal);
    }

    /// <summary>Those that are provoked above are all that the package's targets report.</summary>
    [Fact]
    public void EveryIdOfTheBuild_IsProvokedHere() => Assert.Equal(
        ["WXI0050", "WXI0051", "WXI0052", "WXI0053"],
        IdOfTheBuild().Matches(File.ReadAllText(Path.Combine(PackedFeed.Repository, "generator", "WixInbox.Codegen", "build", "WixInbox.Codegen.targets"))).Select(static id => id.Value).Distinct());

    /// <summary>An older compiler does not see the assembly of the fixes, which would be a warning (CS9057) to it; the generator everybody sees.</summary>
    [Fact]
    public async Task CodeFixes_AreTakenByCompilersThatCanLoadThem()
    {
        var consumer = NewConsumer(feed.NewFolder("fixes")).Write("Program.cs", "System.Console.WriteLine();");
        Assert.Equal(["cs/WixInbox.Codegen.dll"], await AnalyzersAsync("roslyn4.8"));
        Assert.Equal(["cs/WixInbox.Codegen.dll", "roslyn4.14/cs/WixInbox.Codegen.CodeFixes.dll"], await AnalyzersAsync("roslyn4.14"));

        async Task<IEnumerable<string>> AnalyzersAsync(string compiler) =>
            (await consumer.ItemsAsync("ResolvePackageAssets", ["ResolvedAnalyzers"], $"-p:CompilerApiVersion={compiler}"))["ResolvedAnalyzers"]
                .Select(static file => file.Split("/analyzers/dotnet/")[1]).Order(StringComparer.Ordinal);
    }

    [GeneratedRegex("WXI[0-9]{4}")]
    private static partial Regex IdOfTheBuild();
}
