namespace WixInbox.Schema.Pages;

/// <summary>
/// Decides which nodes behind the last case of a one-of are members of the case, and from which on they are fields of the parameter.
/// Members come first, so one proof decides for all that is on its side. What nothing proves is left out.
/// </summary>
/// <param name="namesOf">The names that a type is known to have, from elsewhere on the page or from schemas that are there.</param>
/// <param name="required">Paths that must be there.</param>
/// <param name="notes">Takes what stays open.</param>
internal sealed class SplitResolver(Func<string, KnownNames> namesOf, IReadOnlyList<string> required, PageNotes notes)
{
    /// <summary>
    /// Types of the vendor's platform, which are the same in each of its APIs. Its queries have a one-of of a single case,
    /// <c>cursorPaging</c>, which makes these the types that the question is mostly asked of.
    /// </summary>
    private static readonly Dictionary<string, string[]> Platform = new()
    {
        ["CursorPaging"] = ["limit", "cursor"],
        ["Paging"] = ["limit", "offset"],
    };

    private enum Side
    {
        Open,
        Case,
        Owner,
    }

    public void Resolve(IReadOnlyList<Undecided> undecided)
    {
        foreach (var open in undecided) Resolve(open);
    }

    private void Resolve(Undecided open)
    {
        var (members, fields) = NamesOf(open.Case).Whole is { } whole ? SplitBehind(whole, open) : SplitBySides(open);
        open.Case.Members.AddRange(open.Nodes.Take(members));
        open.Owner.Members.AddRange(open.Nodes.Skip(fields));
        if (members == fields) return;
        open.Case.IsIncomplete = open.Owner.IsIncomplete = true;
        foreach (var node in open.Nodes.Take(fields).Skip(members))
        {
            notes.Ambiguous(
                node.Line,
                $"'{string.Join(", ", node.Names)}' is a member of '{open.Owner.Name}.{open.Case.Name}' or a field of '{open.Owner.Name}': the column says both. It is left out; import with a schema that has it.");
        }
    }

    /// <summary>Where all members of the case's type are known, they are all there or none of them is: a type is not printed each time.</summary>
    private (int Members, int Fields) SplitBehind(HashSet<string> whole, Undecided open)
    {
        var names = new HashSet<string>();
        var count = 0;
        while (names.Count < whole.Count && count < open.Nodes.Count) names.UnionWith(open.Nodes[count++].Names);
        if (whole.Count == 0 || !names.SetEquals(whole)) return (0, 0);
        var fields = NamesOf(open.Owner).Names;
        var canBeFields = names.All(fields.Contains) || names.Any(name => Requires($"{open.Owner.Name}.{name}"));
        return (canBeFields && !HasRepetition(open.Nodes) ? 0 : count, count);
    }

    private static bool HasRepetition(IReadOnlyList<PageNode> nodes) => nodes.SelectMany(static node => node.Names).GroupBy(static name => name).Any(static group => group.Skip(1).Any());

    private (int Members, int Fields) SplitBySides(Undecided open)
    {
        var sides = open.Nodes.Select(node => SideOf(open, node)).ToArray();
        var members = 1 + Array.LastIndexOf(sides, Side.Case);
        var fields = Array.IndexOf(sides, Side.Owner) is var first and >= 0 ? first : sides.Length;
        SplitAtRepetition(open.Nodes, ref members, ref fields);
        return members > fields ? (0, sides.Length) : (members, fields);
    }

    /// <summary>A type has no name twice: of two nodes with one name the first is a member and the second a field.</summary>
    private static void SplitAtRepetition(IReadOnlyList<PageNode> nodes, ref int members, ref int fields)
    {
        var seen = new Dictionary<string, int>();
        for (var at = 0; at < nodes.Count; at++)
        {
            foreach (var name in nodes[at].Names)
            {
                if (seen.TryAdd(name, at)) continue;
                (members, fields) = (Math.Max(members, seen[name] + 1), Math.Min(fields, at));
            }
        }
    }

    private Side SideOf(Undecided open, PageNode node)
    {
        foreach (var name in node.Names)
            if (SideOf(open, name) is var side and not Side.Open) return side;
        return Side.Open;
    }

    private Side SideOf(Undecided open, string name)
    {
        var (ofOwner, ofCase) = (Requires($"{open.Owner.Name}.{name}"), Requires($"{open.Owner.Name}.{open.Case.Name}.{name}"));
        if (ofOwner != ofCase) return ofOwner ? Side.Owner : Side.Case;
        var (members, fields) = (NamesOf(open.Case), NamesOf(open.Owner));
        var (isMember, isField) = (members.Names.Contains(name), fields.Names.Contains(name));
        // A name that one type has proves nothing while nothing is known of the other: it may have it too.
        if (isMember == isField || members.Names.Count == 0 || fields.Names.Count == 0) return Side.Open;
        return isMember ? Side.Case : Side.Owner;
    }

    private bool Requires(string path) => required.Any(other => other == path || other.StartsWith(path + ".", StringComparison.Ordinal));

    private KnownNames NamesOf(PageField field)
    {
        if (field.Type.TypeName is not { } type) return KnownNames.None;
        var names = namesOf(type);
        return names.Whole is null && Platform.TryGetValue(type, out var platform) ? new KnownNames([.. names.Names, .. platform], [.. platform]) : names;
    }
}

/// <summary>Names that a type has.</summary>
/// <param name="Names">Names that are known, from wherever.</param>
/// <param name="Whole">All names that requests have, where they are known.</param>
internal sealed record KnownNames(HashSet<string> Names, HashSet<string>? Whole)
{
    public static readonly KnownNames None = new([], null);
}
