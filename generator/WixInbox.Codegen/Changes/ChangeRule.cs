namespace WixInbox.Codegen.Changes;

/// <summary>A row of the table of changes.</summary>
/// <param name="Kind">What has changed.</param>
/// <param name="Direction">The directions that the row is about.</param>
/// <param name="Severity">What it does to callers there.</param>
/// <param name="Reason">Why, as a sentence without its full stop.</param>
internal sealed record ChangeRule(ChangeKind Kind, ChangeDirections Direction, ChangeSeverity Severity, string Reason);
