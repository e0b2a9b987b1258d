using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Changes;

/// <summary>Which group of the old object is which of the new one: by name, else by the most cases that both have.</summary>
internal sealed class GroupPairs
{
    private readonly Dictionary<string, GroupDeclaration> _newOf = [];
    private readonly Dictionary<string, GroupDeclaration> _oldOf = [];

    public IEnumerable<(GroupDeclaration Old, GroupDeclaration New)> All => _newOf.Select(pair => (_oldOf[pair.Value.Name.Text], pair.Value));

    public static GroupPairs Of(ObjectSide old, ObjectSide @new)
    {
        var pairs = new GroupPairs();
        foreach (var group in old.Groups.Values)
            if (@new.Groups.TryGetValue(group.Name.Text, out var same)) pairs.Add(group, same);
        foreach (var group in old.Groups.Values.Where(group => pairs.NewOf(group) is null))
            if (pairs.FindRenamed(group, @new) is { } found) pairs.Add(group, found);
        return pairs;
    }

    public GroupDeclaration? NewOf(GroupDeclaration old) => _newOf.TryGetValue(old.Name.Text, out var found) ? found : null;

    public GroupDeclaration? OldOf(GroupDeclaration @new) => _oldOf.TryGetValue(@new.Name.Text, out var found) ? found : null;

    public bool AreSame(GroupDeclaration old, GroupDeclaration @new) => NewOf(old)?.Name.Text == @new.Name.Text;

    private void Add(GroupDeclaration old, GroupDeclaration @new)
    {
        _newOf.Add(old.Name.Text, @new);
        _oldOf.Add(@new.Name.Text, old);
    }

    private GroupDeclaration? FindRenamed(GroupDeclaration old, ObjectSide @new)
    {
        var cases = new HashSet<string>(old.Cases.Select(static word => word.Text));
        return @new.Groups.Values
            .Where(group => OldOf(group) is null)
            .Select(group => (Group: group, Shared: group.Cases.Count(word => cases.Contains(word.Text))))
            .Where(candidate => 2 * candidate.Shared >= Math.Max(cases.Count, candidate.Group.Cases.Count))
            .OrderByDescending(static candidate => candidate.Shared)
            .Select(static candidate => candidate.Group)
            .FirstOrDefault();
    }
}
