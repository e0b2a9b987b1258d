using System.IO.Compression;

namespace WixInbox.Package.Tests;

public class PackageContentTests(PackedFeed feed) : IClassFixture<PackedFeed>
{
    [Fact]
    public void GeneratorPackage_HasOneAnalyzer_AndNoDependencyDll()
    {
        var entries = Entries("WixInbox.Codegen");
        Assert.Equal(["analyzers/dotnet/cs/WixInbox.Codegen.dll"], entries.Where(static entry => entry.EndsWith(".dll", StringComparison.Ordinal)));
        Assert.Contains("build/WixInbox.Codegen.props", entries);
        Assert.Contains("build/WixInbox.Codegen.targets", entries);
        Assert.DoesNotContain(entries, static entry => entry.StartsWith("buildTransitive/", StringComparison.Ordinal));
        Assert.Contains("README.md", entries);
        Assert.Contains("docs/diagnostics.md", entries);
        Assert.Contains("docs/schemas.md", entries);
        Assert.Contains("schemas/README.md", entries);
    }

    [Fact]
    public void GeneratorPackage_BringsEveryShippedSchema()
    {
        var schemas = Path.Combine(PackedFeed.Repository, "schemas");
        var expected = Directory.EnumerateFiles(schemas, "*.schema.json", SearchOption.AllDirectories).Select(file => "schemas/" + Path.GetRelativePath(schemas, file).Replace('\\', '/'));
        Assert.Equal(expected.Order(), Entries("WixInbox.Codegen").Where(static entry => entry.EndsWith(".schema.json", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void AspNetCorePackage_TellsTheGenerator_AndDependsOnTheRuntimeAlone()
    {
        Assert.Contains("build/WixInbox.AspNetCore.props", Entries("WixInbox.AspNetCore"));
        var nuspec = Nuspec("WixInbox.AspNetCore");
        Assert.Equal(2, nuspec.Split("<dependency ").Length - 1);
        Assert.Equal(2, nuspec.Split("<dependency id=\"WixInbox.Runtime\"").Length - 1);
        Assert.Equal(2, nuspec.Split("<frameworkReference name=\"Microsoft.AspNetCore.App\"").Length - 1);
    }

    [Fact]
    public void DependencyInjectionPackage_TellsTheGenerator_AndDependsOnTheExtensionsOfDotNet()
    {
        Assert.Contains("build/WixInbox.DependencyInjection.props", Entries("WixInbox.DependencyInjection"));
        var nuspec = Nuspec("WixInbox.DependencyInjection");
        Assert.Equal(10, nuspec.Split("<dependency ").Length - 1);
        Assert.Equal(2, nuspec.Split("<dependency id=\"WixInbox.Runtime\"").Length - 1);
        Assert.Equal(8, nuspec.Split("<dependency id=\"Microsoft.Extensions.").Length - 1);
    }

    [Fact]
    public void TestingPackage_TellsTheGenerator_AndDependsOnTheRuntimeAlone()
    {
        Assert.Contains("build/WixInbox.Testing.props", Entries("WixInbox.Testing"));
        var nuspec = Nuspec("WixInbox.Testing");
        Assert.Equal(2, nuspec.Split("<dependency ").Length - 1);
        Assert.Equal(2, nuspec.Split("<dependency id=\"WixInbox.Runtime\"").Length - 1);
        Assert.DoesNotContain("<frameworkReference ", nuspec, StringComparison.Ordinal);
    }

    [Fact]
    public void EmulatorPackage_IsALibrary()
    {
        Assert.Equal(
            ["lib/net10.0/WixInbox.Emulator.dll", "lib/net10.0/WixInbox.Emulator.xml"],
            Entries("WixInbox.Emulator").Where(static entry => entry.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        var nuspec = Nuspec("WixInbox.Emulator");
        Assert.Contains("<dependency id=\"NJsonSchema\"", nuspec, StringComparison.Ordinal);
        Assert.Contains("<frameworkReference name=\"Microsoft.AspNetCore.App\"", nuspec, StringComparison.Ordinal);
    }

    [Fact]
    public void PostgreSqlPackage_DependsOnTheRuntimeAndTheDriver_AndNothingElse()
    {
        var nuspec = Nuspec("WixInbox.PostgreSql");
        Assert.Equal(4, nuspec.Split("<dependency ").Length - 1);
        Assert.Equal(2, nuspec.Split("<dependency id=\"WixInbox.Runtime\"").Length - 1);
        Assert.Equal(2, nuspec.Split("<dependency id=\"Npgsql\"").Length - 1);
        Assert.DoesNotContain("<frameworkReference ", nuspec, StringComparison.Ordinal);
        Assert.DoesNotContain(Entries("WixInbox.PostgreSql"), static entry => entry.StartsWith("build", StringComparison.Ordinal));
    }

    [Fact]
    public void ResiliencePackage_DependsOnTheRuntimeAndPolly_AndNothingElse()
    {
        var nuspec = Nuspec("WixInbox.Resilience");
        Assert.Equal(4, nuspec.Split("<dependency ").Length - 1);
        Assert.Equal(2, nuspec.Split("<dependency id=\"WixInbox.Runtime\"").Length - 1);
        Assert.Equal(2, nuspec.Split("<dependency id=\"Polly.Core\"").Length - 1);
        Assert.DoesNotContain("<frameworkReference ", nuspec, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("WixInbox.Runtime")]
    [InlineData("WixInbox.AspNetCore")]
    [InlineData("WixInbox.DependencyInjection")]
    [InlineData("WixInbox.PostgreSql")]
    [InlineData("WixInbox.Resilience")]
    [InlineData("WixInbox.Testing")]
    public void Library_HasBothFrameworks_WithDocumentation(string package)
    {
        var entries = Entries(package);
        foreach (var framework in new[] { "net8.0", "net10.0" })
        {
            Assert.Contains($"lib/{framework}/{package}.dll", entries);
            Assert.Contains($"lib/{framework}/{package}.xml", entries);
        }
    }

    [Fact]
    public void RuntimePackage_DependsOnNothing_AndTheGeneratorOnTheRuntimeAlone()
    {
        Assert.DoesNotContain("<dependency ", Nuspec("WixInbox.Runtime"), StringComparison.Ordinal);
        var nuspec = Nuspec("WixInbox.Codegen");
        Assert.Equal(2, nuspec.Split("<dependency id=\"WixInbox.Runtime\"").Length - 1);
        Assert.Equal(2, nuspec.Split("<dependency ").Length - 1);
        Assert.DoesNotContain("developmentDependency", nuspec, StringComparison.Ordinal);
    }

    private string[] Entries(string package)
    {
        using var archive = Open(package);
        return [.. archive.Entries.Select(static entry => entry.FullName)];
    }

    private string Nuspec(string package)
    {
        using var archive = Open(package);
        using var reader = new StreamReader(archive.GetEntry($"{package}.nuspec")!.Open());
        return reader.ReadToEnd();
    }

    private ZipArchive Open(string package) => ZipFile.OpenRead(Directory.EnumerateFiles(feed.Folder, $"{package}.*.nupkg").Single());
}
