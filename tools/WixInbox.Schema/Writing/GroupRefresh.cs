using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Writing;

/// <summary>Takes over one-of groups. A group is the same if it has the same name, or else a case in common.</summary>
internal sealed class GroupRefresh(RefreshLog log)
{
    /// <returns>The groups that the type has now.</returns>
    public EquatableArray<GroupDeclaration> Refresh(EditObject node, ObjectShape present, ObjectShape imported, HashSet<string> fields, string pointer)
    {
        var place = Pointer.Add(pointer, Keywords.Group);
        var left = imported.Groups.ToList();
        var free = fields.Except(imported.Fields.Select(static field => field.Name.Text)).ToHashSet(); // what the import does not have, and so cannot put elsewhere
        var groups = new List<GroupDeclaration>();
        foreach (var group in present.Groups)
        {
            var match = left.Find(other => other.Name.Text == group.Name.Text) ?? left.Find(other => other.Cases.Any(word => Has(group, word)));
            if (match is not null) left.Remove(match);
            if (Merge(group, match, free, Pointer.Add(place, group.Name.Text)) is { } merged) groups.Add(merged);
        }

        foreach (var group in left)
        {
            groups.Add(group);
            log.Added(Pointer.Add(place, group.Name.Text), string.Join(", ", group.Cases.Select(static word => word.Text)));
        }

        var result = groups.ToEquatableArray();
        if (!result.Select(ToText).SequenceEqual(present.Groups.Select(ToText))) Write(node, result);
        return result;
    }

    private static bool Has(GroupDeclaration group, Word name) => group.Cases.Any(word => word.Text == name.Text);

    private static string ToText(GroupDeclaration group) => $"{group.Name.Text}:{string.Join(',', group.Cases.Select(static word => word.Text))}:{group.IsRequired}";

    private GroupDeclaration? Merge(GroupDeclaration group, GroupDeclaration? imported, HashSet<string> free, string place)
    {
        if (imported is null)
        {
            log.Removed(place);
            return null;
        }

        var cases = group.Cases.Where(word => Has(imported, word) || free.Contains(word.Text)).ToList();
        foreach (var word in group.Cases.Except(cases)) log.Removed(place, word.Text);
        foreach (var word in imported.Cases.Where(word => !Has(group, word)))
        {
            cases.Add(word);
            log.Added(place, word.Text);
        }

        if (imported.IsRequired && !group.IsRequired) log.Changed(place, "may be absent", "one case must be there");
        return group with { Cases = cases.ToEquatableArray(), IsRequired = group.IsRequired || imported.IsRequired };
    }

    private static void Write(EditObject node, EquatableArray<GroupDeclaration> groups)
    {
        var wanted = GroupWriter.Write(groups);
        foreach (var keyword in new[] { Keywords.Group, Keywords.OneOf, Keywords.AllOf })
        {
            if (wanted.Find(keyword) is { } value) node.Set(keyword, value, KeyOrder.OfType);
            else node.Remove(keyword);
        }
    }
}
