using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Writing;

/// <summary>Which types lead to which.</summary>
internal static class References
{
    /// <summary>What a type refers to.</summary>
    public static IEnumerable<ReferenceShape> Of(TypeShape shape) => shape switch
    {
        ObjectShape value => value.Fields.SelectMany(static field => Of(field.Value)),
        AliasShape alias => Of(alias.Target),
        _ => [],
    };

    public static IEnumerable<ReferenceShape> Of(ValueShape value) => value switch
    {
        ReferenceShape reference => [reference],
        ListShape list => Of(list.Item),
        MapShape map => Of(map.Value),
        _ => [],
    };

    /// <summary>What the method or event of a file starts from.</summary>
    public static IEnumerable<ReferenceShape> Roots(SchemaDocument document) =>
        new[] { document.Method?.Request, document.Method?.Response, document.Event?.Body }.OfType<ReferenceShape>();

    /// <summary>The types that the methods and events of some files lead to, in whatever file.</summary>
    public static HashSet<TypePlace> Reachable(IEnumerable<SchemaDocument> documents, IEnumerable<SchemaDocument> from)
    {
        var shapes = new Dictionary<TypePlace, TypeShape>();
        foreach (var document in documents)
            foreach (var type in document.Types) shapes.TryAdd(new TypePlace(document.Path, type.Name.Text), type.Shape);
        var reached = new HashSet<TypePlace>();
        var waiting = new Queue<TypePlace>(from.SelectMany(Roots).Select(TypePlace.Of));
        while (waiting.TryDequeue(out var place))
        {
            if (!shapes.TryGetValue(place, out var shape) || !reached.Add(place)) continue;
            foreach (var next in Of(shape)) waiting.Enqueue(TypePlace.Of(next));
        }

        return reached;
    }

    /// <summary>The types of a file that its method or event leads to within the file.</summary>
    public static HashSet<string> Reachable(SchemaDocument document) =>
        [.. Reachable([document], [document]).Where(place => place.File == document.Path).Select(static place => place.Name)];
}
