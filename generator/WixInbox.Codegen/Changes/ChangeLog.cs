using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Changes;

/// <summary>Collects changes while two sets are compared.</summary>
internal sealed class ChangeLog
{
    private readonly List<SchemaChange> _changes = [];

    /// <summary>All of them, in the order of files and of places in each.</summary>
    public IReadOnlyList<SchemaChange> Sorted => [.. _changes
        .OrderBy(static change => change.Place.File, StringComparer.Ordinal)
        .ThenBy(static change => change.Place.FilePath, StringComparer.Ordinal)
        .ThenBy(static change => change.Place.Span.Start)
        .ThenBy(static change => change.Kind)
        .ThenBy(static change => change.Text, StringComparer.Ordinal)];

    public void Add(ChangeKind kind, ChangeDirections direction, ChangePlace place, string text)
    {
        var rule = ChangeRules.Of(kind, direction);
        _changes.Add(new SchemaChange(kind, direction, rule.Severity, place, text, rule.Reason));
    }
}

/// <summary>Where in a file changes are reported: the file, and where in it pointers start.</summary>
internal sealed record ChangeScope(SchemaDocument Document, string Pointer, ChangeDirections Direction, ChangeLog Log)
{
    /// <summary>The scope of what only the service sets: it is in no request, and so nothing that requests are held to reaches it.</summary>
    public ChangeScope OutsideRequests => this with
    {
        Direction = (Direction & ChangeDirections.Received) is not ChangeDirections.None and var received ? received : ChangeDirections.Received,
    };

    public void Report(ChangeKind kind, SourceSpan span, string text, string pointer = "") =>
        Log.Add(kind, Direction, new ChangePlace(Document.Path, Pointer + pointer, Document.FilePath, span), text);
}
