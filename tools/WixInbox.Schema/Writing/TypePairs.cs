using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Writing;

/// <summary>Where a type is: the logical path of its file and its name there.</summary>
internal readonly record struct TypePlace(string File, string Name)
{
    public static TypePlace Of(ReferenceShape reference) => new(reference.File, reference.Name);
}

/// <summary>
/// Finds which imported type is which of those that are there: what stands in the same place of the same method is the same type,
/// whatever a person has called it and wherever he has put it. One imported type may be several there, and the other way round.
/// </summary>
internal sealed class TypePairs
{
    private const int MaxAliases = 16;

    private readonly Dictionary<TypePlace, TypeShape> _imported;
    private readonly Dictionary<TypePlace, TypeShape> _present;
    private readonly Dictionary<TypePlace, List<TypePlace>> _pairs = [];
    private readonly HashSet<TypePlace> _taken = [];
    private readonly Queue<(TypePlace Imported, TypePlace Present)> _waiting = new();

    public TypePairs(IReadOnlyList<SchemaDocument> imported, IReadOnlyList<SchemaDocument> present) =>
        (_imported, _present) = (Index(imported), Index(present));

    public IEnumerable<TypePlace> Unpaired => _imported.Keys.Where(type => !_pairs.ContainsKey(type));

    /// <summary>What an imported type is there; the first is where others refer to it.</summary>
    public IReadOnlyList<TypePlace> Of(TypePlace imported) => _pairs.GetValueOrDefault(imported) ?? [];

    public bool IsThere(TypePlace present) => _present.ContainsKey(present);

    public bool IsTaken(TypePlace present) => _taken.Contains(present);

    public TypeShape? Present(TypePlace present) => _present.GetValueOrDefault(present);

    /// <summary>Whether two types have the same fields or values, and so may well be one.</summary>
    public bool HaveSameMembers(TypePlace imported, TypePlace present) => MembersOf(_imported[imported]).SetEquals(MembersOf(_present[present]));

    /// <summary>Pairs what two values refer to, and everything that follows from it.</summary>
    public void Pair(ValueShape? imported, ValueShape? present)
    {
        Walk(imported, present);
        while (_waiting.TryDequeue(out var pair)) Walk(pair.Imported, pair.Present);
    }

    public TypePlace Resolve(ReferenceShape present)
    {
        var place = TypePlace.Of(present);
        for (var at = 0; at < MaxAliases && _present.GetValueOrDefault(place) is AliasShape { Target: ReferenceShape target }; at++) place = TypePlace.Of(target);
        return place;
    }

    private static Dictionary<TypePlace, TypeShape> Index(IEnumerable<SchemaDocument> documents)
    {
        var types = new Dictionary<TypePlace, TypeShape>();
        foreach (var document in documents)
            foreach (var type in document.Types) types.TryAdd(new TypePlace(document.Path, type.Name.Text), type.Shape);
        return types;
    }

    private void Walk(ValueShape? imported, ValueShape? present)
    {
        switch (imported, present)
        {
            case (ReferenceShape now, ReferenceShape was): Add(TypePlace.Of(now), Resolve(was)); break;
            case (ListShape now, ListShape was): Walk(now.Item, was.Item); break;
            case (MapShape now, MapShape was): Walk(now.Value, was.Value); break;
        }
    }

    private void Walk(TypePlace imported, TypePlace present)
    {
        switch (_imported[imported], _present[present])
        {
            case (ObjectShape now, ObjectShape was):
                var fields = was.Fields.ToDictionary(static field => field.Name.Text);
                foreach (var field in now.Fields) Walk(field.Value, fields.GetValueOrDefault(field.Name.Text)?.Value);
                break;
            case (AliasShape now, AliasShape was):
                Walk(now.Target, was.Target);
                break;
        }
    }

    private void Add(TypePlace imported, TypePlace present)
    {
        if (!_imported.TryGetValue(imported, out var now) || !_present.TryGetValue(present, out var was) || KindOf(now) != KindOf(was)) return;
        if (!_pairs.TryGetValue(imported, out var places)) _pairs.Add(imported, places = []);
        if (places.Contains(present)) return;
        places.Add(present);
        _taken.Add(present);
        _waiting.Enqueue((imported, present));
    }

    private static HashSet<string> MembersOf(TypeShape shape) => shape switch
    {
        ObjectShape value => [.. value.Fields.Select(static field => field.Name.Text)],
        EnumShape values => [.. values.Values.Select(static word => word.Text)],
        _ => [],
    };

    private static int KindOf(TypeShape shape) => shape switch
    {
        ObjectShape => 0,
        EnumShape => 1,
        _ => 2,
    };
}
