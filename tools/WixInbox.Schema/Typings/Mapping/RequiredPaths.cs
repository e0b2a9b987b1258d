using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;
using WixInbox.Schema.Typings.Scripts;

namespace WixInbox.Schema.Typings.Mapping;

/// <summary>
/// Puts what a method requires into its request: fields of the request into <c>required</c>, deeper ones as demands on the field that they
/// are below. The client's typings name them by <c>@requiredField</c>; what the path names is required too.
/// </summary>
internal sealed class RequiredPaths(WireTypes types, ScriptNotes notes)
{
    /// <summary>Parameters of the client's functions that the wire does not have: what is in them are fields of the request.</summary>
    private static readonly string[] Wrappers = ["options", "identifiers"];

    public TypeDeclaration Apply(TypeDeclaration request, string path, IEnumerable<(string Path, int Line)> required)
    {
        if (request.Shape is not ObjectShape shape || types.FindInterface(request.Name.Text) is not { } type) return request;
        var places = Placeholders(path).ToList();
        foreach (var place in places) shape = Require(shape, type, place.Split('.'), place, 0);
        foreach (var (text, line) in required)
            if (Resolve(type, text, places) is { } parts) shape = Require(shape, type, parts, text, line);
            else notes.NotCarried(line, $"'@requiredField {text}', which is no field of '{type.Name}'");
        return request with { Shape = shape };
    }

    /// <summary>What stands between braces in a path.</summary>
    public static IEnumerable<string> Placeholders(string path) =>
        path.Split('{').Skip(1).Select(static part => part.Split('}')[0]).Where(static part => part.Length > 0);

    /// <summary>The path in names of the wire; null if the request has no such field, and an empty one if nothing is to be said.</summary>
    private string[]? Resolve(InterfaceScript type, string text, List<string> places)
    {
        string[] parts = [.. text.Split('.').Select(WireTypes.WireNameOf)];
        if (Has(type, parts[0])) return parts;
        if (Wrappers.Contains(parts[0])) return parts.Length == 1 ? [] : Has(type, parts[1]) ? parts[1..] : null;
        // The client takes the id of 'category' beside it, and puts it where the path wants 'category.id'.
        return parts.Length == 1 && places.Any(place => place.EndsWith("." + parts[0], StringComparison.Ordinal)) ? [] : null;
    }

    private bool Has(InterfaceScript type, string field) => types.MembersOf(type).Any(member => member.Name == field);

    private ObjectShape Require(ObjectShape shape, InterfaceScript type, string[] path, string text, int line)
    {
        if (path.Length == 0) return shape;
        if (shape.Groups.Any(group => group.Cases.Any(word => word.Text == path[0])))
        {
            if (path.Length == 1) notes.NotCarried(line, $"'@requiredField {text}', a case of a one-of of '{type.Name}'");
            return path.Length == 1 ? shape : Demand(shape, type, path, text, line);
        }

        return path.Length == 1 ? shape with { Required = With(shape.Required, path[0]) } : Demand(shape, type, path, text, line);
    }

    private ObjectShape Demand(ObjectShape shape, InterfaceScript type, string[] path, string text, int line)
    {
        if (!IsWalkable(type, path))
        {
            notes.NotCarried(line, $"'@requiredField {text}' of '{type.Name}': it goes through a list, or through what is no object");
            return shape;
        }

        return shape with { Fields = shape.Fields.Select(field => field.Name.Text == path[0] ? With(field, path[1..]) : field).ToEquatableArray() };
    }

    private bool IsWalkable(InterfaceScript root, string[] path)
    {
        var type = root;
        foreach (var name in path[..^1])
        {
            if (types.MembersOf(type).FirstOrDefault(member => member.Name == name) is not { } member || Types.WithoutNull(member.Type) is not NamedExpression named) return false;
            if (types.FindInterface(named.Name) is not { } next) return false;
            type = next;
        }

        return Has(type, path[^1]);
    }

    private static EquatableArray<Word> With(EquatableArray<Word> words, string name) =>
        words.Any(word => word.Text == name) ? words : words.Append(new Word(name, default)).ToEquatableArray();

    private static FieldDeclaration With(FieldDeclaration field, string[] path)
    {
        var demand = new Demand(path.ToEquatableArray(), default);
        return field.Demands.Contains(demand) ? field : field with { Demands = field.Demands.Append(demand).ToEquatableArray() };
    }
}
