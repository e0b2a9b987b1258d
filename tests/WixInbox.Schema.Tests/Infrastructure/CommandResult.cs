using System.CommandLine;

namespace WixInbox.Schema.Tests.Infrastructure;

/// <summary>What a command has written and answered.</summary>
internal sealed record CommandResult(int Code, string Output, string Error)
{
    /// <summary>Runs the command as somebody types it.</summary>
    public static async Task<CommandResult> RunAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await SchemaCommand.RunAsync(arguments, new InvocationConfiguration { Output = output, Error = error });
        return new CommandResult(code, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>Runs one command by itself.</summary>
    public static async Task<CommandResult> RunAsync(Command command, params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await new RootCommand { command }.Parse(arguments).InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return new CommandResult(code, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }
}
