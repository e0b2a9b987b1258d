using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema.Json;

namespace WixInbox.Codegen.Schema;

/// <summary>
/// Reads one schema file: text in, declarations and diagnostics out. It knows no other file, and opens none.
/// </summary>
internal static class SchemaReader
{
    /// <summary>How long a schema file may be, in characters.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    public static ReadResult Read(SchemaFile file)
    {
        var diagnostics = new DiagnosticBag(file.FilePath);
        if (file.Text is null || file.Text.Length > MaxLength)
        {
            var problem = file.Text is null ? "it cannot be read" : $"it has more than {MaxLength} characters";
            diagnostics.Report(Ids.UnusableFile, default, file.Path, problem);
            return new ReadResult(new SchemaDocument(file.Path, file.FilePath, [], null, null, IsDamaged: true), diagnostics.ToEquatableArray());
        }

        var isDamaged = false;
        var root = JsonParser.Parse(file.Text, (span, problem) =>
        {
            isDamaged = true;
            diagnostics.Report(Ids.MalformedJson, span, problem);
        });
        var document = root is JsonObject node
            ? Read(file, new KeywordReader(node, diagnostics), diagnostics)
            : new SchemaDocument(file.Path, file.FilePath, [], null, null, IsDamaged: true);
        if (root is not (JsonObject or JsonMissing)) diagnostics.Report(Ids.WrongValue, root.Span, "the schema file", "a JSON object");
        return new ReadResult(document with { IsDamaged = document.IsDamaged || isDamaged }, diagnostics.ToEquatableArray());
    }

    /// <summary>Reads what stands in a file, from its root on.</summary>
    public static SchemaDocument Read(SchemaFile source, KeywordReader file, DiagnosticBag diagnostics)
    {
        file.RefuseOthers("schema file", Keywords.OfFile);
        if (file.Has(Keywords.Method) || file.Has(Keywords.Event)) file.OneOf(Keywords.Type, "object");
        else if (file.Has(Keywords.Properties)) diagnostics.Report(Ids.MissingKeyword, file.OpeningSpan, "file with 'properties'", $"{Keywords.Method}' or '{Keywords.Event}");
        var isBoth = file.Has(Keywords.Method) && file.Has(Keywords.Event);
        if (isBoth) diagnostics.Report(Ids.Unsupported, file.SpanOf(Keywords.Event), "A method and an event in one file", "give the event a file of its own");
        var references = new ReferenceReader(source.Path, diagnostics);
        var types = new TypeReader(new ValueReader(references, diagnostics), diagnostics).Read(file);
        var method = new MethodReader(references, diagnostics).Read(file);
        var happening = isBoth ? null : new EventReader(references).Read(file);
        return new SchemaDocument(source.Path, source.FilePath, types, method, happening, IsDamaged: false)
        {
            Title = file.Title == (method?.Name ?? happening?.Name)?.Text ? null : file.Title,
            Description = method is null && happening is null ? file.Description : null,
            Source = file.Source,
            Namespace = source.Namespace,
            Visibility = source.Visibility,
        };
    }
}

/// <summary>What reading a file gives.</summary>
internal sealed record ReadResult(SchemaDocument Document, EquatableArray<DiagnosticEntry> Diagnostics);
