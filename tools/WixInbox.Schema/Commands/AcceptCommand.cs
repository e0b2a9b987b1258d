using System.CommandLine;
using WixInbox.Codegen.Changes;
using WixInbox.Codegen.Schema;
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
        command.Does(json, (arguments, screen, cancellation) => Task.FromResult(Run(arguments.GetValue(folder)!, screen, cancellation)));
        return command;
    }

    private static int Run(string folder, Screen screen, CancellationToken cancellation)
    {
        var set = SchemaSet.ReadSome(folder);
        screen.Progress($"checking {set.Files.Count} files below {set.Root}");
        var errors = GeneratorCheck.Run(new SchemaSet(set.Root, set.Files), cancellation).Where(static finding => finding.IsError).ToList();
        if (errors.Count > 0) throw new UnusableInputException("Schemas with errors are not taken into the lock: mend them first.", errors);
        var (locked, documents) = (SchemaLock.Of(folder), set.Documents);
        var text = SchemaLock.TextFor(documents);
        var isUpToDate = locked.Is(text);
        if (!isUpToDate) AtomicFile.Write(locked.Path, text);
        Report(locked, documents, isUpToDate, screen);
        return ExitCode.Fine;
    }

    private static void Report(SchemaLock locked, IReadOnlyList<SchemaDocument> documents, bool isUpToDate, Screen screen)
    {
        var isComparable = locked is { Exists: true, Problems.Count: 0 };
        if (isUpToDate || !isComparable) screen.Json(static () => ChangeReport.ToJson([]));
        else ChangeReport.Write(SchemaComparison.Compare(locked.Documents, documents), screen);
        foreach (var problem in locked.Problems) screen.Finding(problem);
        screen.Line($"{locked.Path} " + (isUpToDate ? "is up to date."
            : !locked.Exists ? $"is new: {Count(documents.Count)}."
            : isComparable ? "has the schemas as they are now."
            : $"was damaged, and is written anew: {Count(documents.Count)}."));
    }

    private static string Count(int files) => files == 1 ? "1 file" : $"{files} files";
}
