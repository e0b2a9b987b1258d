using System.CommandLine;
using WixInbox.Codegen.Changes;
using WixInbox.Schema.Changes;
using WixInbox.Schema.Terminal;

namespace WixInbox.Schema.Commands;

/// <summary><c>wix-schema diff OLD NEW</c></summary>
internal static class DiffCommand
{
    /// <summary>The exit code of the least severe change; each worse one has the next.</summary>
    private const int FirstOfChanges = 10;

    private const string Breaking = "breaking";
    private const string Never = "never";

    internal static Command Create()
    {
        var old = new Argument<string>("OLD") { Description = "What it was: a folder, a file, a lock, or git:REVISION[:FOLDER]." };
        var @new = new Argument<string>("NEW") { Description = "What it is, likewise." };
        var format = new Option<ReportFormat>("--format") { Description = "How changes are written: text, markdown or json." };
        var json = CommandRun.JsonOption();
        var failOn = new Option<string>("--fail-on")
        {
            Description = $"From what on the exit code tells the worst change: {Breaking} (source or run-time), one of source (14), run-time (13), behaviour (12), compatible (11), documentation (10), or {Never}.",
            DefaultValueFactory = static _ => Breaking,
        };
        failOn.AcceptOnlyFromAmong([Breaking, Never, .. Enum.GetValues<ChangeSeverity>().Select(ChangeSeverities.WordOf)]);
        var command = new Command("diff", "Says what has changed between two sets of schemas, and what that does to callers.") { old, @new, format, json, failOn };
        command.SetAction((arguments, cancellation) => RunAsync(
            new Sides(arguments.GetValue(old)!, arguments.GetValue(@new)!), arguments.GetValue(json) ? ReportFormat.Json : arguments.GetValue(format), arguments.GetValue(failOn)!, arguments.InvocationConfiguration, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Sides sides, ReportFormat format, string failOn, InvocationConfiguration terminal, CancellationToken cancellation)
    {
        LoadedSet old, @new;
        try
        {
            (old, @new) = (await SchemaSources.LoadAsync(sides.Old, sides.New, cancellation), await SchemaSources.LoadAsync(sides.New, sides.Old, cancellation));
        }
        catch (Exception failure) when (failure is UnusableInputException or IOException or UnauthorizedAccessException)
        {
            await terminal.Error.WriteLineAsync(failure.Message);
            return ExitCode.Unusable;
        }

        if (old.Problems.Count + @new.Problems.Count > 0)
        {
            await ProblemLines.WriteAsync(terminal.Error, [.. old.Problems, .. @new.Problems]);
            await terminal.Error.WriteLineAsync("Schemas with errors cannot be compared: mend them first.");
            return ExitCode.Unusable;
        }

        var changes = SchemaComparison.Compare(old.Documents, @new.Documents);
        await terminal.Output.WriteAsync(ChangeReport.Write(changes, format));
        return ExitCodeOf(changes, failOn);
    }

    private static int ExitCodeOf(IReadOnlyList<SchemaChange> changes, string failOn)
    {
        if (failOn == Never || changes.Count == 0) return 0;
        var (worst, least) = (changes.Max(static change => change.Severity), failOn == Breaking ? ChangeSeverity.RunTime : Enum.GetValues<ChangeSeverity>().First(severity => ChangeSeverities.WordOf(severity) == failOn));
        return worst >= least ? FirstOfChanges + (int)worst : 0;
    }

    private sealed record Sides(string Old, string New);
}
