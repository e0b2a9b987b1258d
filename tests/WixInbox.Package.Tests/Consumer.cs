using System.Text.Json;

namespace WixInbox.Package.Tests;

/// <summary>A project as somebody makes it who has nothing but the package.</summary>
internal sealed class Consumer
{
    private readonly string _folder;
    private readonly string _name;
    private readonly string[] _buildArguments;
    private bool _isRestored;

    public Consumer(string folder, string name = "consumer", params string[] buildArguments)
    {
        _folder = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        _name = name;
        _buildArguments = buildArguments;
        Write(ProjectFile, """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <LangVersion>12</LangVersion>
                <EnableNETAnalyzers>false</EnableNETAnalyzers>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="WixInbox.Codegen" Version="*" />
              </ItemGroup>
            </Project>
            """);
    }

    public string ProjectFile => $"{_name}.csproj";

    public string PathOf(string file) => Path.Combine(_folder, file);

    public Consumer Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
        _isRestored &= file != ProjectFile;
        return this;
    }

    public Consumer Edit(string file, string old, string replacement)
    {
        var text = File.ReadAllText(PathOf(file));
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Write(file, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>Adds properties to the project.</summary>
    public Consumer Set(string properties) => Edit(ProjectFile, "<LangVersion>", $"{properties}<LangVersion>");

    /// <summary>Adds items to the project.</summary>
    public Consumer Add(string items) => Edit(ProjectFile, "</Project>", $"<ItemGroup>{items}</ItemGroup></Project>");

    /// <summary>Copies one of the shipped schema files to where the package looks for them.</summary>
    public Consumer AddSchema(string name)
    {
        var target = PathOf($"schemas/inbox/v2/{name}.schema.json");
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(Path.Combine(PackedFeed.Repository, "schemas", "inbox", "v2", $"{name}.schema.json"), target);
        return this;
    }

    /// <summary>Builds; what is restored already is not restored again.</summary>
    public async Task<CommandResult> BuildAsync(params string[] arguments)
    {
        string[] restore = _isRestored ? ["--no-restore"] : [];
        var result = await DotNet.RunAsync(_folder, ["build", "-nologo", .. restore, .. _buildArguments, .. arguments]);
        _isRestored |= File.Exists(PathOf("obj/project.assets.json"));
        return result;
    }

    /// <summary>The items of some kinds as the project has them behind a target: their names, with forward slashes.</summary>
    public async Task<ILookup<string, string>> ItemsAsync(string target, string[] kinds, params string[] arguments)
    {
        if (!_isRestored) (await DotNet.RunAsync(_folder, "restore")).AssertSucceeded();
        _isRestored = true;
        var output = (await DotNet.RunAsync(_folder, ["msbuild", $"-getItem:{string.Join(',', kinds)}", $"-t:{target}", .. arguments])).AssertSucceeded().Output;
        using var json = JsonDocument.Parse(output);
        var items = kinds.SelectMany(kind => json.RootElement.GetProperty("Items").GetProperty(kind).EnumerateArray()
            .Select(item => (Kind: kind, Name: item.GetProperty("Identity").GetString()!.Replace('\\', '/'))));
        return items.ToLookup(static item => item.Kind, static item => item.Name);
    }

    /// <summary>The package's check alone, with properties that no build could have here.</summary>
    public Task<CommandResult> CheckFloorAsync(params string[] arguments) => DotNet.RunAsync(_folder, ["msbuild", "-nologo", "-t:WixInboxCheckFloor", .. arguments]);

    public Task<CommandResult> RunAsync() => DotNet.RunAsync(_folder, "exec", PathOf($"bin/Debug/net10.0/{_name}.dll"));
}
