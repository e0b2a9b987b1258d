namespace WixInbox.Schema.Pages;

/// <summary>A type of a page, with each place where the page prints what is in it.</summary>
internal sealed class PageTypeEntry(string name, int line)
{
    public string Name { get; } = name;

    public int Line { get; } = line;

    public List<PageExpansion> Expansions { get; } = [];

    public List<string> EnumValues { get; } = [];

    public bool IsEnum => Expansions.Count == 0 && EnumValues.Count > 0;

    public bool IsInRequest => Expansions.Any(static expansion => !expansion.IsResponse);

    public bool IsInResponse => Expansions.Any(static expansion => expansion.IsResponse);

    public IEnumerable<string> Names => Expansions.SelectMany(static expansion => expansion.Members).SelectMany(static node => node.Names);

    /// <summary>What the page knows of its names: a request prints all that requests have, a response might lack what is only sent.</summary>
    public KnownNames Known => new([.. Names], NamesOf(Expansions.FirstOrDefault(static expansion => !expansion.IsResponse && expansion.IsWhole)));

    private static HashSet<string>? NamesOf(PageExpansion? expansion) => expansion is null ? null : [.. expansion.Members.SelectMany(static node => node.Names)];
}

/// <summary>A place where the page prints the members of a type.</summary>
/// <param name="Members">The members.</param>
/// <param name="IsResponse">Whether they come from the service: requests lack what is read-only.</param>
/// <param name="IsWhole">Whether nothing had to be left out.</param>
internal sealed record PageExpansion(IReadOnlyList<PageNode> Members, bool IsResponse, bool IsWhole);
