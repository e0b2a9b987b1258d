using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using WixInbox.Codegen.Changes;
using WixInbox.Schema.Terminal;

namespace WixInbox.Schema.Changes;

/// <summary>Writes changes down, the worst first.</summary>
internal static class ChangeReport
{
    private static readonly ChangeSeverity[] WorstFirst = [.. Enum.GetValues<ChangeSeverity>().OrderDescending()];

    /// <summary>Writes them as text or Markdown; where the screen is for machines, as JSON.</summary>
    public static void Write(IReadOnlyList<SchemaChange> changes, Screen screen, bool isMarkdown = false)
    {
        if (isMarkdown) screen.PaintedLine(Markdown(changes));
        else Lines(changes, screen);
        screen.Json(() => ToJson(changes));
    }

    /// <summary><c>3 changes: 1 source, 2 compatible</c></summary>
    public static string Summary(IReadOnlyCollection<SchemaChange> changes)
    {
        if (changes.Count == 0) return "nothing has changed";
        var counts = WorstFirst.Select(severity => (Word: ChangeSeverities.WordOf(severity), Count: changes.Count(change => change.Severity == severity))).Where(static count => count.Count > 0);
        return $"{changes.Count} {(changes.Count == 1 ? "change" : "changes")}: {string.Join(", ", counts.Select(static count => $"{count.Count} {count.Word}"))}";
    }

    private static void Lines(IReadOnlyList<SchemaChange> changes, Screen screen)
    {
        foreach (var change in Sorted(changes))
        {
            var severity = screen.Paint(ChangeSeverities.WordOf(change.Severity), StyleOf(change.Severity));
            screen.PaintedLine($"{screen.Paint(PlaceOf(change))}: {severity}: {screen.Paint(change.Text)}: {screen.Paint(change.Reason)} [{change.Kind}]");
        }

        screen.Line($"{Capital(Summary(changes))}.");
    }

    private static Style StyleOf(ChangeSeverity severity) => severity switch
    {
        ChangeSeverity.Source or ChangeSeverity.RunTime => Style.Error,
        ChangeSeverity.Behaviour => Style.Warning,
        ChangeSeverity.Compatible => Style.Good,
        _ => Style.Faint,
    };

    private static string Markdown(IReadOnlyList<SchemaChange> changes)
    {
        var text = new StringBuilder($"{Capital(Summary(changes))}.");
        foreach (var severity in WorstFirst)
        {
            var of = changes.Where(change => change.Severity == severity).ToList();
            if (of.Count == 0) continue;
            text.Append(CultureInfo.InvariantCulture, $"\n\n### {Capital(ChangeSeverities.WordOf(severity))}\n\n| where | what | why | direction |\n| --- | --- | --- | --- |");
            foreach (var change in of)
                text.Append(CultureInfo.InvariantCulture, $"\n| {Cell(change.Place.File + change.Place.Pointer)} | {Cell(change.Text)} | {Cell(change.Reason)} | {ChangeDirectionWords.WordsOf(change.Direction)} |");
        }

        return text.ToString();
    }

    public static JsonObject ToJson(IReadOnlyList<SchemaChange> changes) => new()
    {
        ["count"] = new JsonObject(WorstFirst.Select(severity =>
            KeyValuePair.Create(ChangeSeverities.WordOf(severity), (JsonNode?)changes.Count(change => change.Severity == severity)))),
        ["changes"] = new JsonArray([.. Sorted(changes).Select(ToJson)]),
    };

    private static JsonObject ToJson(SchemaChange change) => new()
    {
        ["kind"] = change.Kind.ToString(),
        ["severity"] = ChangeSeverities.WordOf(change.Severity),
        ["direction"] = ChangeDirectionWords.WordsOf(change.Direction),
        ["file"] = change.Place.File,
        ["pointer"] = change.Place.Pointer,
        ["path"] = change.Place.FilePath,
        ["line"] = change.Place.Span.StartLine + 1,
        ["column"] = change.Place.Span.StartColumn + 1,
        ["text"] = change.Text,
        ["reason"] = change.Reason,
    };

    private static IEnumerable<SchemaChange> Sorted(IEnumerable<SchemaChange> changes) =>
        changes.OrderByDescending(static change => change.Severity); // files in order within, since the sort is stable

    private static string PlaceOf(SchemaChange change) => $"{FileNames.Shown(change.Place.FilePath)}({change.Place.Span.StartLine + 1},{change.Place.Span.StartColumn + 1})";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Cell(string text) =>
        PlainText.OfLines(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
