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

    /// <summary>The types of a file that its method or event leads to within the file.</summary>
    public static HashSet<string> Reachable(SchemaDocument document)
    {
        var types = document.Types.ToDictionary(static type => type.Name.Text, static type => type.Shape);
        var reached = new HashSet<string>();
        var waiting = new Queue<ReferenceShape>(Roots(document));
        while (waiting.TryDequeue(out var reference))
        {
            if (reference.File != document.Path || !types.TryGetValue(reference.Name, out var shape) || !reached.Add(reference.Name)) continue;
            foreach (var next in Of(shape)) waiting.Enqueue(next);
        }

        return reached;
    }
}
