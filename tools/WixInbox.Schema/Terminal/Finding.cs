using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using WixInbox.Codegen.Diagnostics;

namespace WixInbox.Schema.Terminal;

/// <summary>Something in a file that somebody should look at, in the form that compilers have.</summary>
/// <param name="File">The file; empty if it is of none.</param>
/// <param name="Line">The line, from 1; 0 if it is of the whole file.</param>
/// <param name="Column">The column, from 1; 0 if it is of the whole line.</param>
/// <param name="Severity"><c>error</c> or <c>warning</c>.</param>
/// <param name="Id">The id, which docs/diagnostics.md explains; empty if it has none.</param>
/// <param name="Text">What is wrong, and what to do.</param>
internal sealed record Finding(string File, int Line, int Column, string Severity, string Id, string Text)
{
    public bool IsError => Severity == "error";

    /// <summary><c>file(line,column): </c>.</summary>
    public string Place => (File, Line, Column) switch
    {
        ("", _, _) => "",
        (_, 0, _) => $"{FileNames.Shown(File)}: ",
        (_, _, 0) => $"{FileNames.Shown(File)}({Line}): ",
        _ => $"{FileNames.Shown(File)}({Line},{Column}): ",
    };

    public static Finding Of(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        var isPlaced = diagnostic.Location != Location.None;
        return new Finding(
            isPlaced ? place.Path : "",
            isPlaced ? place.StartLinePosition.Line + 1 : 0,
            isPlaced ? place.StartLinePosition.Character + 1 : 0,
            diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning",
            diagnostic.Id,
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    public static Finding Of(DiagnosticEntry entry) => Of(entry.ToDiagnostic());

    /// <summary>The line that says it, as compilers do: <c>file(line,column): severity id: text</c>.</summary>
    /// <param name="severity">The severity, as the terminal shows it.</param>
    public string ToLine(string severity) => $"{PlainText.Of(Place)}{severity}{(Id.Length > 0 ? " " + Id : "")}: {PlainText.Of(Text)}";

    public JsonObject ToJson() => new()
    {
        ["file"] = File,
        ["line"] = Line,
        ["column"] = Column,
        ["severity"] = Severity,
        ["id"] = Id,
        ["text"] = Text,
    };
}
