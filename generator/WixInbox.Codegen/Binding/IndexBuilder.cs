using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Binding;

/// <summary>Makes the index of all files. What comes out depends on the files alone, not on their order.</summary>
internal sealed class IndexBuilder
{
    private readonly List<SchemaDocument> _documents = [];
    private readonly Dictionary<TypeKey, TypeDeclaration> _types = [];
    private readonly Dictionary<TypeKey, MethodRole> _roles;
    private readonly GeneratorOptions _options;

    private IndexBuilder(IEnumerable<SchemaDocument> documents, GeneratorOptions options)
    {
        _options = options;
        foreach (var document in documents.OrderBy(static d => d.Path, StringComparer.Ordinal).ThenBy(static d => d.FilePath, StringComparer.Ordinal))
        {
            if (_documents.Count > 0 && _documents[_documents.Count - 1].Path == document.Path) continue;
            _documents.Add(document);
            foreach (var type in document.Types) _types[new TypeKey(document.Path, type.Name.Text)] = type;
        }

        _roles = MethodRoles.Of(_documents);
    }

    public static SchemaIndex Build(IEnumerable<SchemaDocument> documents, GeneratorOptions options) =>
        new IndexBuilder(documents, options).Build();

    private SchemaIndex Build()
    {
        var kinds = new TypeKinds(_roles);
        var methods = _documents.Where(static document => document.Method is not null).ToList();
        var events = _documents.Where(static document => document.Event is not null).ToList();
        var names = NameClaims.Of(methods, events, _types, kinds, _options);
        var aliases = new AliasResolver(_types, kinds, key => names.ConflictOf(key) is not null);
        var members = new MemberLookup(_types, aliases, kinds, names);
        var sent = Reach.From(_documents.Select(static document => document.Method?.Request), _types);
        var files = _documents.Select(static document => new FileEntry(document.Path, document.FilePath, document.IsDamaged));
        var types = _types.OrderBy(static pair => pair.Key).Select(pair => ToEntry(pair.Key, pair.Value) with
        {
            IsSent = sent.Contains(pair.Key),
            Conflict = names.ConflictOf(pair.Key),
        });
        return new SchemaIndex(
            files.ToEquatableArray(),
            types.ToEquatableArray(),
            methods.Select(document => new MethodEntry(document.Path, names.ConflictOf(document), members.FindPaging(document.Method!))).ToEquatableArray(),
            ToEntries(events, names).ToEquatableArray());

        TypeEntry ToEntry(TypeKey key, TypeDeclaration type)
        {
            var kind = kinds.Of(key, type.Shape);
            if (kind is not null)
                return new TypeEntry(key, TypeKinds.NameOf(type), kind) { Role = kinds.RoleOf(key), Demands = members.FindDemands(type.Shape) };
            var (value, isCycle) = aliases.Resolve(key);
            return new TypeEntry(key, TypeKinds.NameOf(type), null) { Alias = value, IsCycle = isCycle };
        }
    }

    private static IEnumerable<EventEntry> ToEntries(List<SchemaDocument> events, NameClaims names)
    {
        var owners = new Dictionary<(string Union, string Spelling), string>();
        foreach (var document in events)
        {
            TakenType? taken = null;
            foreach (var type in document.Event!.Types)
            {
                var key = (document.Event.Union.Text, type.Text);
                if (owners.TryGetValue(key, out var owner)) taken ??= new TakenType(type.Text, owner);
                else owners.Add(key, document.Path);
            }

            yield return new EventEntry(document.Path, names.ConflictOf(document), taken);
        }
    }
}
