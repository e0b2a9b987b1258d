using WixInbox.Codegen.Binding;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Changes;

/// <summary>
/// Which type of the old set is which of the new: by file and name, else by the class that both become, else as the request, response
/// or body of the same method or event, else by a shape that no other type has.
/// </summary>
internal sealed class TypePairs
{
    // Types that refer to each other may be renamed together: each round pairs those whose references are known.
    private const int MostRounds = 8;

    private readonly ComparedSet _old;
    private readonly ComparedSet _new;
    private readonly Dictionary<TypeKey, TypeKey> _newOf = [];
    private readonly Dictionary<TypeKey, TypeKey> _oldOf = [];
    private readonly Dictionary<string, string> _namesOf = [];

    private TypePairs(ComparedSet old, ComparedSet @new) => (_old, _new) = (old, @new);

    /// <summary>The pairs, in the order of the new types.</summary>
    public IEnumerable<(TypeKey Old, TypeKey New)> All => _oldOf.OrderBy(static pair => pair.Key).Select(static pair => (pair.Value, pair.Key));

    public IEnumerable<TypeKey> Removed => _old.Types.Where(key => !_newOf.ContainsKey(key)).OrderBy(static key => key);

    public IEnumerable<TypeKey> Added => _new.Types.Where(key => !_oldOf.ContainsKey(key)).OrderBy(static key => key);

    public static TypePairs Of(ComparedSet old, ComparedSet @new, IEnumerable<(ReferenceShape? Old, ReferenceShape? New)> references)
    {
        var pairs = new TypePairs(old, @new);
        foreach (var key in old.Types.Where(@new.Has)) pairs.Add(key, key);
        pairs.PairBy(static (set, key) => set.KindOf(key) == SeenAs.Alias ? null : set.NameOf(key));
        foreach (var (before, after) in references) pairs.PairReferences(before, after);
        for (var round = 0; round < MostRounds && pairs.PairByShape(); round++)
        {
        }

        return pairs;
    }

    /// <summary>Whether two references lead to the same type.</summary>
    public bool AreSame(ReferenceShape? old, ReferenceShape? @new)
    {
        if (old is null || @new is null) return old is null && @new is null;
        var (before, after) = (new TypeKey(old.File, old.Name), new TypeKey(@new.File, @new.Name));
        return _newOf.TryGetValue(before, out var found) ? found == after : before == after;
    }

    /// <summary>What a class of the old set is called in the new one.</summary>
    public string NewNameOf(string oldName) => _namesOf.TryGetValue(oldName, out var name) ? name : oldName;

    private void Add(TypeKey old, TypeKey @new)
    {
        if (_newOf.ContainsKey(old) || _oldOf.ContainsKey(@new)) return;
        _newOf.Add(old, @new);
        _oldOf.Add(@new, old);
        _namesOf[_old.NameOf(old)] = _new.NameOf(@new);
    }

    private void PairReferences(ReferenceShape? old, ReferenceShape? @new)
    {
        if (old is null || @new is null) return;
        var (before, after) = (new TypeKey(old.File, old.Name), new TypeKey(@new.File, @new.Name));
        if (_old.Has(before) && _new.Has(after) && _old.KindOf(before) != SeenAs.Alias && _new.KindOf(after) != SeenAs.Alias) Add(before, after);
    }

    private bool PairByShape()
    {
        var (before, shapes) = (_newOf.Count, new ShapeText(this));
        PairBy((set, key) => set.KindOf(key) == SeenAs.Alias ? null : shapes.Of(set, key, isOld: ReferenceEquals(set, _old)));
        return _newOf.Count > before;
    }

    /// <summary>Pairs what has the same mark, if nothing else of either set has it.</summary>
    private void PairBy(Func<ComparedSet, TypeKey, string?> mark)
    {
        var (gone, come) = (Marked(_old, Removed), Marked(_new, Added));
        foreach (var pair in gone)
            if (pair.Value is { } old && come.TryGetValue(pair.Key, out var found) && found is { } @new) Add(old, @new);

        Dictionary<string, TypeKey?> Marked(ComparedSet set, IEnumerable<TypeKey> keys) => keys
            .Select(key => (Key: key, Mark: mark(set, key)))
            .Where(static entry => entry.Mark is not null)
            .GroupBy(static entry => entry.Mark!, static entry => (TypeKey?)entry.Key)
            .ToDictionary(static group => group.Key, static group => group.Count() == 1 ? group.First() : null);
    }

    /// <summary>What a reference of the old set leads to in the new one; null where that is not known.</summary>
    internal TypeKey? NewKeyOf(TypeKey old) => _newOf.TryGetValue(old, out var found) ? found : null;

    internal bool IsPaired(TypeKey @new) => _oldOf.ContainsKey(@new);
}
