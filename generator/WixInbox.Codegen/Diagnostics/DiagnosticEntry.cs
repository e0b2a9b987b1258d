using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Diagnostics;

/// <summary>A diagnostic as it crosses the pipeline: equal by content, made into Roslyn's own at the very end.</summary>
internal sealed record DiagnosticEntry(string Id, string FilePath, SourceSpan Span, EquatableArray<string> Arguments)
{
    /// <summary>What it says.</summary>
    public string Message => ToDiagnostic().GetMessage(CultureInfo.InvariantCulture);

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptors.ById(Id), ToLocation(), [.. Arguments]);

    // An option has no place in a file.
    private Location ToLocation() => FilePath.Length == 0
        ? Location.None
        : Location.Create(
            FilePath,
            new TextSpan(Span.Start, Span.Length),
            new LinePositionSpan(new LinePosition(Span.StartLine, Span.StartColumn), new LinePosition(Span.EndLine, Span.EndColumn)));
}
