using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using WixInbox.Schema.Terminal;
using WixInbox.Schema.Tests.Infrastructure;

namespace WixInbox.Schema.Tests.Commands;

/// <summary><c>check</c> says what a build says.</summary>
public partial class CheckCommandTests
{
    private const string Types = "inbox/v2/types.schema.json";
    private const string Sending = "inbox/v2/SendMessage.schema.json";

    [Fact]
    public async Task ShippedFiles_AreFine()
    {
        var result = await CommandResult.RunAsync("check", Repository.PathOf("schemas"));
        Assert.Equal((ExitCode.Fine, $"{Repository.Schemas.Count} files, 0 errors, 0 warnings\n"), (result.Code, result.Output));
    }

    [Fact]
    public async Task BrokenFile_IsReportedAtItsPlace()
    {
        using var folder = Broken();
        var result = await CommandResult.RunAsync("check", folder.Path);
        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.Contains($"{folder.PathOf(Types)}(41,25): error WXI0004: 'type' must be one of string, integer, number, boolean, array, object: did you mean 'string'?\n", result.Output, StringComparison.Ordinal);
        Assert.EndsWith(" errors, 1 warnings\n", result.Output, StringComparison.Ordinal);
    }

    /// <summary>A file is checked among those that it refers to, and what is wrong with those is not its own.</summary>
    [Fact]
    public async Task OneFile_IsCheckedAmongItsOwn()
    {
        using var folder = Broken();
        var result = await CommandResult.RunAsync("check", folder.PathOf("inbox/v2/ListMessages.schema.json"));
        Assert.Equal((ExitCode.Fine, "1 files, 0 errors, 0 warnings\n"), (result.Code, result.Output));
        result = await CommandResult.RunAsync("check", folder.PathOf(Sending));
        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.DoesNotContain(folder.PathOf(Types) + "(", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FolderWithoutSchemas_IsUnusable()
    {
        using var folder = new TemporaryFolder();
        folder.Write("method.meta.schema.json", "{}");
        Assert.Equal(ExitCode.Unusable, (await CommandResult.RunAsync("check", folder.Path)).Code);
    }

    [Fact]
    public async Task Json_HasEachFinding()
    {
        using var folder = Broken();
        var result = await CommandResult.RunAsync("check", folder.Path, "--json");
        var findings = JsonNode.Parse(result.Output)!["findings"]!.AsArray();
        Assert.Contains(findings, finding => finding!["id"]!.GetValue<string>() == "WXI0004" && finding["line"]!.GetValue<int>() == 41 && finding["file"]!.GetValue<string>() == folder.PathOf(Types));
    }

    /// <summary>As a build does: the breaking change at its line in the schema, damage in the lock itself.</summary>
    [Fact]
    public async Task Lock_IsHeldAgainstTheSchemas()
    {
        using var folder = new TemporaryFolder().WithShippedSchemas();
        Assert.Equal(ExitCode.Fine, (await CommandResult.RunAsync("accept", folder.Path)).Code);
        Assert.Equal(ExitCode.Fine, (await CommandResult.RunAsync("check", folder.Path)).Code);
        folder.Write(Types, ReplaceFirst(folder.Read(Types), "\"maxLength\": 255", "\"maxLength\": 254"));
        var departed = await CommandResult.RunAsync("check", folder.Path);
        Assert.Equal(ExitCode.Findings, departed.Code);
        Assert.Matches(@"types\.schema\.json\(\d+,\d+\): warning WXI0020: .*254, and had 255", departed.Output);
        folder.Write("schemas.lock.json", "{");
        Assert.Contains("schemas.lock.json(1,2): error WXI0021: ", (await CommandResult.RunAsync("check", folder.Path)).Output, StringComparison.Ordinal);
    }

    /// <summary>The compiler itself, with the package's props and targets, against the command: the same ids at the same places.</summary>
    [Fact]
    public async Task Findings_AreThoseOfABuild()
    {
        using var project = new TemporaryFolder();
        using (var broken = Broken())
            foreach (var (path, text) in broken.Files()) project.Write("schemas/" + path, text);
        var build = Repository.PathOf("generator", "WixInbox.Codegen", "build", "WixInbox.Codegen");
        project.Write("Check.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{build}.props" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <Analyzer Include="{typeof(WixInbox.Codegen.SchemaGenerator).Assembly.Location}" />
              </ItemGroup>
              <Import Project="{build}.targets" />
              <!-- What is generated is not run here, so nothing asks for the runtime. -->
              <Target Name="WixInboxCheckRuntime" />
            </Project>
            """);
        var output = await BuildAsync(project.Path);
        var said = BuildLine().Matches(output).Select(static match => match.Value.Trim()).Distinct().Order(StringComparer.Ordinal).ToList();
        var result = await CommandResult.RunAsync("check", project.PathOf("schemas"));
        var found = result.Output.Split('\n').Where(static line => line.Contains(": ", StringComparison.Ordinal)).Select(static line => BuildLine().Match(line).Value.Trim()).Order(StringComparer.Ordinal).ToList();
        Assert.True(found.Count >= 6, result.Output);
        Assert.Equal(said, found);
    }

    /// <summary>The shipped files with mistakes of several kinds.</summary>
    private static TemporaryFolder Broken()
    {
        var folder = new TemporaryFolder().WithShippedSchemas();
        var types = Repository.SchemaText(Types);
        folder.Write("method.meta.schema.json", "{}");
        folder.Write(Types, ReplaceFirst(ReplaceFirst(types, "\"id\": {\n          \"type\": \"string\"", "\"id\": { \"type\": \"strin\""), "\"maxItems\": 1,", "\"maxItems\": 1, \"maxLength\": 4,"));
        folder.Write(Sending, Repository.SchemaText(Sending).Replace("definitions/Message\" },\n            {", "definitions/Mesage\" },\n            {", StringComparison.Ordinal).Replace("\"verb\": \"POST\"", "\"verb\": \"SEND\", \"verbs\": []", StringComparison.Ordinal));
        folder.Write("contacts/v4/types.schema.json", Repository.SchemaText("contacts/v4/types.schema.json") + ",");
        return folder;
    }

    private static string ReplaceFirst(string text, string old, string @new)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, old);
        return text[..at] + @new + text[(at + old.Length)..];
    }

    private static async Task<string> BuildAsync(string folder)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["build", "--nologo", "-v:q", "-nodeReuse:false", "-p:UseSharedCompilation=false"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }

    [GeneratedRegex(@"^[^\n]*?\(\d+,\d+\): (error|warning) WXI\d{4}: [^\n\[]*?(?= \(docs/|$| \[)", RegexOptions.Multiline)]
    private static partial Regex BuildLine();
}
