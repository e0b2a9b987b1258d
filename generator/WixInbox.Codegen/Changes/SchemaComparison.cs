using WixInbox.Codegen.Binding;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Changes;

/// <summary>
/// Says what has changed between two sets of schema files, and what that does to callers. It is total: whatever can be read can be
/// compared. A file of the new set that is damaged counts as unchanged, since what it lacks has been reported there.
/// </summary>
internal static class SchemaComparison
{
    internal static IReadOnlyList<SchemaChange> Compare(IReadOnlyList<SchemaDocument> old, IReadOnlyList<SchemaDocument> @new)
    {
        var (before, after) = (ComparedSet.Of(old), ComparedSet.Of(WithoutDamage(old, @new)));
        var (methods, events) = (MethodPairs.Of(before, after), EventPairs.Of(before, after));
        var types = TypePairs.Of(before, after, [.. methods.ReferencePairs, .. events.ReferencePairs]);
        var both = new ComparedSets(before, after, types, new WholeFiles(before, after, methods.Members, events.Members), new ChangeLog());
        new MethodComparer(both).Compare(methods);
        new EventComparer(both).Compare(events);
        new TypeComparer(both).Compare();
        return both.Log.Sorted;
    }

    private static IEnumerable<SchemaDocument> WithoutDamage(IReadOnlyList<SchemaDocument> old, IReadOnlyList<SchemaDocument> @new)
    {
        if (!@new.Any(static document => document.IsDamaged)) return @new;
        var before = old.ToLookup(static document => document.Path);
        return @new.Select(document => document.IsDamaged ? before[document.Path].FirstOrDefault() ?? document : document);
    }
}

/// <summary>The two sets, and what is known of both together.</summary>
internal sealed record ComparedSets(ComparedSet Old, ComparedSet New, TypePairs Pairs, WholeFiles Files, ChangeLog Log)
{
    /// <summary>How a type reaches callers: as it did, or where nothing led to it, as it does now.</summary>
    public ChangeDirections DirectionsOf(TypeKey old, TypeKey @new)
    {
        var before = Old.DirectionsOf(old);
        return before == ChangeDirections.None ? New.DirectionsOf(@new) : before;
    }
}
