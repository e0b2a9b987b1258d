namespace WixInbox.Package.Tests;

/// <summary>A project as somebody makes it who has nothing but the package.</summary>
internal sealed class Consumer
{
    private readonly string _folder;
    private readonly string[] _buildArguments;

    public Consumer(string folder, string name = "consumer", params string[] buildArguments)
    {
        _folder = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        _buildArguments = buildArguments;
        Write($"{name}.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <LangVersion>12</LangVersion>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="WixInbox.Codegen" Version="*" />
              </ItemGroup>
            </Project>
            """);
    }

    public string PathOf(string file) => Path.Combine(_folder, file);

    public Consumer Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
        return this;
    }

    public Consumer Edit(string file, string old, string replacement)
    {
        var text = File.ReadAllText(PathOf(file));
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(PathOf(file), text.Replace(old, replacement, StringComparison.Ordinal));
        return this;
    }

    /// <summary>Copies one of the shipped schema files to where the package looks for them.</summary>
    public Consumer AddSchema(string name)
    {
        var target = PathOf($"schemas/inbox/v2/{name}.schema.json");
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(Path.Combine(PackedFeed.Repository, "schemas", "inbox", "v2", $"{name}.schema.json"), target);
        return this;
    }

    public Task<CommandResult> BuildAsync() => DotNet.RunAsync(_folder, ["build", "-nologo", .. _buildArguments]);

    public Task<CommandResult> RunAsync() => DotNet.RunAsync(_folder, "run", "--no-build");
}
