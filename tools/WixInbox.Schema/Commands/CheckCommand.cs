using System.CommandLine;
using System.Text.Json.Nodes;
using WixInbox.Schema.Terminal;

namespace WixInbox.Schema.Commands;

/// <summary><c>check</c>: what a build would say of schema files.</summary>
internal static class CheckCommand
{
    internal static Command Create()
    {
        var paths = new Argument<string[]>("FOLDER|FILE") { Description = "Folders of schema files, or files of one; schemas by default, and this folder if there is none.", Arity = ArgumentArity.ZeroOrMore };
        var json = CommandRun.JsonOption();
        var command = new Command("check", "Checks schema files with the rules of the generator: the same ids at the same places as in a build.") { paths, json };
        command.Does(json, (arguments, screen, cancellation) => Task.FromResult(Run(arguments.GetValue(paths) ?? [], screen, cancellation)));
        return command;
    }

    private static int Run(string[] paths, Screen screen, CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        var checkedFiles = 0;
        foreach (var (set, isWanted) in Sets(paths.Length > 0 ? paths : [SchemaSet.DefaultFolder]))
        {
            screen.Progress($"checking {set.Files.Count} files below {set.Root}");
            checkedFiles += set.Files.Count(file => isWanted(file.FilePath));
            findings.AddRange(GeneratorCheck.Run(set, cancellation).Where(finding => finding.File.Length == 0 || isWanted(finding.File)));
        }

        if (checkedFiles == 0) throw new UnusableInputException($"{string.Join(", ", paths)}: there are no schema files (*.schema.json).");
        foreach (var finding in findings) screen.Finding(finding);
        var errors = findings.Count(static finding => finding.IsError);
        screen.Line($"{checkedFiles} files, {errors} errors, {findings.Count - errors} warnings", findings.Count == 0 ? Style.Good : Style.Plain);
        screen.Json(() => new JsonObject { ["files"] = checkedFiles, ["findings"] = new JsonArray([.. findings.Select(static finding => finding.ToJson())]) });
        return findings.Count == 0 ? ExitCode.Fine : ExitCode.Findings;
    }

    /// <summary>A file is checked among all others of its folder, as in a build, since it may refer to them.</summary>
    private static IEnumerable<(SchemaSet Set, Func<string, bool> IsWanted)> Sets(string[] paths)
    {
        foreach (var folder in paths.Where(Directory.Exists)) yield return (SchemaSet.Read(folder), static _ => true);
        foreach (var files in paths.Where(static path => !Directory.Exists(path)).GroupBy(RootOf))
        {
            var wanted = files.Select(Path.GetFullPath).ToHashSet();
            yield return (SchemaSet.Read(files.Key), wanted.Contains);
        }
    }

    private static string RootOf(string path) =>
        File.Exists(path) ? SchemaSet.RootOf(path) : throw new UnusableInputException($"{path}: there is no such file or folder.");
}
