using WixInbox.Codegen.Binding;
using WixInbox.Codegen.Model;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Changes;

/// <summary>One of the two sets: its types, what they become in C#, and which ways they travel.</summary>
internal sealed class ComparedSet
{
    private readonly Dictionary<TypeKey, TypeDeclaration> _types = [];
    private readonly Dictionary<TypeKey, SchemaDocument> _files = [];
    private readonly Dictionary<TypeKey, MethodRole> _roles;
    private readonly TypeKinds _kinds;
    private readonly AliasResolver _aliases;
    private readonly (ChangeDirections Direction, HashSet<TypeKey> Types)[] _reach;

    private ComparedSet(IReadOnlyList<SchemaDocument> documents)
    {
        Documents = documents;
        foreach (var document in documents)
        {
            foreach (var type in document.Types)
            {
                var key = new TypeKey(document.Path, type.Name.Text);
                if (_types.ContainsKey(key)) continue;
                _types.Add(key, type);
                _files.Add(key, document);
            }
        }

        _roles = MethodRoles.Of(documents);
        _kinds = new TypeKinds(_roles);
        _aliases = new AliasResolver(_types, _kinds, static _ => false);
        _reach =
        [
            (ChangeDirections.Request, Reach.Sent(documents.Select(static document => document.Method?.Request), _types)),
            (ChangeDirections.Response, Reach.From(documents.Select(static document => document.Method?.Response), _types)),
            (ChangeDirections.Event, Reach.From(documents.Select(static document => document.Event?.Body), _types)),
        ];
    }

    public IReadOnlyList<SchemaDocument> Documents { get; }

    public IEnumerable<TypeKey> Types => _types.Keys;

    /// <summary>A set of files. Of two with one path the first counts, as in a build.</summary>
    public static ComparedSet Of(IEnumerable<SchemaDocument> documents) => new([.. documents
        .GroupBy(static document => document.Path)
        .Select(static group => group.OrderBy(static document => document.FilePath, StringComparer.Ordinal).First())
        .OrderBy(static document => document.Path, StringComparer.Ordinal)]);

    public bool Has(TypeKey key) => _types.ContainsKey(key);

    public TypeDeclaration Type(TypeKey key) => _types[key];

    public SchemaDocument FileOf(TypeKey key) => _files[key];

    public MethodRole RoleOf(TypeKey key) => _kinds.RoleOf(key);

    /// <summary>What callers see a type as.</summary>
    public SeenAs KindOf(TypeKey key) => _types[key].Shape is FilterShape ? SeenAs.Filter : _kinds.Of(key, _types[key].Shape) switch
    {
        NamedKind.Object => SeenAs.Record,
        NamedKind.Union => SeenAs.OneOf,
        NamedKind.Enum => SeenAs.Enumeration,
        _ => SeenAs.Alias,
    };

    public string NameOf(TypeKey key) => TypeKinds.NameOf(_types[key]);

    /// <summary>What a value is in C#.</summary>
    public ValueModel Bind(ValueShape shape) => _aliases.Bind(shape);

    public ChangeDirections DirectionsOf(TypeKey key) =>
        _reach.Aggregate(ChangeDirections.None, (all, way) => way.Types.Contains(key) ? all | way.Direction : all);
}

/// <summary>What callers see a type of the schemas as.</summary>
internal enum SeenAs
{
    Record,
    OneOf,
    Enumeration,
    Filter,

    /// <summary>Nothing: a name for a scalar, list or map, or for another type.</summary>
    Alias,
}
