using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Pages;

/// <summary>
/// Where each type of a page stands among schema files: where a field of the same place refers to in the schemas that are there (a
/// person may have renamed a type), else where a type of its name is, else among the types that the folder's methods share.
/// </summary>
internal sealed class TypePlaces(PageTypes types, KnownSchemas known, string file)
{
    private readonly Dictionary<string, ReferenceShape> _places = [];

    /// <summary>Puts a message of the method itself into its file.</summary>
    public void Own(string name, ReferenceShape? knownMessage)
    {
        _places[name] = knownMessage ?? new ReferenceShape(file, name, default);
        if (knownMessage is not null && types.Find(name) is { } entry) Follow(entry.Expansions.SelectMany(static expansion => expansion.Members), knownMessage);
    }

    /// <summary>Where a type is; null where neither the page nor a schema has it.</summary>
    public ReferenceShape? Find(string name)
    {
        if (_places.TryGetValue(name, out var place)) return place;
        var isPrinted = types.Find(name) is { } entry && (entry.Expansions.Count > 0 || entry.EnumValues.Count > 0);
        place = known.FindByName(name, file) is { } found && (!isPrinted || IsSame(name, found))
            ? found
            : isPrinted ? new ReferenceShape(SharedFile(name), name, default) : null;
        if (place is not null) _places.Add(name, place);
        return place;
    }

    /// <summary>Whether a type of the page can be the known type: of one name, one kind; of different names, one has all that the other has.</summary>
    public bool IsSame(string name, ReferenceShape reference)
    {
        if (types.Find(name) is not { } entry || known.Find(reference) is not { } type) return reference.Name == name;
        if (entry.IsEnum != type.Shape is EnumShape) return false;
        if (reference.Name == name) return true;
        var (printed, declared) = type.Shape is EnumShape values
            ? (entry.EnumValues.ToHashSet(), values.Values.Select(static value => value.Text).ToHashSet())
            : (entry.Names.ToHashSet(), KnownSchemas.FieldsOf(type).Select(static field => field.Name.Text).ToHashSet());
        return printed.Count > 0 && (printed.IsSubsetOf(declared) || declared.IsSubsetOf(printed));
    }

    /// <summary>A type of another shape has the name already: then the page's stands in the method's own file.</summary>
    private string SharedFile(string name)
    {
        var shared = PageNames.TypesOf(PageNames.FolderOf(file));
        return known.Find(new ReferenceShape(shared, name, default)) is null ? shared : file;
    }

    private void Follow(IEnumerable<PageNode> nodes, ReferenceShape owner)
    {
        var type = known.Find(owner);
        foreach (var field in nodes.Fields())
        {
            if (field.Type.TypeName is not { } name || KnownSchemas.FieldOf(type, field.Name) is not { } declared) continue;
            if (known.TargetOf(declared.Value) is not { } target || !IsSame(name, target)) continue;
            _places.TryAdd(name, target);
            Follow(field.Members, target);
        }
    }
}
