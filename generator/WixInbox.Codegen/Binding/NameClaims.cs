using WixInbox.Codegen.Model;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Binding;

/// <summary>A C# name that is wanted twice, and who has it.</summary>
internal sealed record NameConflict(string Name, string Owner);

/// <summary>
/// Who has which name in the namespace. Clients come first, then methods, events and types, each in order of their paths; whoever comes
/// later and wants a name that is taken gets none. Names that differ in upper and lower case alone count as one: the files that hold
/// the types could not be told apart.
/// </summary>
internal sealed class NameClaims
{
    private readonly Dictionary<string, string> _owners = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, NameConflict> _files = [];
    private readonly Dictionary<TypeKey, NameConflict> _types = [];

    private NameClaims(GeneratorOptions options)
    {
        foreach (var name in ReservedNames.Aliases) _owners.Add(name, "the runtime's type of that name");
        Claim("the client of all services (WixInboxClientName)", options.ClientName, "I" + options.ClientName);
        Claim("the server for tests that has all services", options.FakeName);
        Claim("the resolver for System.Text.Json", options.ResolverName);
        Claim("what adds the client to an application's services", options.RegistrationName);
        Claim("the file of global usings", "GlobalUsings");
    }

    public static NameClaims Of(
        IReadOnlyCollection<SchemaDocument> methods,
        IReadOnlyCollection<SchemaDocument> events,
        Dictionary<TypeKey, TypeDeclaration> types,
        TypeKinds kinds,
        GeneratorOptions options)
    {
        var claims = new NameClaims(options);
        claims.ClaimMethods(methods);
        claims.ClaimEvents(events);
        foreach (var pair in types.OrderBy(static pair => pair.Key)) claims.ClaimType(pair.Key, pair.Value, kinds);
        return claims;
    }

    /// <summary>Set where a type gets no name, and nothing can be emitted for it.</summary>
    public NameConflict? ConflictOf(TypeKey type) => _types.TryGetValue(type, out var conflict) ? conflict : null;

    /// <summary>Set where the method or event of a file gets no name, and nothing can be emitted for it.</summary>
    public NameConflict? ConflictOf(SchemaDocument file) => _files.TryGetValue(file.Path, out var conflict) ? conflict : null;

    private void ClaimMethods(IReadOnlyCollection<SchemaDocument> methods)
    {
        var services = ClaimAll(methods.Select(static document => document.Method!.Service.Text), "the client of the service", static service => [service + "Client", $"I{service}Client", FakeNames.Prefix + service]);
        foreach (var document in methods)
        {
            var names = MethodNames.Of(document.Method!).ToArray();
            if ((services[document.Method!.Service.Text] ?? Claim($"the method in {document.Path}", names)) is { } conflict) _files[document.Path] = conflict;
        }
    }

    private void ClaimEvents(IReadOnlyCollection<SchemaDocument> events)
    {
        var unions = ClaimAll(events.Select(static document => document.Event!.Union.Text), "the union of events", static union => [.. new EventUnionModel(union, []).Names]);
        foreach (var document in events)
        {
            var happening = document.Event!;
            if ((unions[happening.Union.Text] ?? Claim($"the event in {document.Path}", $"{happening.Union.Text}.{happening.Name.Text}")) is { } conflict)
                _files[document.Path] = conflict;
        }
    }

    /// <summary>Takes the names of what several files belong to, each once; what comes of it, by owner.</summary>
    private Dictionary<string, NameConflict?> ClaimAll(IEnumerable<string> owners, string what, Func<string, string[]> namesOf) => owners
        .Distinct()
        .OrderBy(static owner => owner, StringComparer.Ordinal)
        .ToDictionary(static owner => owner, owner => Claim($"{what} {owner}", namesOf(owner)));

    private void ClaimType(TypeKey key, TypeDeclaration type, TypeKinds kinds)
    {
        var name = TypeKinds.NameOf(type);
        if (kinds.Of(key, type.Shape) is not { } kind)
        {
            if (type.Shape is FilterShape && Claim($"the type {key}", name) is { } taken) _types[key] = taken;
            return;
        }

        if (ReservedNames.OfMembers(kind).Contains(name))
        {
            _types[key] = new NameConflict(name, "a member of it");
            return;
        }

        var names = kind == NamedKind.Object && type.Shape is ObjectShape shape
            ? shape.Groups.Select(group => TypeKinds.UnionNameOf(name, group)).Prepend(name).ToArray()
            : [name];
        if (Claim($"the type {key}", names) is { } conflict) _types[key] = conflict;
    }

    /// <summary>Takes names for an owner: all of them, or none.</summary>
    private NameConflict? Claim(string owner, params string[] names)
    {
        foreach (var name in names)
            if (_owners.TryGetValue(name, out var other)) return new NameConflict(name, other);
        foreach (var name in names) _owners[name] = owner;
        return null;
    }
}
