using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Writing;

/// <summary>Writes one-of groups: by name, and in the standard form that other tools check.</summary>
internal static class GroupWriter
{
    public static LayoutObject Write(EquatableArray<GroupDeclaration> groups)
    {
        var keywords = new LayoutObject(LayoutStyle.Block);
        if (groups.Count == 0) return keywords;
        var named = new LayoutObject(LayoutStyle.Fit);
        foreach (var group in groups) named.Add(group.Name.Text, Layout.Of(group.Cases.Select(static word => word.Text)));
        keywords.Add(Keywords.Group, named);
        return groups.Count == 1
            ? keywords.Add(Keywords.OneOf, WriteStandardForm(groups[0]))
            : keywords.Add(Keywords.AllOf, new LayoutArray([.. groups.Select(static group => new LayoutObject(LayoutStyle.Block).Add(Keywords.OneOf, WriteStandardForm(group)))], LayoutStyle.Block));
    }

    /// <summary>A branch for each case, and a last one where the group may be absent.</summary>
    private static LayoutArray WriteStandardForm(GroupDeclaration group)
    {
        List<Layout> branches = [.. group.Cases.Select(static word => new LayoutObject(LayoutStyle.Line).Add(Keywords.Required, Layout.Of([word.Text])))];
        if (!group.IsRequired)
        {
            var none = new LayoutObject(LayoutStyle.Block).Add(Keywords.AnyOf, new LayoutArray([.. branches], LayoutStyle.Block));
            branches.Add(new LayoutObject(LayoutStyle.Block).Add(Keywords.Not, none));
        }

        return new LayoutArray(branches, LayoutStyle.Block);
    }
}
