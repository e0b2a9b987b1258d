using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Writing;

/// <summary>
/// Puts what an import declares into the files and under the names where it is already, so that each file can be refreshed by itself.
/// An import knows neither that a person has renamed a type nor into which file he has put it.
/// </summary>
internal sealed class Alignment
{
    private readonly IReadOnlyList<SchemaDocument> _imported;
    private readonly IReadOnlyList<SchemaDocument> _present;
    private readonly TypePairs _pairs;
    private readonly Dictionary<string, string> _paths = [];
    private readonly Dictionary<TypePlace, TypePlace> _new = [];
    private readonly HashSet<TypePlace> _others;
    private readonly List<string> _renamed = [];

    private Alignment(IReadOnlyList<SchemaDocument> imported, IReadOnlyList<SchemaDocument> present) =>
        (_imported, _present, _pairs, _others) = (imported, present, new TypePairs(imported, present), OfOthers(imported, present));

    /// <summary>The documents as they are to be refreshed, and which types got another name because theirs was taken.</summary>
    public static (IReadOnlyList<SchemaDocument> Documents, IReadOnlyList<string> Renamed) Align(IReadOnlyList<SchemaDocument> imported, IReadOnlyList<SchemaDocument> present)
    {
        var alignment = new Alignment(imported, present);
        alignment.PairFiles();
        alignment.PairNames();
        alignment.PlaceNew();
        return (alignment.Build(), alignment._renamed);
    }

    private void PairFiles()
    {
        foreach (var document in _imported)
        {
            if (Counterpart(document) is not { } present) continue;
            _paths[document.Path] = present.Path;
            _paths.TryAdd(FolderOf(document.Path), FolderOf(present.Path));
            _pairs.Pair(document.Method?.Request, present.Method?.Request);
            _pairs.Pair(document.Method?.Response, present.Method?.Response);
            _pairs.Pair(document.Event?.Body, present.Event?.Body);
        }
    }

    /// <summary>The file of the same method or event, preferably where the import would put it.</summary>
    private SchemaDocument? Counterpart(SchemaDocument document)
    {
        var candidates = _present.Where(other => IsSame(document, other)).ToList();
        return candidates.Find(other => other.Path == document.Path) ?? (candidates.Count == 1 ? candidates[0] : null);
    }

    private static bool IsSame(SchemaDocument document, SchemaDocument other) => document switch
    {
        { Method: { } method } => other.Method?.Name.Text == method.Name.Text && other.Method.Path.Text == method.Path.Text,
        { Event: { } happening } => other.Event is { } its && (its.Name.Text == happening.Name.Text || its.Types.Any(type => happening.Types.Any(word => word.Text == type.Text))),
        _ => false,
    } || (document.Path == other.Path && document.Method?.Name.Text == other.Method?.Name.Text && document.Event?.Name.Text == other.Event?.Name.Text);

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    private string PathOf(string imported) => _paths.TryGetValue(imported, out var path)
        ? path
        : _paths.GetValueOrDefault(FolderOf(imported), FolderOf(imported)) + imported[(imported.LastIndexOf('/') + 1)..];

    /// <summary>What no method leads to is the same if it has the same name in the same file, or else in one beside it.</summary>
    private void PairNames()
    {
        foreach (var type in _pairs.Unpaired.ToList())
        {
            var path = PathOf(type.File);
            var beside = _present.Where(document => FolderOf(document.Path) == FolderOf(path)).OrderBy(document => document.Path != path).Select(document => new TypePlace(document.Path, type.Name));
            foreach (var place in beside.Where(place => _pairs.IsThere(place) && !_pairs.IsTaken(place) && (!_others.Contains(place) || _pairs.HaveSameMembers(type, place))).Take(1))
                _pairs.Pair(new ReferenceShape(type.File, type.Name, default), new ReferenceShape(place.File, place.Name, default));
        }
    }

    private void PlaceNew()
    {
        var used = new HashSet<TypePlace>();
        foreach (var type in _pairs.Unpaired)
        {
            var place = new TypePlace(PathOf(type.File), type.Name);
            for (var number = 2; IsUsed(place, used); number++) place = place with { Name = type.Name + number };
            if (place.Name != type.Name) _renamed.Add($"{type.Name} of {type.File} is {place.Name} in {place.File}, where another type has its name");
            used.Add(place);
            _new.Add(type, place);
        }
    }

