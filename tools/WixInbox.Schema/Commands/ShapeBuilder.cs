using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Commands;

/// <summary>Builds the shape of a method or event out of what its file and those beside it declare.</summary>
/// <param name="documents">All schema files.</param>
/// <param name="depth">How many levels of types are opened.</param>
internal sealed class ShapeBuilder(IReadOnlyList<SchemaDocument> documents, int depth)
{
    /// <summary>More lines than anybody reads; types that hold each other many times over would have millions.</summary>
    private const int MaxNodes = 5_000;

    private const int MaxAliases = 16;

    private readonly Dictionary<(string File, string Name), TypeShape> _types = Index(documents);
    private readonly Stack<(string File, string Name)> _open = new();
    private int _nodes;

    /// <summary>Whether lines were left out, because there are too many.</summary>
    public bool IsCut => _nodes >= MaxNodes;

    public ShapeNode Build(MethodDeclaration method)
    {
        var children = new List<ShapeNode>();
        if (method.Request is { } request) children.Add(Message("request", request, field => Way(method, field)));
        if (method.Response is { } response) children.Add(Message("response", response, static _ => null));
        if (method.Errors.Count > 0) children.Add(new ShapeNode("errors", "") { Children = [.. method.Errors.Select(static error => new ShapeNode(error.Code.Text, error.Status == 0 ? "" : FormattableString.Invariant($"{error.Status}")))] });
        return new ShapeNode(method.Name.Text, $"{method.Verb} {method.Path.Text}") { Marks = MarksOf(method), Children = children };
    }

    public ShapeNode Build(EventDeclaration happening) => new(happening.Name.Text, $"{happening.Union.Text}, {happening.Form} event of {happening.EntityFqdn}")
    {
        Marks = happening.Permission is { } permission ? [permission] : [],
        Children = happening.Body is { } body ? [Message("body", body, static _ => null)] : [],
    };

    private static Dictionary<(string File, string Name), TypeShape> Index(IReadOnlyList<SchemaDocument> documents)
    {
        var types = new Dictionary<(string, string), TypeShape>();
        foreach (var document in documents)
            foreach (var type in document.Types) types.TryAdd((document.Path, type.Name.Text), type.Shape);
        return types;
    }

    private static List<string> MarksOf(MethodDeclaration method)
    {
        List<string> marks = [method.Service.Text, method.Safety];
        if (method.Permission is { } permission) marks.Add(permission);
        if (method.Paging is { } paging) marks.Add($"pages by {paging.Cursor.Text}");
        return marks;
    }

    private static string Way(MethodDeclaration method, string field)
    {
        foreach (var travel in method.Params)
            if (travel.Field.Text == field) return travel.Way;
        if (method.Path.Text.Contains("{" + field + "}", StringComparison.Ordinal)) return "path";
        return method.Verb is "GET" or "DELETE" ? "query" : "body";
    }

    private ShapeNode Message(string name, ReferenceShape type, Func<string, string?> way) => Open(new ShapeNode(name, type.Name), type, way);

    /// <summary>A node with what its type holds, unless that is open above already or too deep.</summary>
    private ShapeNode Open(ShapeNode node, ReferenceShape type, Func<string, string?>? way = null)
    {
        var key = (type.File, type.Name);
        if (!_types.TryGetValue(key, out var shape)) return node with { Marks = [.. node.Marks, "not among the files"] };
        if (shape is EnumShape values) return node with { Type = $"{node.Type}: {ShapeText.Values(values)}" };
        if (shape is AliasShape alias) return OpenAlias(node, alias);
        if (_open.Contains(key)) return node with { Marks = [.. node.Marks, "recursive"] };
        if (shape is not ObjectShape value || value.Fields.Count == 0) return node;
        if (_open.Count >= depth || IsCut) return node with { Children = [new ShapeNode("…", "")] };
        _open.Push(key);
        var opened = node with { Children = [.. Members(value, way)] };
        _open.Pop();
        return opened;
    }

    private ShapeNode OpenAlias(ShapeNode node, AliasShape alias)
    {
        for (var at = 0; at < MaxAliases && alias.Target is ReferenceShape next && _types.GetValueOrDefault((next.File, next.Name)) is AliasShape behind; at++) alias = behind;
        var named = node with { Type = alias is FilterShape ? node.Type + " = a filter" : $"{node.Type} = {ShapeText.Of(alias.Target)}" };
        if (alias is FilterShape filter) return named with { Children = [.. filter.Fields.Select(static field => new ShapeNode(field.Path.Text, string.Join(' ', field.Operators)))] };
        return Inner(alias.Target) is { } target && _types.GetValueOrDefault((target.File, target.Name)) is not AliasShape ? Open(named, target) : named;
    }

    /// <summary>The named type in a value, through lists and maps.</summary>
    private static ReferenceShape? Inner(ValueShape value) => value switch
    {
        ReferenceShape reference => reference,
        ListShape list => Inner(list.Item),
        MapShape map => Inner(map.Value),
        _ => null,
    };

    /// <summary>The fields, with those of a group below it, in the place of its first.</summary>
    private IEnumerable<ShapeNode> Members(ObjectShape shape, Func<string, string?>? way)
    {
        var required = shape.Required.Select(static word => word.Text).ToHashSet();
        var expected = shape.Expected.Select(static word => word.Text).ToHashSet();
        var groups = shape.Groups.SelectMany(static group => group.Cases.Select(word => (word.Text, group))).ToDictionary(static pair => pair.Text, static pair => pair.group);
        var done = new HashSet<GroupDeclaration>();
        foreach (var field in shape.Fields)
        {
            if (IsCut) yield break;
            if (!groups.TryGetValue(field.Name.Text, out var group))
            {
                yield return Field(field, PresenceOf(field.Name.Text), way?.Invoke(field.Name.Text));
            }
            else if (done.Add(group))
            {
                var cases = shape.Fields.Where(other => groups.TryGetValue(other.Name.Text, out var its) && its == group);
                yield return new ShapeNode("one of " + group.Name.Text, "") { Marks = [group.IsRequired ? "required" : PresenceOf(group.Name.Text) ?? "may be absent"], Children = [.. cases.Select(other => Field(other, null, way?.Invoke(other.Name.Text)))] };
            }
        }

        string? PresenceOf(string name) => required.Contains(name) ? "required" : expected.Contains(name) ? "required by prose" : null;
    }

    private ShapeNode Field(FieldDeclaration field, string? presence, string? way)
    {
        _nodes++;
        var node = new ShapeNode(field.Name.Text, ShapeText.Of(field.Value)) { Marks = [.. MarksOf(field, presence, way)] };
        return Inner(field.Value) is { } type ? Open(node, type) : node;
    }

    private static IEnumerable<string> MarksOf(FieldDeclaration field, string? presence, string? way)
    {
        if (presence is not null) yield return presence;
        if (way is not null) yield return "in the " + way;
        if (field.IsReadOnly) yield return "read-only";
        if (field.Default is { } value) yield return $"by default {value}";
        foreach (var demand in field.Demands) yield return $"needs {string.Join('.', demand.Path)}";
        if (field.Deprecation is not { } deprecation) yield break;
        yield return "deprecated" + (deprecation.ReplacedBy is { } other ? $", use {other}" : "") + (deprecation.Removal is { } removal ? $", gone on {removal}" : "");
    }
}
