using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Changes;

/// <summary>Holds schemas against a lock: what breaks callers is reported at its line, what does not is their business.</summary>
internal static class LockCheck
{
    public static DiagnosticList Check(LockedSchemas locked, IEnumerable<SchemaDocument> documents)
    {
        if (locked.Diagnostics.Count > 0) return new DiagnosticList(locked.Diagnostics);
        var covered = documents.Where(document => Covers(locked.FilePath, document.FilePath)).ToList();
        var bags = new Dictionary<string, DiagnosticBag>();
        foreach (var change in SchemaComparison.Compare([.. locked.Documents], covered).Where(static change => change.Severity.IsBreaking()))
        {
            if (!bags.TryGetValue(change.Place.FilePath, out var bag)) bags.Add(change.Place.FilePath, bag = new DiagnosticBag(change.Place.FilePath));
            bag.Report(Ids.BreakingChange, change.Place.Span, change.Text, change.Reason);
        }

        return new DiagnosticList(bags.OrderBy(static pair => pair.Key, StringComparer.Ordinal).SelectMany(static pair => pair.Value.ToEquatableArray()).ToEquatableArray());
    }

    /// <summary>A lock is about the files in its folder and below; those that come with the package, say, are not.</summary>
    private static bool Covers(string lockPath, string filePath)
    {
        var path = lockPath.Replace('\\', '/');
        return filePath.Replace('\\', '/').StartsWith(path.Substring(0, path.LastIndexOf('/') + 1), StringComparison.Ordinal);
    }
}
