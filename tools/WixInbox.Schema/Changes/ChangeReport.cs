using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using WixInbox.Codegen.Changes;

namespace WixInbox.Schema.Changes;

/// <summary>How changes are written down.</summary>
internal enum ReportFormat
{
    Text,
    Markdown,
    Json,
}

/// <summary>Writes changes down, the worst first.</summary>
internal static class ChangeReport
{
    private static readonly ChangeSeverity[] WorstFirst = [.. Enum.GetValues<ChangeSeverity>().OrderDescending()];
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyList<SchemaChange> changes, ReportFormat format) => format switch
    {
        ReportFormat.Json => Json(changes),
        ReportFormat.Markdown => Markdown(changes),
        _ => Text(changes),
    };

    /// <summary><c>3 changes: 1 source, 2 compatible</c></summary>
    public static string Summary(IReadOnlyCollection<SchemaChange> changes)
    {
        if (changes.Count == 0) return "nothing has changed";
        var counts = WorstFirst.Select(severity => (Word: ChangeSeverities.WordOf(severity), Count: changes.Count(change => change.Severity == severity))).Where(static count => count.Count > 0);
        return $"{changes.Count} {(changes.Count == 1 ? "change" : "changes")}: {string.Join(", ", counts.Select(static count => $"{count.Count} {count.Word}"))}";
    }

    private static string Text(IReadOnlyList<SchemaChange> changes)
    {
        var text = new StringBuilder();
        foreach (var change in Sorted(changes))
            text.Append(CultureInfo.InvariantCulture, $"{PlaceOf(change)}: {ChangeSeverities.WordOf(change.Severity)}: {change.Text}: {change.Reason} [{change.Kind}]\n");
        return text.Append(Capital(Summary(changes))).Append(".\n").ToString();
    }

    private static string Markdown(IReadOnlyList<SchemaChange> changes)
    {
        var text = new StringBuilder($"{Capital(Summary(changes))}.\n");
        foreach (var severity in WorstFirst)
        {
            var of = changes.Where(change => change.Severity == severity).ToList();
            if (of.Count == 0) continue;
            text.Append(CultureInfo.InvariantCulture, $"\n### {Capital(ChangeSeverities.WordOf(severity))}\n\n| where | what | why | direction |\n| --- | --- | --- | --- |\n");
            foreach (var change in of)
                text.Append(CultureInfo.InvariantCulture, $"| {Cell(change.Place.File + change.Place.Pointer)} | {Cell(change.Text)} | {Cell(change.Reason)} | {ChangeDirectionWords.WordsOf(change.Direction)} |\n");
        }

        return text.ToString();
    }

    private static string Json(IReadOnlyList<SchemaChange> changes)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            json.WriteStartObject("count");
            foreach (var severity in WorstFirst) json.WriteNumber(ChangeSeverities.WordOf(severity), changes.Count(change => change.Severity == severity));
            json.WriteEndObject();
            json.WriteStartArray("changes");
            foreach (var change in Sorted(changes)) Write(json, change);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, SchemaChange change)
    {
        json.WriteStartObject();
        json.WriteString("kind", change.Kind.ToString());
        json.WriteString("severity", ChangeSeverities.WordOf(change.Severity));
        json.WriteString("direction", ChangeDirectionWords.WordsOf(change.Direction));
        json.WriteString("file", change.Place.File);
        json.WriteString("pointer", change.Place.Pointer);
        json.WriteString("path", change.Place.FilePath);
        json.WriteNumber("line", change.Place.Span.StartLine + 1);
        json.WriteNumber("column", change.Place.Span.StartColumn + 1);
        json.WriteString("text", change.Text);
        json.WriteString("reason", change.Reason);
        json.WriteEndObject();
    }

    private static IEnumerable<SchemaChange> Sorted(IEnumerable<SchemaChange> changes) =>
        changes.OrderByDescending(static change => change.Severity); // files in order within, since the sort is stable

    private static string PlaceOf(SchemaChange change) => $"{change.Place.FilePath}({change.Place.Span.StartLine + 1},{change.Place.Span.StartColumn + 1})";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Cell(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
