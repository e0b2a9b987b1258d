using WixInbox.Codegen.Binding;
using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Changes;

/// <summary>An object as one of the two sets has it, with its fields and groups by their names.</summary>
internal sealed class ObjectSide
{
    private readonly ComparedSet _set;
    private readonly TypeKey _key;
    private readonly Dictionary<string, GroupDeclaration> _groupOfField = [];
    private readonly Dictionary<string, Word> _required = [];

    public ObjectSide(TypeKey key, ObjectShape shape, ComparedSet set)
    {
        (_key, _set) = (key, set);
        foreach (var field in shape.Fields)
            if (!FieldsByName.ContainsKey(field.Name.Text)) FieldsByName.Add(field.Name.Text, field);
        foreach (var group in shape.Groups)
        {
            if (Groups.ContainsKey(group.Name.Text)) continue;
            Groups.Add(group.Name.Text, group);
            foreach (var name in group.Cases) _groupOfField[name.Text] = group;
        }

        foreach (var word in shape.Required) _required[word.Text] = word;
        Expected = shape.Expected;
    }

    /// <summary>The fields, in the schema's order.</summary>
    public IEnumerable<FieldDeclaration> Fields => FieldsByName.Values;

    public Dictionary<string, FieldDeclaration> FieldsByName { get; } = [];

    public Dictionary<string, GroupDeclaration> Groups { get; } = [];

    /// <summary>Whether some method or event leads to it.</summary>
    public bool IsReached => _set.DirectionsOf(_key) != ChangeDirections.None;

    /// <summary>The fields and groups that the vendor's prose requires.</summary>
    public EquatableArray<Word> Expected { get; }

    public bool IsExpected(string name) => Expected.Any(word => word.Text == name);

    public bool Has(string name) => FieldsByName.ContainsKey(name) || Groups.ContainsKey(name);

    public bool IsOneOf => _set.KindOf(_key) == SeenAs.OneOf;

    public GroupDeclaration? GroupOf(FieldDeclaration field) => _groupOfField.TryGetValue(field.Name.Text, out var group) ? group : null;

    /// <summary>The cases of a group in the order of the fields, which is that of <c>Match</c>.</summary>
    public IEnumerable<string> CasesOf(GroupDeclaration group) =>
        Fields.Where(field => GroupOf(field)?.Name.Text == group.Name.Text).Select(static field => field.Name.Text);

    /// <summary>The word that makes a field required.</summary>
    public Word? RequiredWordOf(FieldDeclaration field) => _required.TryGetValue(field.Name.Text, out var word) ? word : null;

    public Presence PresenceOf(FieldDeclaration field) => Presences.Of(_set.Bind(field.Value).Type, RequiredWordOf(field) is not null, _set.RoleOf(_key));

    /// <summary>Whether the field is a struct in C#, and so a <c>Nullable&lt;T&gt;</c> where it may be absent.</summary>
    public bool IsStruct(FieldDeclaration field) =>
        _set.Bind(field.Value).Type is ScalarType { Kind: not ScalarKind.String } or NamedType { Kind: NamedKind.Enum } or RawType;

    /// <summary>What a field becomes in C#, names that are taken left aside.</summary>
    public static string NameOf(FieldDeclaration field) =>
        field.ChosenName is { } chosen && CSharpNames.IsPascal(chosen.Text) ? chosen.Text : Naming.Pascal(field.Name.Text);
}
