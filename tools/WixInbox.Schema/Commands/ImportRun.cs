using System.Text.Json.Nodes;
using WixInbox.Codegen.Schema;
using WixInbox.Schema.Terminal;
using WixInbox.Schema.Writing;

namespace WixInbox.Schema.Commands;

/// <summary>What an import is asked for.</summary>
/// <param name="Into">The root of the schema files.</param>
/// <param name="IsDryRun">Whether nothing is written.</param>
/// <param name="Methods">The methods and events that are wanted; all if there are none.</param>
internal sealed record ImportRequest(string Into, bool IsDryRun, IReadOnlyList<string> Methods)
{
    /// <summary>Whether the import is all that the vendor has of a part of the API, so that what it lacks is worth a word.</summary>
    public bool IsWhole { get; init; }
}

/// <summary>Brings an import into the files of a folder: aligned with what is there, each file refreshed, checked, written and reported.</summary>
internal sealed class ImportRun(ImportRequest request, SchemaSet present, Screen screen)
{
    private sealed record Outcome(SchemaFile File, bool IsNew, RefreshResult Result)
    {
        public bool IsChanged => IsNew || Result.Changes.Count > 0;
    }

    /// <summary>The files that are there; none if there is no folder yet.</summary>
    public static SchemaSet ReadPresent(string into) => Directory.Exists(into) ? SchemaSet.Read(into) : new SchemaSet(Path.GetFullPath(into), []);

    public int Run(ImportResult imported, CancellationToken cancellation)
    {
        if (present.Findings is { Count: > 0 } problems)
            throw new UnusableInputException($"{request.Into}: what is there must be right before an import can refresh it.", problems);

        var (documents, renamed) = Alignment.Align(MethodFilter.Take(imported.Documents, request.Methods), present.Documents);
        var outcomes = documents.Select(Refresh).ToList();
        var findings = Check(outcomes, cancellation);
        if (!request.IsDryRun) Write(outcomes);
        var missing = request.IsWhole ? MissingMembers.Find(documents, present.Documents) : [];
        IReadOnlyList<ImportNote> notes = [.. imported.Notes, .. renamed.Select(static text => new ImportNote(ImportNoteKind.Ambiguous, "", 0, text)), .. missing];
        Report(outcomes, notes, findings);
        return findings.Count > 0 || notes.Any(static note => note.Kind != ImportNoteKind.NotCarried) ? ExitCode.Findings : ExitCode.Fine;
    }

    private Outcome Refresh(SchemaDocument document)
    {
        var file = present.Files.FirstOrDefault(file => file.Path == document.Path);
        var result = SchemaRefresh.Refresh(file?.Text, document, present.Documents);
        if (result.Problems.Count > 0) throw new UnusableInputException(Finding.Of(result.Problems[0]) is var problem ? $"{problem.Place}{problem.Text}" : "");
        return new Outcome(new SchemaFile(document.Path, FilePlace.Below(present.Root, document.Path), result.Text), file is null, result);
    }

    /// <summary>What a build would say of the files as they are now.</summary>
    private IReadOnlyList<Finding> Check(List<Outcome> outcomes, CancellationToken cancellation)
    {
        screen.Progress("checking the result");
        var now = outcomes.ToDictionary(static outcome => outcome.File.Path, static outcome => outcome.File);
        var rest = present.Files.Where(file => !now.ContainsKey(file.Path));
        return GeneratorCheck.Run(new SchemaSet(present.Root, [.. rest, .. now.Values]) { Lock = present.Lock }, cancellation);
    }

    private void Write(List<Outcome> outcomes)
    {
        foreach (var outcome in outcomes.Where(static outcome => outcome.IsChanged)) AtomicFile.Write(outcome.File.FilePath, outcome.File.Text!);
        var meta = Path.Combine(present.Root, SchemaWriter.MetaSchema);
        if (outcomes.Exists(static outcome => outcome.IsNew) && !File.Exists(meta)) AtomicFile.Write(meta, MetaSchemaFile.Text);
    }

    private void Report(List<Outcome> outcomes, IReadOnlyList<ImportNote> notes, IReadOnlyList<Finding> findings)
    {
        foreach (var outcome in outcomes) Report(outcome);
        foreach (var note in notes) screen.Finding(ToFinding(note));
        foreach (var finding in findings) screen.Finding(finding);
        var (added, changed) = (outcomes.Count(static outcome => outcome.IsNew), outcomes.Count(static outcome => !outcome.IsNew && outcome.IsChanged));
        screen.Line($"{(request.IsDryRun ? "Would be: " : "")}{added} files new, {changed} changed, {outcomes.Count - added - changed} as they were");
        screen.Line($"{Count(notes, ImportNoteKind.NotUnderstood)} not understood, {Count(notes, ImportNoteKind.Fallback)} less exact than the source, {Count(notes, ImportNoteKind.Ambiguous)} ambiguous, {Count(notes, ImportNoteKind.NotCarried)} that the source does not carry");
        screen.Json(() => ToJson(outcomes, notes, findings));
    }

    private void Report(Outcome outcome)
    {
        if (outcome.IsNew) screen.Line($"new {outcome.File.Path}", Style.Good);
        else if (outcome.IsChanged) screen.Line($"changed {outcome.File.Path}", Style.Name);
        if (!outcome.IsNew)
            foreach (var change in outcome.Result.Changes) screen.Line("  " + change);
        foreach (var kept in outcome.Result.Kept) screen.Line($"  {outcome.File.Path}: {kept}", Style.Faint);
    }

    private static int Count(IReadOnlyList<ImportNote> notes, ImportNoteKind kind) => notes.Count(note => note.Kind == kind);

    private static Finding ToFinding(ImportNote note) => new(note.File, note.Line, 0, note.Kind == ImportNoteKind.NotCarried ? "note" : "warning", "", $"{TextOf(note.Kind)}: {note.Text}");

    private static string TextOf(ImportNoteKind kind) => kind switch
    {
        ImportNoteKind.NotUnderstood => "not understood",
        ImportNoteKind.Fallback => "less exact",
        ImportNoteKind.Ambiguous => "ambiguous",
        _ => "not carried",
    };

    private JsonObject ToJson(List<Outcome> outcomes, IReadOnlyList<ImportNote> notes, IReadOnlyList<Finding> findings) => new()
    {
        ["dryRun"] = request.IsDryRun,
        ["files"] = new JsonArray([.. outcomes.Select(static outcome => new JsonObject
        {
            ["path"] = outcome.File.Path,
            ["state"] = outcome.IsNew ? "new" : outcome.IsChanged ? "changed" : "unchanged",
            ["changes"] = ToJson(outcome.IsNew ? [] : outcome.Result.Changes),
            ["kept"] = ToJson(outcome.Result.Kept),
        })]),
        ["notes"] = new JsonArray([.. notes.Select(static note => new JsonObject
        {
            ["kind"] = char.ToLowerInvariant(note.Kind.ToString()[0]) + note.Kind.ToString()[1..],
            ["file"] = note.File,
            ["line"] = note.Line,
            ["text"] = note.Text,
        })]),
        ["findings"] = new JsonArray([.. findings.Select(static finding => finding.ToJson())]),
    };

    private static JsonArray ToJson(IReadOnlyList<string> texts) => new([.. texts.Select(static text => JsonValue.Create(text))]);
}
