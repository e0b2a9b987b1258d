using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Pages;

/// <summary>The schemas that are there already.</summary>
internal sealed class KnownSchemas
{
    private readonly Dictionary<(string File, string Name), TypeDeclaration> _types = [];

    public KnownSchemas(IReadOnlyList<SchemaDocument> documents)
    {
        Documents = [.. documents.Select(SpanEraser.Erase)];
        foreach (var document in Documents)
            foreach (var type in document.Types) _types.TryAdd((document.Path, type.Name.Text), type);
    }

    public IReadOnlyList<SchemaDocument> Documents { get; }

    /// <summary>The file of a method: of its name, and of its path where several have the name.</summary>
    public SchemaDocument? FindMethod(string name, string? path)
    {
        var named = Documents.Where(document => document.Method?.Name.Text == name).ToArray();
        return named.FirstOrDefault(document => document.Method!.Path.Text == path) ?? (named.Length == 1 ? named[0] : null);
    }

    public SchemaDocument? FindEvent(string name) => Documents.FirstOrDefault(document => document.Event?.Name.Text == name);

    public SchemaDocument? FindFile(string path) => Documents.FirstOrDefault(document => document.Path == path);

    public TypeDeclaration? Find(ReferenceShape? reference) => reference is null ? null : _types.GetValueOrDefault((reference.File, reference.Name));

    /// <summary>A type by its name among the files of a folder: that of the method first.</summary>
    public ReferenceShape? FindByName(string name, string file)
    {
        if (_types.ContainsKey((file, name))) return new ReferenceShape(file, name, default);
        var folder = PageNames.FolderOf(file);
        var shared = PageNames.TypesOf(folder);
        return _types.ContainsKey((shared, name)) ? new ReferenceShape(shared, name, default) : null;
    }

    /// <summary>The names that types of a name have in requests, in any file.</summary>
    public HashSet<string> NamesOf(string type) =>
        [.. _types.Where(entry => entry.Key.Name == type).SelectMany(static entry => FieldsOf(entry.Value)).Where(static field => !field.IsReadOnly).Select(static field => field.Name.Text)];

    /// <summary>The object or enumeration that a value is, or that it is a list or map of.</summary>
    public ReferenceShape? TargetOf(ValueShape? value)
    {
        for (var steps = 0; steps < 64; steps++)
        {
            switch (value)
            {
                case ListShape list: value = list.Item; break;
                case MapShape map: value = map.Value; break;
                case ReferenceShape reference when Find(reference)?.Shape is AliasShape alias: value = alias.Target; break;
                default: return value as ReferenceShape;
            }
        }

        return null;
    }

    /// <summary>What a value is once other names of types are followed.</summary>
    public ValueShape Resolve(ValueShape value)
    {
        for (var steps = 0; steps < 64 && value is ReferenceShape reference && Find(reference)?.Shape is AliasShape alias; steps++) value = alias.Target;
        return value;
    }

    public static IEnumerable<FieldDeclaration> FieldsOf(TypeDeclaration? type) => type?.Shape is ObjectShape shape ? shape.Fields : [];

    public static FieldDeclaration? FieldOf(TypeDeclaration? type, string name) => FieldsOf(type).FirstOrDefault(field => field.Name.Text == name);
}
