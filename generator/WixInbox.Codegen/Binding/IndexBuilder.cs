using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Binding;

/// <summary>Makes the index of all files. What comes out depends on the files alone, not on their order.</summary>
internal sealed class IndexBuilder
{
    private readonly List<SchemaDocument> _documents = [];
    private readonly Dictionary<TypeKey, TypeDeclaration> _types = [];
    private readonly Dictionary<TypeKey, MethodRole> _roles = [];
    private readonly GeneratorOptions _options;
    private readonly NameClaims _claims = new();
    private readonly Dictionary<string, NameConflict?> _services = [];

    private IndexBuilder(IEnumerable<SchemaDocument> documents, GeneratorOptions options)
    {
        _options = options;
        foreach (var document in documents.OrderBy(static d => d.Path, StringComparer.Ordinal).ThenBy(static d => d.FilePath, StringComparer.Ordinal))
        {
            if (_documents.Count > 0 && _documents[_documents.Count - 1].Path == document.Path) continue;
            _documents.Add(document);
            foreach (var type in document.Types) _types[new TypeKey(document.Path, type.Name.Text)] = type;
            if (document.Method?.Request is { } request) _roles[new TypeKey(request.File, request.Name)] = MethodRole.Request;
            if (document.Method?.Response is { } response) _roles[new TypeKey(response.File, response.Name)] = MethodRole.Response;
        }
    }

    public static SchemaIndex Build(IEnumerable<SchemaDocument> documents, GeneratorOptions options) =>
        new IndexBuilder(documents, options).Build();

    private SchemaIndex Build()
    {
        var aliases = new AliasResolver(_types, _roles);
        var sent = Reach.From(_documents.Select(static document => document.Method?.Request), _types);
        var members = new MemberLookup(_types, aliases);
        var methods = _documents.Where(static document => document.Method is not null).ToList();
        ClaimClients(methods);
        var methodEntries = methods
            .Select(document => ToEntry(document.Path, document.Method!, members))
            .ToEquatableArray();
        var typeEntries = _types
            .OrderBy(static pair => pair.Key)
            .Select(pair => ToEntry(pair.Key, pair.Value, aliases, members) with { IsSent = sent.Contains(pair.Key) })
            .ToEquatableArray();
        var files = _documents.Select(static document => new FileEntry(document.Path, document.FilePath, document.IsDamaged));
        return new SchemaIndex(files.ToEquatableArray(), typeEntries, methodEntries);
    }

    private void ClaimClients(List<SchemaDocument> methods)
    {
        if (methods.Count == 0) return;
        _claims.Claim("the client of all services", _options.ClientName, "I" + _options.ClientName);
        foreach (var service in methods.Select(static document => document.Method!.Service).Distinct().OrderBy(static name => name, StringComparer.Ordinal))
            _services.Add(service, _claims.Claim($"the client of the service {service}", service + "Client", $"I{service}Client"));
        _claims.Claim("the resolver for System.Text.Json", _options.ResolverName);
    }

    private MethodEntry ToEntry(string path, MethodDeclaration method, MemberLookup members)
    {
        var conflict = _services[method.Service] ?? _claims.Claim($"the method in {path}", MethodNames.Of(method).ToArray());
        return new MethodEntry(path, conflict, members.FindPaging(method));
    }

    private TypeEntry ToEntry(TypeKey key, TypeDeclaration type, AliasResolver aliases, MemberLookup members)
    {
        var kind = aliases.KindOf(key, type.Shape);
        var name = AliasResolver.NameOf(type);
        if (kind is null)
        {
            var (value, flaw) = aliases.Resolve(key);
            return new TypeEntry(key, name, null) { Alias = value, AliasFlaw = flaw };
        }

        var names = type.Shape is ObjectShape shape && kind == NamedKind.Object
            ? shape.Groups.Select(group => UnionNameOf(name, group)).Prepend(name).ToArray()
            : [name];
        return new TypeEntry(key, name, kind)
        {
            Role = _roles.TryGetValue(key, out var role) ? role : MethodRole.None,
            Conflict = _claims.Claim($"the type {key}", names),
            Demands = members.FindDemands(type.Shape),
        };
    }

    /// <summary>The C# name of a group among other fields: that of the object and that of the group.</summary>
    public static string UnionNameOf(string typeName, GroupDeclaration group) => typeName + Naming.Pascal(group.Name.Text);
}