    // What is there and is no other imported type is replaced: it was another kind of type under the same name.
    private bool IsUsed(TypePlace place, HashSet<TypePlace> used) => _pairs.IsTaken(place) || used.Contains(place) || _others.Contains(place);

    /// <summary>Types that only methods and events lead to which the import does not have: another package's, perhaps of the same name.</summary>
    private static HashSet<TypePlace> OfOthers(IReadOnlyList<SchemaDocument> imported, IReadOnlyList<SchemaDocument> present)
    {
        var own = present.Where(document => imported.Any(other => IsSame(other, document))).ToList();
        var others = References.Reachable(present, present.Except(own));
        others.ExceptWith(References.Reachable(present, own));
        return others;
    }

    private List<SchemaDocument> Build()
    {
        var files = new Dictionary<string, (SchemaDocument Document, List<TypeDeclaration> Types)>();
        foreach (var document in _imported) files.TryAdd(PathOf(document.Path), (Move(document), []));
        foreach (var document in _imported)
            foreach (var type in document.Types) Place(new TypePlace(document.Path, type.Name.Text), type, files);
        return [.. files.Values.Select(static file => file.Document with { Types = file.Types.ToEquatableArray() })];
    }

    private void Place(TypePlace imported, TypeDeclaration type, Dictionary<string, (SchemaDocument Document, List<TypeDeclaration> Types)> files)
    {
        foreach (var place in _new.TryGetValue(imported, out var added) ? [added] : _pairs.Of(imported))
        {
            if (!files.TryGetValue(place.File, out var file))
            {
                file = (new SchemaDocument(place.File, FilePathOf(place.File), [], null, null, IsDamaged: false), []);
                files.Add(place.File, file);
            }

            if (file.Types.Exists(other => other.Name.Text == place.Name)) continue; // two imported types are one there: the first speaks for both
            file.Types.Add(type with { Name = new Word(place.Name, default), Shape = Move(type.Shape, _pairs.Present(place)) });
        }
    }

    private string FilePathOf(string path) => _present.FirstOrDefault(document => document.Path == path)?.FilePath ?? path;

    private SchemaDocument Move(SchemaDocument document)
    {
        var path = PathOf(document.Path);
        return document with
        {
            Path = path,
            FilePath = FilePathOf(path),
            Method = document.Method is { } method ? method with { Request = MoveRoot(method.Request), Response = MoveRoot(method.Response) } : null,
            Event = document.Event is { } happening ? happening with { Body = MoveRoot(happening.Body) } : null,
        };
    }

    private TypeShape Move(TypeShape shape, TypeShape? present) => shape switch
    {
        ObjectShape value => value with { Fields = value.Fields.Select(field => field with { Value = Move(field.Value, ValueOf(present, field.Name.Text)) }).ToEquatableArray() },
        FilterShape filter => filter,
        AliasShape alias => alias with { Target = Move(alias.Target, (present as AliasShape)?.Target) },
        _ => shape,
    };

    private static ValueShape? ValueOf(TypeShape? present, string field)
    {
        if (present is not ObjectShape shape) return null;
        foreach (var other in shape.Fields)
            if (other.Name.Text == field) return other.Value;
        return null;
    }

    private ValueShape Move(ValueShape value, ValueShape? present) => (value, present) switch
    {
        (ReferenceShape reference, ReferenceShape was) when _pairs.Of(TypePlace.Of(reference)).Contains(_pairs.Resolve(was)) => ToReference(_pairs.Resolve(was)),
        (ReferenceShape reference, _) => Move(reference),
        (ListShape list, _) => list with { Item = Move(list.Item, (present as ListShape)?.Item) },
        (MapShape map, _) => map with { Value = Move(map.Value, (present as MapShape)?.Value) },
        _ => value,
    };

    private ReferenceShape? MoveRoot(ReferenceShape? reference) => reference is null ? null : Move(reference);

    private ReferenceShape Move(ReferenceShape reference) => reference switch
    {
        _ when _pairs.Of(TypePlace.Of(reference)) is [var first, ..] => ToReference(first),
        _ when _new.TryGetValue(TypePlace.Of(reference), out var place) => ToReference(place),
        _ => reference with { File = PathOf(reference.File) },
    };

    private static ReferenceShape ToReference(TypePlace place) => new(place.File, place.Name, default);
}
