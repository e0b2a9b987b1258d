using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Writing;

/// <summary>What the parts of a refresh share.</summary>
/// <param name="present">What the file declares.</param>
/// <param name="imported">What the import declares of it.</param>
/// <param name="known">What other files declare.</param>
internal sealed class RefreshContext(SchemaDocument present, SchemaDocument imported, IReadOnlyList<SchemaDocument> known)
{
    private const int MaxAliases = 16;

    private readonly Dictionary<(string File, string Name), TypeShape> _types = Index([present, .. known]);

    public SchemaDocument Present { get; } = present;

    public SchemaDocument Imported { get; } = imported;

    public RefreshLog Log { get; } = new();

    /// <summary>The names behind a name: itself, then what it is another name for, and so on.</summary>
    public IEnumerable<ReferenceShape> Aliases(ReferenceShape reference)
    {
        for (var at = 0; at < MaxAliases; at++)
        {
            yield return reference;
            if (Find(reference) is not AliasShape { Target: ReferenceShape target }) yield break;
            reference = target;
        }
    }

    /// <summary>What a value is when other names for it are looked through; null if the type is not known.</summary>
    public TypeShape? Resolve(ValueShape value) => value is ReferenceShape reference ? Find(Aliases(reference).Last()) : new AliasShape(value);

    private TypeShape? Find(ReferenceShape reference) => _types.GetValueOrDefault((reference.File, reference.Name));

    private static Dictionary<(string File, string Name), TypeShape> Index(IEnumerable<SchemaDocument> documents)
    {
        var types = new Dictionary<(string, string), TypeShape>();
        foreach (var document in documents)
            foreach (var type in document.Types) types.TryAdd((document.Path, type.Name.Text), type.Shape);
        return types;
    }
}
