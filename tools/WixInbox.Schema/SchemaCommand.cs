using System.CommandLine;
using WixInbox.Schema.Commands;
using WixInbox.Schema.Pages;
using WixInbox.Schema.Terminal;
using WixInbox.Schema.Typings;

namespace WixInbox.Schema;

/// <summary>The command <c>wix-schema</c>.</summary>
internal static class SchemaCommand
{
    internal static Task<int> Main(string[] arguments) => RunAsync(arguments, new InvocationConfiguration());

    internal static RootCommand Create() => new("Keeps schema files true to the vendor's API.")
    {
        ImportCommand.Create(TypingsImporter.Import, PageImporter.Import),
        CheckCommand.Create(),
        DiffCommand.Create(),
        AcceptCommand.Create(),
        ShowCommand.Create(),
    };

    /// <summary>Runs the command as somebody typed it.</summary>
    internal static async Task<int> RunAsync(string[] arguments, InvocationConfiguration configuration)
    {
        var parsed = Create().Parse(arguments);
        configuration.EnableDefaultExceptionHandler = false; // whose exit code is that of findings
        try
        {
            var code = await parsed.InvokeAsync(configuration);
            return parsed.Errors.Count > 0 ? ExitCode.Unusable : code;
        }
        catch (OperationCanceledException)
        {
            await configuration.Error.WriteLineAsync("error: stopped before it was done.");
            return ExitCode.Unusable;
        }
        catch (Exception failure)
        {
            await configuration.Error.WriteLineAsync($"error: wix-schema has a mistake: please report this. {failure}");
            return ExitCode.Unusable;
        }
    }
}
