using WixInbox.Codegen.Binding;
using WixInbox.Codegen.Schema;
using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Codegen.Tests.Values;

/// <summary>Schema files and what they declare: what random values are made from.</summary>
internal sealed class SchemaSet
{
    private readonly Dictionary<(string File, string Name), TypeDeclaration> _types = [];

    private SchemaSet(string name, params SchemaText[] files)
    {
        (Name, Files) = (name, files);
        foreach (var file in files)
        {
            var (document, diagnostics) = SchemaReader.Read(new SchemaFile(file.Path, file.Path, file.Text));
            Assert.Empty(diagnostics);
            foreach (var type in document.Types) _types.Add((file.Path, type.Name.Text), type);
        }
    }

    /// <summary>The schemas of this repository.</summary>
    public static SchemaSet Shipped { get; } = new("shipped", Repository.Schemas());

    /// <summary>A schema that has everything which the dialect has.</summary>
    public static SchemaSet Everything { get; } =
        new("everything", new SchemaText("Everything.schema.json", Repository.Read("tests", "WixInbox.Codegen.Tests", "Values", "Everything.schema.json")));

    public static SchemaSet Of(string name) => name == Shipped.Name ? Shipped : Everything;

    public string Name { get; }

    public SchemaText[] Files { get; }

    /// <summary>The types that become records, one-ofs among them.</summary>
    public IEnumerable<ReferenceShape> Objects => _types.Where(static type => type.Value.Shape is ObjectShape).Select(static type => new ReferenceShape(type.Key.File, type.Key.Name, default));

    public TypeDeclaration Find(ReferenceShape reference) => _types[(reference.File, reference.Name)];

    /// <summary>What a value is once other names of types are followed: a scalar, list, map, any JSON, or a reference to an object or enumeration.</summary>
    public ValueShape Resolve(ValueShape shape)
    {
        while (shape is ReferenceShape reference && Find(reference).Shape is AliasShape alias) shape = alias.Target;
        return shape;
    }

    /// <summary>The name of a type in C#.</summary>
    public string NameOf(ReferenceShape reference) => TypeKinds.NameOf(Find(reference));
}
