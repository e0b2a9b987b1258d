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
