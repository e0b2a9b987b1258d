using System.CommandLine;
using WixInbox.Codegen.Changes;
using WixInbox.Schema.Changes;
using WixInbox.Schema.Terminal;

namespace WixInbox.Schema.Commands;

/// <summary><c>wix-schema accept [FOLDER]</c></summary>
internal static class AcceptCommand
{
    internal static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder of the schemas; schemas by default.", DefaultValueFactory = static _ => "schemas" };
        var json = CommandRun.JsonOption();
        var command = new Command("accept", $"Takes the schemas as they are into {SchemaSources.LockName}, against which the build holds them.") { folder, json };
        command.SetAction((arguments, cancellation) => RunAsync(arguments.GetValue(folder)!, arguments.GetValue(json), arguments.InvocationConfiguration, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string folder, bool json, InvocationConfiguration terminal, CancellationToken cancellation)
    {
        try
        {
            var schemas = LoadedSet.Of(SchemaSet.ReadSome(folder));
            if (schemas.FindProblems() is { Count: > 0 } problems)
            {
                await ProblemLines.WriteAsync(terminal.Error, problems);
                throw new UnusableInputException("Schemas with errors are not taken into the lock: mend them first.");
            }

            var locked = SchemaLock.Of(folder);
            if (json) await AcceptAsync(locked, schemas, new() { Output = TextWriter.Null, Error = terminal.Error }, cancellation);
            else await AcceptAsync(locked, schemas, terminal, cancellation);
            if (json) await terminal.Output.WriteAsync(ChangeReport.Write(locked is { Exists: true, Problems.Count: 0 } ? SchemaComparison.Compare(locked.Documents, schemas.Documents) : [], ReportFormat.Json));
            return ExitCode.Fine;
        }
        catch (Exception failure) when (failure is UnusableInputException or IOException or UnauthorizedAccessException)
        {
            await terminal.Error.WriteLineAsync(failure.Message);
            return ExitCode.Unusable;
        }
    }

    private static async Task AcceptAsync(SchemaLock locked, LoadedSet schemas, InvocationConfiguration terminal, CancellationToken cancellation)
    {
        var text = SchemaLock.TextFor(schemas.Documents);
        if (locked.Is(text))
        {
            await terminal.Output.WriteLineAsync($"{locked.Path} is up to date.");
            return;
        }

        await ProblemLines.WriteAsync(terminal.Error, locked.Problems);
        await locked.WriteAsync(text, cancellation);
        if (!locked.Exists) await terminal.Output.WriteLineAsync($"{locked.Path} is new: {Count(schemas.Documents.Count)}.");
        else if (locked.Problems.Count > 0)
            await terminal.Output.WriteLineAsync($"{locked.Path} was damaged, and is written anew: {Count(schemas.Documents.Count)}.");
        else
        {
            await terminal.Output.WriteAsync(ChangeReport.Write(SchemaComparison.Compare(locked.Documents, schemas.Documents), ReportFormat.Text));
            await terminal.Output.WriteLineAsync($"{locked.Path} has the schemas as they are now.");
        }
    }

    private static string Count(int files) => files == 1 ? "1 file" : $"{files} files";
}
