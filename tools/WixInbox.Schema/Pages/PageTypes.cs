namespace WixInbox.Schema.Pages;

/// <summary>The types that a page prints, in its order. A type without members below it is looked up here: pages do not print each type each time.</summary>
internal sealed class PageTypes
{
    private readonly Dictionary<string, PageTypeEntry> _byName = [];

    public List<PageTypeEntry> All { get; } = [];

    public PageTypeEntry? Find(string name) => _byName.GetValueOrDefault(name);

    public PageTypeEntry Add(string name, int line, PageExpansion? expansion)
    {
        if (!_byName.TryGetValue(name, out var entry))
        {
            _byName.Add(name, entry = new PageTypeEntry(name, line));
            All.Add(entry);
        }

        if (expansion is null) return entry;
        entry.Expansions.Add(expansion);
        Gather(expansion.Members, expansion.IsResponse);
        return entry;
    }

    /// <summary>Takes the types of fields and of what is below them.</summary>
    public void Gather(IEnumerable<PageNode> nodes, bool isResponse)
    {
        foreach (var field in nodes.Fields())
        {
            if (field.Type.TypeName is not { } name) continue;
            if (field.Members.Count > 0) Add(name, field.Line, new PageExpansion(field.Members, isResponse, !field.IsIncomplete));
            else if (field.EnumValues.Count > 0) AddValues(Add(name, field.Line, null), field.EnumValues);
        }
    }

    private static void AddValues(PageTypeEntry entry, List<string> values) => entry.EnumValues.AddRange(values.Except(entry.EnumValues));
}

internal static class PageNodes
{
    /// <summary>The fields among nodes, those of groups included.</summary>
    public static IEnumerable<PageField> Fields(this IEnumerable<PageNode> nodes) =>
        nodes.SelectMany(static node => node is PageGroup group ? group.Cases : (IEnumerable<PageField>)[(PageField)node]);
}
