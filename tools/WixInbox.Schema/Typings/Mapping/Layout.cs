using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;
using WixInbox.Schema.Writing;

namespace WixInbox.Schema.Typings.Mapping;

/// <summary>
/// Puts methods, events and types into documents: a method or event with the types that only it uses, and what several use into
/// <c>types.schema.json</c>.
/// </summary>
internal sealed class Layout(TypeMapper types, string folder)
{
    private const string Extension = ".schema.json";

    /// <summary>How many types a file has; the format takes two thousand.</summary>
    private const int MaxTypes = 1_500;

    /// <summary>How much of a name the file has: file systems take 255 bytes.</summary>
    private const int MaxFileName = 150;

    private readonly Dictionary<string, string> _files = [];
    private readonly Dictionary<string, string> _names = [];
    private readonly HashSet<string> _taken = [];
    private readonly HashSet<string> _paths = new(StringComparer.OrdinalIgnoreCase) { "types" };

    public IReadOnlyList<SchemaDocument> Arrange(IReadOnlyList<MappedMethod> methods, IReadOnlyList<MappedEvent> events)
    {
        List<Part> parts = [.. methods.Select(ToPart), .. events.Select(ToPart)];
        var used = parts.SelectMany(static part => part.Used.Select(type => (Type: type, Part: part))).ToLookup(static use => use.Type.Name.Text, static use => use.Part);
        foreach (var part in parts)
        {
            var own = part.Used.Where(type => used[type.Name.Text].Count() == 1).ToList();
            if (own.Count <= MaxTypes) part.Owned.AddRange(own); // else they are parted with those that others use
            foreach (var type in part.Owned) Place(type.Name.Text, part.Path);
        }

        var shared = parts.SelectMany(static part => part.Used).DistinctBy(static type => type.Name.Text).Where(type => !_files.ContainsKey(type.Name.Text)).ToList();
        var sharedFiles = shared.Chunk(MaxTypes).Select((chunk, number) => (Path: $"{folder}/types{(number == 0 ? "" : $"-{number + 1}")}{Extension}", Types: chunk)).ToList();
        foreach (var (path, chunk) in sharedFiles)
            foreach (var type in chunk) Place(type.Name.Text, path);

        // Messages are named last: a name that a type has is not free for a copy.
        var documents = parts.Select(part => ToDocument(part, used)).ToList();
        return [.. documents, .. sharedFiles.Select(file => new SchemaDocument(file.Path, "", file.Types.Select(Finish).ToEquatableArray(), null, null, IsDamaged: false))];
    }

    private Part ToPart(MappedMethod method)
    {
        var (request, response) = (method.Require(types.Map(method.Request)), types.Map(method.Response));
        return new Part(PathOf(method.Declaration.Name.Text), [request, response], Used(request, response)) { Method = method.Declaration };
    }

    private Part ToPart(MappedEvent happening)
    {
        var name = happening.Declaration.Name.Text;
        var body = happening.Body is { } type ? types.Map(type) : new TypeDeclaration(new Word(name, default), null, null, new ObjectShape([], [], []));
        return new Part(PathOf(name), [body], Used(body)) { Event = happening.Declaration };
    }

    private string PathOf(string name) => $"{folder}/{WireText.Unique(name[..Math.Min(name.Length, MaxFileName)], _paths)}{Extension}";

    /// <summary>The types that messages refer to, directly or not, in the order of being reached.</summary>
    private List<TypeDeclaration> Used(params TypeDeclaration[] messages) =>
        [.. messages.SelectMany(message => References.Of(message.Shape)).SelectMany(reference => types.Reach(reference.Name)).DistinctBy(static type => type.Name.Text)];

    private void Place(string type, string file)
    {
        _files[type] = file;
        _names[type] = WireText.Unique(WireText.Definition(type), _taken);
    }

    private SchemaDocument ToDocument(Part part, ILookup<string, Part> used)
    {
        var own = new List<TypeDeclaration>();
        if (part.Method is { } method)
        {
            var request = Message(part.Messages[0], $"{method.Name.Text}Request", used, own, part.Path);
            var response = Message(part.Messages[1], $"{method.Name.Text}Response", used, own, part.Path);
            return new SchemaDocument(part.Path, "", Definitions(), method with { Request = request, Response = response }, null, IsDamaged: false);
        }

        // A body that others use, too, stands with them; a request and a response are always their method's own.
        var body = part.Messages[0];
        var reference = used[body.Name.Text].Any()
            ? new ReferenceShape(_files[body.Name.Text], _names[body.Name.Text], default)
            : Message(body, body.Name.Text, used, own, part.Path);
        return new SchemaDocument(part.Path, "", Definitions(), null, part.Event! with { Body = reference }, IsDamaged: false);

        EquatableArray<TypeDeclaration> Definitions() => own.Concat(part.Owned.Select(Finish)).ToEquatableArray();
    }

    /// <summary>A message of this document alone: the type itself, or, where others use that, too, a copy of it under another name.</summary>
    private ReferenceShape Message(TypeDeclaration message, string copyName, ILookup<string, Part> used, List<TypeDeclaration> own, string path)
    {
        var type = message.Name.Text;
        var name = WireText.Unique(used[type].Any() || _taken.Contains(WireText.Definition(type)) ? copyName : WireText.Definition(type), _taken);
        own.Add(Redirection.Change(message, Resolve) with { Name = new Word(name, default) });
        return new ReferenceShape(path, name, default);
    }

    private TypeDeclaration Finish(TypeDeclaration type) => Redirection.Change(type, Resolve) with { Name = new Word(_names[type.Name.Text], default) };

    private ReferenceShape Resolve(ReferenceShape reference) => new(_files[reference.Name], _names[reference.Name], default);

    private sealed record Part(string Path, IReadOnlyList<TypeDeclaration> Messages, IReadOnlyList<TypeDeclaration> Used)
    {
        public MethodDeclaration? Method { get; init; }

        public EventDeclaration? Event { get; init; }

        public List<TypeDeclaration> Owned { get; } = [];
    }
}
