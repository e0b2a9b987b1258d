using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Binding;

/// <summary>A type by its file's logical path and its name there.</summary>
internal readonly record struct TypeKey(string File, string Name) : IComparable<TypeKey>
{
    public int CompareTo(TypeKey other)
    {
        var order = string.CompareOrdinal(File, other.File);
        return order != 0 ? order : string.CompareOrdinal(Name, other.Name);
    }

    public override string ToString() => $"{File}#/definitions/{Name}";
}

/// <summary>
/// The only value that goes across files, and thin: it stays equal when a field of a known type is added, so that such an edit
/// emits one type anew and no other.
/// </summary>
internal sealed record SchemaIndex(EquatableArray<FileEntry> Files, EquatableArray<TypeEntry> Types, EquatableArray<MethodEntry> Methods, EquatableArray<EventEntry> Events)
{
    public FileEntry? File(string path) => Files.FindSorted(path, static (file, path) => string.CompareOrdinal(file.Path, path));

    public TypeEntry? Type(TypeKey key) => Types.FindSorted(key, static (type, key) => type.Key.CompareTo(key));

    public MethodEntry? Method(string file) => Methods.FindSorted(file, static (method, file) => string.CompareOrdinal(method.File, file));

    public EventEntry? Event(string file) => Events.FindSorted(file, static (happening, file) => string.CompareOrdinal(happening.File, file));

    /// <summary>The names of a file's types, for suggestions.</summary>
    public IEnumerable<string> TypesOf(string file) => Types.Where(type => type.Key.File == file).Select(static type => type.Key.Name);
}

/// <summary>A file that is there.</summary>
/// <param name="Path">Its logical path.</param>
/// <param name="FilePath">Its path on disk; of two files with one logical path, that of the one that counts.</param>
/// <param name="IsDamaged">Whether parts of it could not be read.</param>
internal sealed record FileEntry(string Path, string FilePath, bool IsDamaged);

/// <summary>A type.</summary>
/// <param name="Key">Where it is.</param>
/// <param name="Name">Its name in C#.</param>
/// <param name="Kind">What it becomes; null for a name of another type.</param>
internal sealed record TypeEntry(TypeKey Key, string Name, NamedKind? Kind)
{
    /// <summary>What a name of another type stands for.</summary>
    public ValueModel? Alias { get; init; }

    /// <summary>Whether a name of another type only leads back to itself.</summary>
    public bool IsCycle { get; init; }

    public MethodRole Role { get; init; }

    /// <summary>Whether a request reaches it.</summary>
    public bool IsSent { get; init; }

    /// <summary>Set where somebody else has the C# name: then nothing is emitted for the type.</summary>
    public NameConflict? Conflict { get; init; }

    /// <summary>The members that fields of this type demand, as far as they exist.</summary>
    public EquatableArray<FieldDemands> Demands { get; init; }
}

/// <summary>What a type is for a method.</summary>
internal enum MethodRole
{
    None,
    Request,

    /// <summary>The response of a method, or the body of an event that stands in the event's own file.</summary>
    Response,
}

/// <summary>What a field demands of its value.</summary>
internal sealed record FieldDemands(string WireName, EquatableArray<DemandModel> Demands);

/// <summary>A method.</summary>
/// <param name="File">The logical path of its file.</param>
/// <param name="Conflict">Set where somebody else has one of its C# names: then nothing is emitted for the method.</param>
/// <param name="Paging">How it pages, if it does.</param>
internal sealed record MethodEntry(string File, NameConflict? Conflict, PagingEntry? Paging);

/// <summary>An event.</summary>
/// <param name="File">The logical path of its file.</param>
/// <param name="Conflict">Set where somebody else has one of its C# names: then nothing is emitted for the event.</param>
/// <param name="TakenType">A spelling of its type that another event of the union has, if there is one.</param>
internal sealed record EventEntry(string File, NameConflict? Conflict, TakenType? TakenType);

/// <summary>A spelling of an event's type, and the path of the file that has it first.</summary>
internal sealed record TakenType(string Spelling, string Owner);

/// <summary>How a method pages, or which of the things that it names is not there.</summary>
internal sealed record PagingEntry(PagingModel? Model, PagingFlaw Flaw);

internal enum PagingFlaw
{
    None,
    Items,
    Next,
    Cursor,
}
