namespace WixInbox.Schema.Pages;

/// <summary>What stands in a tree of fields: a field, or a one-of group of fields.</summary>
internal abstract class PageNode(int line)
{
    public int Line { get; } = line;

    /// <summary>The wire names that it brings to its type.</summary>
    public abstract IEnumerable<string> Names { get; }
}

internal sealed class PageField(int line, FieldText text) : PageNode(line)
{
    public FieldText Text { get; } = text;

    public string Name => Text.Name;

    /// <summary>As it is printed; where that is no type's name, what it was found to be.</summary>
    public PageType Type { get; set; } = text.Type;

    public List<PageNode> Members { get; } = [];

    public List<string> EnumValues { get; } = [];

    /// <summary>Whether some of its members had to be left out.</summary>
    public bool IsIncomplete { get; set; }

    public bool CanHaveMembers => Type.CanHaveMembers && EnumValues.Count == 0;

    public override IEnumerable<string> Names => [Name];
}

internal sealed class PageGroup(int line, bool? isRequired) : PageNode(line)
{
    /// <summary>Whether a case must be there; null where the header that would say it is not printed.</summary>
    public bool? IsRequired { get; } = isRequired;

    public List<PageField> Cases { get; } = [];

    public override IEnumerable<string> Names => Cases.Select(static member => member.Name);
}

/// <summary>Nodes behind the last case of a one-of directly under a parameter: their column is that of the case's members and of the parameter's.</summary>
internal sealed record Undecided(PageField Owner, PageField Case, IReadOnlyList<PageNode> Nodes);
