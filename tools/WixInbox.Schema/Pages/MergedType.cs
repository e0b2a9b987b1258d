namespace WixInbox.Schema.Pages;

/// <summary>A field as all places of a page print it together.</summary>
internal sealed class MergedField(PageField first)
{
    /// <summary>The print that says most.</summary>
    public PageField Field { get; private set; } = first;

    public List<(PageField Field, bool IsResponse)> Prints { get; } = [];

    public bool IsInRequest => Prints.Any(static print => !print.IsResponse);

    /// <summary>Whether its type requires it: a response says so wherever it prints it, and no request says otherwise.</summary>
    public bool IsRequired => Prints.Any(static print => print.IsResponse) && Prints.All(static print => print.Field.Text.IsRequired);

    public void Add(PageField field, bool isResponse)
    {
        Prints.Add((field, isResponse));
        if (Weight(field) > Weight(Field)) Field = field;
    }

    private static int Weight(PageField field) => field.Members.Count > 0 || field.EnumValues.Count > 0 ? 2 : field.Type.Kind is PageTypeKind.None or PageTypeKind.Unknown ? 0 : 1;
}

internal sealed record MergedGroup(List<string> Cases, List<bool> Marks)
{
    /// <summary>Whether a case must be there: every place that prints the header says so.</summary>
    public bool IsRequired => Marks.Count > 0 && Marks.All(static mark => mark);
}

/// <summary>The members of a type as all places of a page print it together: responses have what is read-only, requests what is only sent.</summary>
internal sealed class MergedType
{
    private readonly LinkedList<string> _order = [];
    private readonly Dictionary<string, LinkedListNode<string>> _places = [];
    private readonly Dictionary<string, MergedField> _fields = [];
    private readonly Dictionary<string, MergedGroup> _groupOf = [];

    public MergedType(PageTypeEntry entry)
    {
        foreach (var expansion in entry.Expansions.OrderBy(static expansion => !expansion.IsResponse)) Add(expansion);
    }

    public IEnumerable<MergedField> Fields => _order.Select(name => _fields[name]);

    public List<MergedGroup> Groups { get; } = [];

    public MergedField? Find(string name) => _fields.GetValueOrDefault(name);

    private void Add(PageExpansion expansion)
    {
        LinkedListNode<string>? before = null;
        foreach (var field in expansion.Members.Fields())
        {
            if (!_places.TryGetValue(field.Name, out var place))
            {
                _places.Add(field.Name, place = before is null ? _order.AddFirst(field.Name) : _order.AddAfter(before, field.Name));
                _fields.Add(field.Name, new MergedField(field));
            }

            _fields[field.Name].Add(field, expansion.IsResponse);
            before = place;
        }

        foreach (var group in expansion.Members.OfType<PageGroup>()) Add(group);
    }

    private void Add(PageGroup printed)
    {
        var group = printed.Names.Select(name => _groupOf.GetValueOrDefault(name)).FirstOrDefault(static found => found is not null);
        if (group is null) Groups.Add(group = new MergedGroup([], []));
        if (printed.IsRequired is { } isRequired) group.Marks.Add(isRequired);
        foreach (var name in printed.Names)
            if (_groupOf.TryAdd(name, group)) group.Cases.Add(name);
    }
}
