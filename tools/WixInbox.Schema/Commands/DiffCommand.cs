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
    private const string Text = "text";
    private const string Markdown = "markdown";
    private const string Json = "json";

    internal static Command Create()
    {
        var old = new Argument<string>("OLD") { Description = "What it was: a folder, a file, a lock, or git:REVISION[:FOLDER]." };
        var @new = new Argument<string>("NEW") { Description = "What it is, likewise." };
        var format = new Option<string>("--format") { Description = "How changes are written.", DefaultValueFactory = static _ => Text };
        format.AcceptOnlyFromAmong(Text, Markdown, Json);
        var json = CommandRun.JsonOption();
        var failOn = new Option<string>("--fail-on")
        {
            Description = $"From what on the exit code tells the worst change: {Breaking} (source or run-time), one of source (14), run-time (13), behaviour (12), compatible (11), documentation (10), or {Never}.",
            DefaultValueFactory = static _ => Breaking,
        };
        failOn.AcceptOnlyFromAmong([Breaking, Never, .. Enum.GetValues<ChangeSeverity>().Select(ChangeSeverities.WordOf)]);
        var command = new Command("diff", "Says what has changed between two sets of schemas, and what that does to callers.") { old, @new, format, json, failOn };
        command.Does(
            arguments => arguments.GetValue(json) || arguments.GetValue(format) == Json,
            async (arguments, screen, cancellation) =>
            {
                var changes = await CompareAsync(arguments.GetValue(old)!, arguments.GetValue(@new)!, screen, cancellation);
                ChangeReport.Write(changes, screen, arguments.GetValue(format) == Markdown);
                return ExitCodeOf(changes, arguments.GetValue(failOn)!);
            });
        return command;
    }

    private static async Task<IReadOnlyList<SchemaChange>> CompareAsync(string old, string @new, Screen screen, CancellationToken cancellation)
    {
        screen.Progress($"reading {old}");
        var before = await SchemaSources.LoadAsync(old, @new, cancellation);
        screen.Progress($"reading {@new}");
        var after = await SchemaSources.LoadAsync(@new, old, cancellation);
        if (before.Problems.Count + after.Problems.Count > 0)
            throw new UnusableInputException("Schemas with errors cannot be compared: mend them first.", [.. before.Problems, .. after.Problems]);
        screen.Progress("comparing");
        return SchemaComparison.Compare(before.Documents, after.Documents);
    }

    private static int ExitCodeOf(IReadOnlyList<SchemaChange> changes, string failOn)
    {
        if (failOn == Never || changes.Count == 0) return 0;
        var (worst, least) = (changes.Max(static change => change.Severity), failOn == Breaking ? ChangeSeverity.RunTime : Enum.GetValues<ChangeSeverity>().First(severity => ChangeSeverities.WordOf(severity) == failOn));
        return worst >= least ? FirstOfChanges + (int)worst : 0;
    }
}
