using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Typings.Mapping;

/// <summary>
/// Takes the mark "read-only" from members that some request demands, or has in its path: the vendor calls an id read-only, since the service
/// makes it, and an update names by it what it changes. What is marked is never sent.
/// </summary>
internal sealed class SentMembers
{
    private readonly HashSet<(string File, string Type, string Field)> _sent = [];
    private readonly Dictionary<(string File, string Type), ObjectShape> _objects;

    private SentMembers(IReadOnlyList<SchemaDocument> documents) => _objects = documents
        .SelectMany(static document => document.Types.Select(type => (Key: (document.Path, type.Name.Text), type.Shape)))
        .Where(static type => type.Shape is ObjectShape)
        .ToDictionary(static type => type.Key, static type => (ObjectShape)type.Shape);

    public static IReadOnlyList<SchemaDocument> Unmark(IReadOnlyList<SchemaDocument> documents)
    {
        var members = new SentMembers(documents);
        foreach (var method in documents.Select(static document => document.Method).OfType<MethodDeclaration>())
            if (method.Request is { } request) members.Add(method, request);
        return [.. documents.Select(members.Unmark)];
    }

    private void Add(MethodDeclaration method, ReferenceShape request)
    {
        foreach (var path in FieldsOf(method.Path.Text)) Follow(request, path);
        if (!_objects.TryGetValue((request.File, request.Name), out var shape)) return;
        foreach (var required in shape.Required) Follow(request, [required.Text]);
        foreach (var field in shape.Fields)
            foreach (var demand in field.Demands) Follow(request, [field.Name.Text, .. demand.Path]);
    }

    /// <summary><c>/v1/{thing.id}</c>: the path of a field each.</summary>
    private static IEnumerable<string[]> FieldsOf(string path) => path.Split('{').Skip(1).Select(static part => part.Split('}')[0].Split('.'));

    private void Follow(ReferenceShape type, IReadOnlyList<string> path)
    {
        foreach (var name in path)
        {
            if (!_objects.TryGetValue((type.File, type.Name), out var shape) || shape.Fields.FirstOrDefault(field => field.Name.Text == name) is not { } field) return;
            _sent.Add((type.File, type.Name, name));
            if (ElementOf(field.Value) is not ReferenceShape next) return;
            type = next;
        }

        if (_objects.TryGetValue((type.File, type.Name), out var value)) AddCases(type, value);
    }

    /// <summary>A one-of that must be there has a case, and if all of them are read-only, one that is sent all the same.</summary>
    private void AddCases(ReferenceShape type, ObjectShape shape)
    {
        var cases = shape.Groups.SelectMany(static group => group.Cases).Select(static word => word.Text).ToHashSet();
        if (shape.Fields.All(field => field.IsReadOnly && cases.Contains(field.Name.Text)))
            foreach (var name in cases) _sent.Add((type.File, type.Name, name));
    }

    // Demands go through lists: each element must have the member.
    private static ValueShape ElementOf(ValueShape value) => value is ListShape list ? ElementOf(list.Item) : value;

    private SchemaDocument Unmark(SchemaDocument document) => document with { Types = document.Types.Select(type => Unmark(document.Path, type)).ToEquatableArray() };

    private TypeDeclaration Unmark(string file, TypeDeclaration type) => type.Shape is not ObjectShape shape ? type : type with
    {
        Shape = shape with
        {
            Fields = shape.Fields.Select(field => field.IsReadOnly && _sent.Contains((file, type.Name.Text, field.Name.Text)) ? field with { IsReadOnly = false } : field).ToEquatableArray(),
        },
    };
}
