using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Binding;

/// <summary>Finds the types that are reached from some types, through fields, lists, maps and names of types.</summary>
internal static class Reach
{
    public static HashSet<TypeKey> From(IEnumerable<ReferenceShape?> roots, Dictionary<TypeKey, TypeDeclaration> types) => From(roots, types, static _ => true);

    /// <summary>Those that requests are made of: what only the service sets is left out of them, with all that is below it.</summary>
    public static HashSet<TypeKey> Sent(IEnumerable<ReferenceShape?> roots, Dictionary<TypeKey, TypeDeclaration> types) =>
        From(roots, types, static field => !field.IsReadOnly);

    private static HashSet<TypeKey> From(IEnumerable<ReferenceShape?> roots, Dictionary<TypeKey, TypeDeclaration> types, Func<FieldDeclaration, bool> isFollowed)
    {
        var reached = new HashSet<TypeKey>();
        var open = new Stack<TypeKey>(roots.Where(static root => root is not null).Select(static root => new TypeKey(root!.File, root.Name)));
        while (open.Count > 0)
        {
            var key = open.Pop();
            if (!types.TryGetValue(key, out var type) || !reached.Add(key)) continue;
            foreach (var reference in ValuesOf(type.Shape, isFollowed).Select(Innermost).OfType<ReferenceShape>()) open.Push(new TypeKey(reference.File, reference.Name));
        }

        return reached;
    }

    /// <summary>The types that a type refers to itself.</summary>
    public static IEnumerable<ReferenceShape> ReferencesOf(TypeShape shape) => ValuesOf(shape, static _ => true).Select(Innermost).OfType<ReferenceShape>();

    private static IEnumerable<ValueShape> ValuesOf(TypeShape shape, Func<FieldDeclaration, bool> isFollowed) => shape switch
    {
        ObjectShape record => record.Fields.Where(isFollowed).Select(static field => field.Value),
        AliasShape alias => [alias.Target],
        _ => [],
    };

    /// <summary>What lists and maps hold in the end.</summary>
    public static ValueShape Innermost(ValueShape value)
    {
        while (true)
        {
            switch (value)
            {
                case ListShape list: value = list.Item; break;
                case MapShape map: value = map.Value; break;
                default: return value;
            }
        }
    }
}
