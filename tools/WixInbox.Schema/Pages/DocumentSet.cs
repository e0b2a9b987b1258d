using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Pages;

/// <summary>Puts types into the files where they stand. A file that is there keeps all else that it has.</summary>
internal sealed class DocumentSet(KnownSchemas known)
{
    private readonly Dictionary<string, List<TypeDeclaration>> _files = [];

    public void Add(ReferenceShape place, TypeDeclaration type)
    {
        var types = TypesOf(place.File);
        var at = types.FindIndex(other => other.Name.Text == place.Name);
        if (at < 0) types.Add(type);
        else types[at] = type;
    }

    /// <summary>The documents: that of the method or event first.</summary>
    public IReadOnlyList<SchemaDocument> Documents(string path, MethodDeclaration? method, EventDeclaration? happening)
    {
        TypesOf(path);
        return [.. _files
            .Select(file => new SchemaDocument(file.Key, file.Key, file.Value.ToEquatableArray(), null, null, IsDamaged: false))
            .Select(document => document.Path == path ? document with { Method = method, Event = happening } : document)
            .OrderBy(document => document.Path != path)
            .ThenBy(static document => document.Path, StringComparer.Ordinal)];
    }

    private List<TypeDeclaration> TypesOf(string file)
    {
        if (!_files.TryGetValue(file, out var types)) _files.Add(file, types = [.. known.FindFile(file)?.Types ?? []]);
        return types;
    }
}
