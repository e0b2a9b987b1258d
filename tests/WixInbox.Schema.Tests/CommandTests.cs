using System.Text.Json.Nodes;
using WixInbox.Schema.Terminal;
using WixInbox.Schema.Tests.Infrastructure;

namespace WixInbox.Schema.Tests;

/// <summary>The command as somebody types it.</summary>
public class CommandTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("check", "--help")]
    [InlineData("show", "--help")]
    public async Task Help_IsFine(params string[] arguments)
    {
        var result = await CommandResult.RunAsync(arguments);
        Assert.Equal((ExitCode.Fine, ""), (result.Code, result.Error));
        Assert.NotEqual("", result.Output);
    }

    [Theory]
    [InlineData]
    [InlineData("chek")]
    [InlineData("show")]
    [InlineData("show", "SendMessage", "--depth", "0")]
    [InlineData("show", "SendMessage", "--depth", "many")]
    [InlineData("check", "no/such/folder")]
    [InlineData("check", "")]
    [InlineData("import", "page", "", "--into", "x")]
    [InlineData("import", "page", "page.md", "--into", "")]
    [InlineData("diff", "", "")]
    [InlineData("accept", "")]
    [InlineData("show", "SendMessage", "no/such/folder")]
    public async Task WrongUse_IsTwo_AndSaysWhy(params string[] arguments)
    {
        var result = await CommandResult.RunAsync(arguments);
        Assert.Equal(ExitCode.Unusable, result.Code);
        Assert.NotEqual("", result.Error);
    }

    /// <summary>Every command that does something has <c>--json</c> and help for each of its arguments and options.</summary>
    [Fact]
    public void EveryCommand_HasJson_AndIsDescribed()
    {
        var commands = new Queue<System.CommandLine.Command>([SchemaCommand.Create()]);
        var seen = 0;
        while (commands.TryDequeue(out var command))
        {
            foreach (var nested in command.Subcommands) commands.Enqueue(nested);
            Assert.False(string.IsNullOrEmpty(command.Description), command.Name);
            Assert.All(command.Options, option => Assert.False(string.IsNullOrEmpty(option.Description), $"{command.Name} {option.Name}"));
            Assert.All(command.Arguments, argument => Assert.False(string.IsNullOrEmpty(argument.Description), $"{command.Name} {argument.Name}"));
            if (command.Action is null) continue;
            Assert.Contains(command.Options, static option => option.Name == "--json");
            seen++;
        }

        Assert.True(seen >= 2);
    }

    [Fact]
    public async Task OutputThatIsNoTerminal_HasNoColors()
    {
        var result = await CommandResult.RunAsync("show", "SendMessage", Repository.PathOf("schemas"));
        Assert.DoesNotContain('\e', result.Output);
        Assert.Equal("", result.Error);
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("", "xterm", true)]
    [InlineData("1", "xterm", false)]
    [InlineData(null, "dumb", false)]
    public void Colors_AreForTerminalsThatWantThem(string? noColor, string? terminal, bool wanted) =>
        Assert.Equal(wanted, Screen.WantsColors(name => name == "NO_COLOR" ? noColor : terminal));

    [Fact]
    public void Screen_PaintsAndShowsProgress_OnATerminal()
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var screen = new Screen(output, error, isJson: false, hasColors: true, showsProgress: true);
        screen.Progress("working");
        screen.Line("done", Style.Good);
        Assert.Equal("\e[32mdone\e[0m" + output.NewLine, output.ToString());
        Assert.Equal("working\r       \r", error.ToString());
    }

    [Fact]
    public void Screen_WritesNothingButJson_WhereThatIsWanted()
    {
        var output = new StringWriter();
        var screen = new Screen(output, new StringWriter(), isJson: true, hasColors: false, showsProgress: false);
        screen.Line("for people");
        screen.Finding(new Finding("a.json", 1, 2, "error", "WXI0001", "broken"));
        screen.Json(static () => new JsonObject { ["text"] = "größe <b>" });
        Assert.Equal("größe <b>", JsonNode.Parse(output.ToString())!["text"]!.GetValue<string>());
        Assert.Contains("größe <b>", output.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Names come from packages: neither a terminal nor a build server obeys them.</summary>
    [Theory]
    [InlineData("\e[2J", "\\u001b[2J")]
    [InlineData("x\n::error::y\r", "x\\u000a::error::y\\u000d")]
    [InlineData("\u202Etxet", "\\u202etxet")]
    [InlineData("\u2028\u009B", "\\u2028\\u009b")]
    [InlineData("größe 名", "größe 名")]
    public void Screen_ShowsWhatTerminalsWouldObey(string text, string shown)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var screen = new Screen(output, error, isJson: false, hasColors: true, showsProgress: false);
        screen.Finding(new Finding(text, 1, 2, "error", "WXI0001", text));
        screen.Line(text, Style.Good);
        screen.PaintedLine(screen.Paint(text, Style.Name) + screen.Paint(text));
        Assert.Equal(
            [$"{shown}(1,2): \e[31merror\e[0m WXI0001: {shown}", $"\e[32m{shown}\e[0m", $"\e[36m{shown}\e[0m{shown}", ""],
            output.ToString().Split(output.NewLine));
        screen.Problem("of npm:\ntwo lines \e[2J", []);
        Assert.Equal("error: of npm: two lines \\u001b[2J" + error.NewLine, error.ToString());
    }

    [Theory]
    [InlineData("check", "A")]
    [InlineData("show", "DoThing", "A")]
    [InlineData("diff", "A", "A")]
    [InlineData("accept", "A")]
    public async Task NamesOfSchemas_AreShownWithoutControls(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write("DoThing.schema.json", """
            {
              "$schema": "method.meta.schema.json",
              "x-wix-method": { "name": "DoThing", "service": "Things", "verb": "POST", "path": "/v1/things", "request": "#/definitions/DoThingRequest", "response": "#/definitions/DoThingRequest" },
              "definitions": { "DoThingRequest": { "type": "object", "properties": { "\u001b[2J\n::error::x": { "type": "strange\u001b[2J" } } } }
            }
            """);
        var result = await CommandResult.RunAsync([.. arguments.Select(argument => argument == "A" ? folder.Path : argument)]);
        Assert.DoesNotContain('\e', result.Output + result.Error);
        Assert.DoesNotContain("\n::error", result.Output + result.Error, StringComparison.Ordinal);
        Assert.NotEqual("", result.Output + result.Error);
    }

    /// <summary>The exit code of a mistake of the tool is not that of findings.</summary>
    [Fact]
    public async Task Mistake_IsTwo_AndSaid()
    {
        var error = new StringWriter();
        using var broken = new BrokenWriter();
        var code = await SchemaCommand.RunAsync(["check", Repository.PathOf("schemas")], new System.CommandLine.InvocationConfiguration { Output = broken, Error = error });
        Assert.Equal(ExitCode.Unusable, code);
        Assert.StartsWith("error: wix-schema has a mistake", error.ToString(), StringComparison.Ordinal);
    }

    private sealed class BrokenWriter : StringWriter
    {
        public override void WriteLine(string? value) => throw new InvalidOperationException("Broken.");
    }

    [Theory]
    [InlineData("a.json", 3, 5, "a.json(3,5): error WXI0001: broken")]
    [InlineData("a.json", 3, 0, "a.json(3): error WXI0001: broken")]
    [InlineData("a.json", 0, 0, "a.json: error WXI0001: broken")]
    [InlineData("", 0, 0, "error WXI0001: broken")]
    public void Finding_IsWrittenAsCompilersDo(string file, int line, int column, string expected)
    {
        var output = new StringWriter();
        new Screen(output, new StringWriter(), isJson: false, hasColors: false, showsProgress: false).Finding(new Finding(file, line, column, "error", "WXI0001", "broken"));
        Assert.Equal(expected + output.NewLine, output.ToString());
    }
}
