using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Pages;

/// <summary>
/// What a method demands of its request: from its list of paths and from the marks at its fields. A path is demanded of the field of
/// the request that it starts at. One that runs through a list is demanded of each item, so its type must say it, which only a type
/// that no response has can do.
/// </summary>
internal sealed class Requirements
{
    private readonly Dictionary<(string Type, string Field), List<string[]>> _demands = [];
    private readonly HashSet<(string Type, string Field)> _required = [];

    private readonly Dictionary<string, Dictionary<string, PageField>> _fields = [];
    private readonly HashSet<(string Type, string Field)> _cases = [];

    /// <summary>Of what is only received.</summary>
    public static Requirements None { get; } = new();

    public static Requirements Read(string request, MethodBlock block, PageTypes types, PageNotes notes)
    {
        var requirements = new Requirements();
        var paths = block.Required.Paths.Select(path => (block.Required.Line, Path: path)).Concat(Marks(block.Params, ""));
        foreach (var (line, path) in paths.DistinctBy(static entry => entry.Path))
            if (requirements.Add(request, path.Split('.'), types) is { } problem) notes.NotCarried(line, $"'{path}' is required, and {problem}.");
        return requirements;
    }

    /// <summary>Whether each value of a type must have a field.</summary>
    public bool IsRequired(string type, string field) => _required.Contains((type, field));

    /// <summary>What is demanded of a field's value.</summary>
    public EquatableArray<Demand> DemandsOf(string type, string field, EquatableArray<Demand> declared) =>
        !_demands.TryGetValue((type, field), out var paths)
            ? declared
            : declared.Concat(paths.Select(static path => new Demand(path.ToEquatableArray(), default))).Distinct().ToEquatableArray();

    private static IEnumerable<(int Line, string Path)> Marks(IEnumerable<PageNode> nodes, string prefix)
    {
        foreach (var field in nodes.Fields())
        {
            if (field.Text.IsRequired) yield return (field.Line, prefix + field.Name);
            foreach (var mark in Marks(field.Members, $"{prefix}{field.Name}.")) yield return mark;
        }
    }

    /// <summary>Notes a path; what is wrong with it, or null.</summary>
    private string? Add(string request, string[] path, PageTypes types)
    {
        var (owner, anchor, isBehindList) = (request, (string?)null, false);
        var type = request;
        var rest = new List<string>();
        for (var at = 0; at < path.Length; at++)
        {
            if (!FieldsOf(type, types).TryGetValue(path[at], out var field)) return "the page does not list it";
            if (anchor is null) (owner, anchor) = (type, path[at]);
            else rest.Add(path[at]);
            if (at == path.Length - 1) break;
            if (field.Type.TypeName is not { } next) return "what it is in has no fields";
            if (field.Type.Kind == PageTypeKind.List) (anchor, isBehindList) = (null, true);
            if (anchor is null) rest.Clear();
            type = next;
        }

        if (isBehindList && types.Find(owner)!.IsInResponse) return $"runs through a list of '{owner}', which responses have too: a schema cannot say it of requests alone";
        if (rest.Count > 0) Demand(owner, anchor!, [.. rest]);
        else if (_cases.Contains((owner, anchor!))) return "is a case of a one-of, which leaves nothing to choose";
        else _required.Add((owner, anchor!));
        return null;
    }

    private Dictionary<string, PageField> FieldsOf(string type, PageTypes types)
    {
        if (_fields.TryGetValue(type, out var fields)) return fields;
        _fields.Add(type, fields = []);
        foreach (var node in types.Find(type)?.Expansions.SelectMany(static expansion => expansion.Members) ?? [])
        {
            foreach (var field in node is PageGroup group ? group.Cases : [(PageField)node])
            {
                fields.TryAdd(field.Name, field);
                if (node is PageGroup) _cases.Add((type, field.Name));
            }
        }

        return fields;
    }

    private void Demand(string type, string field, string[] path)
    {
        if (!_demands.TryGetValue((type, field), out var paths)) _demands.Add((type, field), paths = []);
        paths.Add(path);
    }
}
