using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Tests.Pages;

/// <summary>
/// What of a method a page can carry: everything that this leaves as it is. It is the list of what the notation loses, as code.
/// </summary>
internal sealed class Carried(IReadOnlyList<SchemaDocument> documents, bool hasValidation)
{
    private readonly Dictionary<ReferenceShape, TypeDeclaration> _types = documents
        .SelectMany(static document => document.Types.Select(type => (Place: new ReferenceShape(document.Path, type.Name.Text, default), Type: type)))
        .ToDictionary(static entry => entry.Place, static entry => entry.Type);

    private readonly HashSet<ReferenceShape> _sent = [];
    private readonly HashSet<ReferenceShape> _received = [];

    public string Of(SchemaDocument document)
    {
        var method = document.Method!;
        Reach(method.Request!, _sent, isRequest: true);
        Reach(method.Response!, _received, isRequest: false);
        var types = _sent.Union(_received)
            .Where(place => _types[place].Shape is not AliasShape)
            .Select(place => DocumentText.Print(Of(place, place == method.Request! with { Span = default })))
            .Order(StringComparer.Ordinal);
        return DocumentText.Print(Of(method)) + string.Concat(types);
    }

    public static MethodDeclaration Of(MethodDeclaration method) => method with
    {
        // Not printed: the description is the vendor's own; the permission, how a method pages and what its success is called; what a
        // repeated call does is read from the verb.
        Description = null,
        Permission = null,
        Paging = null,
        Outcome = null,
        Safety = method.Verb switch { "GET" => "read", "PUT" or "DELETE" => "idempotent", _ => "unsafe" },
        Params = method.Params.OrderBy(static param => param.Field.Text, StringComparer.Ordinal).ToEquatableArray(),
        Request = new ReferenceShape("", method.Request!.Name, default),
        Response = new ReferenceShape("", method.Response!.Name, default),
    };

    private TypeDeclaration Of(ReferenceShape place, bool isRequest)
    {
        var type = _types[place] with { ChosenName = null, Description = null };
        if (type.Shape is not ObjectShape shape) return type with { Shape = (EnumShape)type.Shape with { IsOpen = true } };
        // A type that is only sent is not printed with what is read-only.
        var fields = shape.Fields.Where(field => _received.Contains(place) || !field.IsReadOnly).Select(field => Of(field, place));
        // Parameters are in the order of the alphabet.
        if (isRequest) fields = fields.OrderBy(static field => field.Name.Text, StringComparer.Ordinal);
        var all = fields.ToEquatableArray();
        var names = all.Select(static field => field.Name.Text).ToHashSet();
        return type with
        {
            Shape = new ObjectShape(
                all,
                shape.Required.Where(word => names.Contains(word.Text)).ToEquatableArray(),
                shape.Groups.Select(group => Of(group, shape, place)).Where(static group => group.Cases.Count > 0).ToEquatableArray()),
        };
    }

    /// <summary>A one-of is not named, and that a case must be there stands in its header, which a request prints if there are several cases to send.</summary>
    private GroupDeclaration Of(GroupDeclaration group, ObjectShape shape, ReferenceShape place)
    {
        var sent = group.Cases.Where(word => !shape.Fields.First(field => field.Name.Text == word.Text).IsReadOnly).ToEquatableArray();
        var isReceived = _received.Contains(place);
        return new GroupDeclaration(new Word("choice", default), isReceived ? group.Cases : sent, group.IsRequired && (isReceived || sent.Count > 1));
    }

    private FieldDeclaration Of(FieldDeclaration field, ReferenceShape owner) => field with
    {
        ChosenName = null,
        Description = null,
        Default = null,
        Deprecation = null,
        // That a field is read-only shows by its absence from the request alone.
        IsReadOnly = field.IsReadOnly && _sent.Contains(owner) && _received.Contains(owner),
        Value = Of(field.Value, owner == _request),
    };

    private ReferenceShape? _request;

    private void Reach(ReferenceShape place, HashSet<ReferenceShape> reached, bool isRequest)
    {
        place = place with { Span = default };
        if (isRequest && reached.Count == 0) _request = place;
        if (!reached.Add(place)) return;
        switch (_types[place].Shape)
        {
            case AliasShape alias:
                ReachValue(alias.Target);
                break;
            case ObjectShape shape:
                foreach (var field in shape.Fields.Where(field => !isRequest || !field.IsReadOnly)) ReachValue(field.Value);
                break;
        }

        void ReachValue(ValueShape value)
        {
            while (value is ListShape list) value = list.Item;
            if (value is ReferenceShape reference) Reach(reference, reached, isRequest);
        }
    }

    private ValueShape Of(ValueShape value, bool isParam, bool isItem = false)
    {
        switch (value)
        {
            case ReferenceShape reference:
                return _types[reference with { Span = default }].Shape is AliasShape alias ? Of(alias.Target, isParam, isItem) : new ReferenceShape("", reference.Name, default);
            case ListShape list:
                return new ListShape(Of(list.Item, isParam, isItem: true), hasValidation && !isParam && !isItem ? list.Limits : Limits.None, default);
            case ScalarShape scalar:
                return Of(scalar, hasValidation && !isParam && !isItem);
            default:
                // Maps and filters are printed as objects.
                return new AnyShape(value is MapShape or AnyShape { IsObject: true }, default);
        }
    }

    private static ScalarShape Of(ScalarShape scalar, bool hasLimits)
    {
        // Formats are prose, but for dates in the SDK section; limits are there in the newest pages, and not at parameters.
        var kind = scalar.Kind switch
        {
            ScalarKind.Boolean or ScalarKind.Int32 or ScalarKind.Double => scalar.Kind,
            ScalarKind.Int64 => ScalarKind.Int32,
            ScalarKind.DateTime => ScalarKind.DateTime,
            ScalarKind.Guid when hasLimits => ScalarKind.Guid,
            _ => ScalarKind.String,
        };
        return new ScalarShape(kind, hasLimits ? scalar.Limits : Limits.None, default);
    }
}
