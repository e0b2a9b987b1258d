using System.CommandLine;

namespace WixInbox.Schema.Terminal;

/// <summary>Runs what a command does, and turns what hinders it into words and an exit code.</summary>
internal static class CommandRun
{
    /// <summary>The option that every command has.</summary>
    public static Option<bool> JsonOption() => new("--json") { Description = "Writes the result as JSON." };

    /// <summary>Lets a command do something.</summary>
    /// <param name="command">The command.</param>
    /// <param name="json">Its option <c>--json</c>.</param>
    /// <param name="run">What it does; the result is the exit code.</param>
    public static void Does(this Command command, Option<bool> json, Func<ParseResult, Screen, CancellationToken, Task<int>> run) =>
        command.Does(arguments => arguments.GetValue(json), run);

    /// <summary>Lets a command do something.</summary>
    /// <param name="command">The command.</param>
    /// <param name="isJson">Whether its result is JSON.</param>
    /// <param name="run">What it does; the result is the exit code.</param>
    public static void Does(this Command command, Func<ParseResult, bool> isJson, Func<ParseResult, Screen, CancellationToken, Task<int>> run) =>
        command.SetAction(async (arguments, cancellation) =>
        {
            var configuration = arguments.InvocationConfiguration;
            var screen = Screen.Of(configuration.Output, configuration.Error, isJson(arguments));
            try
            {
                return await run(arguments, screen, cancellation);
            }
            catch (Exception failure) when (failure is UnusableInputException or IOException or UnauthorizedAccessException or InvalidDataException)
            {
                screen.Problem(failure.Message, failure is UnusableInputException { Findings: var findings } ? findings : []);
                return ExitCode.Unusable;
            }
        });

    public static void Does(this Command command, Option<bool> json, Func<ParseResult, Screen, int> run) =>
        command.Does(json, (arguments, screen, _) => Task.FromResult(run(arguments, screen)));
}
