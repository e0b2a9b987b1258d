using System.Buffers.Binary;
using System.IO.Compression;
using System.Reflection.PortableExecutable;

namespace WixInbox.Package.Tests;

public class PackageContentTests(PackedFeed feed)
{
    [Fact]
    public void GeneratorPackage_HasOneAnalyzer_FixesForEditors_AndNoDependencyDll()
    {
        var entries = Entries("WixInbox.Codegen");
        Assert.Equal(["analyzers/dotnet/cs/WixInbox.Codegen.dll", "analyzers/dotnet/roslyn4.14/cs/WixInbox.Codegen.CodeFixes.dll"], entries.Where(static entry => entry.EndsWith(".dll", StringComparison.Ordinal)));
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
    [InlineData("WixInbox.Codegen")]
    [InlineData("WixInbox.Runtime")]
    [InlineData("WixInbox.AspNetCore")]
    [InlineData("WixInbox.DependencyInjection")]
    [InlineData("WixInbox.PostgreSql")]
    [InlineData("WixInbox.Resilience")]
    [InlineData("WixInbox.Testing")]
    [InlineData("WixInbox.Emulator")]
    public void Package_HasReadmeIconAndLicence(string package)
    {
        var nuspec = Nuspec(package);
        Assert.Contains("<license type=\"expression\">MIT</license>", nuspec, StringComparison.Ordinal);
        Assert.Contains("<readme>README.md</readme>", nuspec, StringComparison.Ordinal);
        Assert.Contains("<icon>icon.png</icon>", nuspec, StringComparison.Ordinal);
        Assert.Contains("README.md", Entries(package));
        using var archive = Open(package);
        using var icon = archive.GetEntry("icon.png")!.Open();
        Span<byte> header = stackalloc byte[24];
        icon.ReadExactly(header);
        Assert.Equal((128, 128), (BinaryPrimitives.ReadInt32BigEndian(header[16..]), BinaryPrimitives.ReadInt32BigEndian(header[20..])));
    }

    /// <summary>Symbols stand beside a library's package, and in what runs inside the compiler; and no assembly knows when or where it was built.</summary>
    [Theory]
    [InlineData("WixInbox.Codegen", 0)]
    [InlineData("WixInbox.Runtime", 2)]
    [InlineData("WixInbox.AspNetCore", 2)]
    [InlineData("WixInbox.DependencyInjection", 2)]
    [InlineData("WixInbox.PostgreSql", 2)]
    [InlineData("WixInbox.Resilience", 2)]
    [InlineData("WixInbox.Testing", 2)]
    [InlineData("WixInbox.Emulator", 1)]
    public void Package_HasSymbols_AndReproducibleAssemblies(string package, int symbols)
    {
        using var archive = Open(package);
        var assemblies = archive.Entries.Where(static entry => entry.FullName.EndsWith(".dll", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(assemblies);
        foreach (var assembly in assemblies)
        {
            using var content = new MemoryStream();
            using (var stream = assembly.Open()) stream.CopyTo(content);
            content.Position = 0;
            using var image = new PEReader(content);
            var kinds = image.ReadDebugDirectory().Select(static entry => entry.Type).ToList();
            Assert.Contains(DebugDirectoryEntryType.Reproducible, kinds);
            Assert.Equal(symbols == 0, kinds.Contains(DebugDirectoryEntryType.EmbeddedPortablePdb));
        }

        var file = Directory.EnumerateFiles(feed.Folder, $"{package}.*.snupkg").SingleOrDefault();
        Assert.Equal(symbols == 0, file is null);
        if (file is null) return;
        using var beside = ZipFile.OpenRead(file);
        Assert.Equal(symbols, beside.Entries.Count(static entry => entry.FullName.EndsWith(".pdb", StringComparison.Ordinal)));
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
