using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;
using WixInbox.Schema.Typings.Scripts;
using WixInbox.Schema.Typings.Transport;

namespace WixInbox.Schema.Typings.Mapping;

/// <summary>
/// Puts what a method requires into its request: fields of the request into <c>required</c>, deeper ones as demands on the field that they
/// are below. The path names some of them, the typings of the wire mark some, and the client's functions name them by <c>@requiredField</c>;
/// what the client alone requires of the request itself is noted.
/// </summary>
internal sealed class RequiredPaths(WireTypes types, ScriptNotes notes)
{
    /// <summary>Parameters of the client's functions that the wire does not have: what is in them are fields of the request.</summary>
    private static readonly string[] Wrappers = ["options", "identifiers"];

    /// <summary>How long a path may be: each step nests in the schema.</summary>
    private const int MaxSteps = 16;

    /// <param name="request">The request.</param>
    /// <param name="call">How it is sent.</param>
    /// <param name="tags">What the client's functions require.</param>
    public TypeDeclaration Apply(TypeDeclaration request, Call call, IEnumerable<DocTag> tags)
    {
        if (request.Shape is not ObjectShape shape || types.FindInterface(request.Name.Text) is not { } type) return request;
        var places = Placeholders(call.Path).ToList();
        foreach (var place in places) shape = Require(shape, type, place.Split('.'), static _ => { }); // without it there is no path to call
        foreach (var tag in tags) shape = Require(shape, type, tag, places);
        return request with { Shape = shape };
    }

    /// <summary>What stands between braces in a path.</summary>
    public static IEnumerable<string> Placeholders(string path) =>
        path.Split('{').Skip(1).Select(static part => part.Split('}')[0]).Where(static part => part.Length > 0);

    private ObjectShape Require(ObjectShape shape, InterfaceScript type, DocTag tag, List<string> places)
    {
        var what = $"'@requiredField {tag.Text}' of '{type.Name}'";
        if (Resolve(type, tag.Text, places) is not { } path)
        {
            notes.NotCarried(tag.Line, $"{what}, which has no such field");
            return shape;
        }

        if (path.Length == 0) return shape;
        if (path.Length == 1 && !IsCase(shape, path) && !shape.Required.Any(word => word.Text == path[0])) notes.Ambiguous(tag.Line, $"{what}: the client requires it, and the wire does not");
        return Require(shape, type, path, why => notes.NotCarried(tag.Line, what + why));
    }

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

    private static bool IsCase(ObjectShape shape, string[] path) => path.Length > 0 && shape.Groups.Any(group => group.Cases.Any(word => word.Text == path[0]));

    private ObjectShape Require(ObjectShape shape, InterfaceScript type, string[] path, Action<string> note)
    {
        if (path.Length == 1 && !IsCase(shape, path)) return shape with { Required = With(shape.Required, path[0]) };
        if (path.Length == 1) note(": it is a case of a one-of");
        else if (path.Length > MaxSteps) note($": it has {path.Length} steps, and the longest that is read has {MaxSteps}");
        else if (!IsWalkable(type, path)) note(": it goes through a list, or through what is no object");
        else return shape with { Fields = shape.Fields.Select(field => field.Name.Text == path[0] ? With(field, path[1..]) : field).ToEquatableArray() };
        return shape;
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
