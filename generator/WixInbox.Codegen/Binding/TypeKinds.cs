using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Binding;

/// <summary>What a declared type becomes in C#, and what it is called there.</summary>
internal sealed class TypeKinds(Dictionary<TypeKey, MethodRole> roles)
{
    public static string NameOf(TypeDeclaration type) =>
        type.ChosenName is { } chosen && CSharpNames.IsPascal(chosen.Text) ? chosen.Text : Naming.Pascal(type.Name.Text);

    /// <summary>The C# name of a group among other fields: that of the object and that of the group.</summary>
    public static string UnionNameOf(string typeName, GroupDeclaration group) => typeName + Naming.Pascal(group.Name.Text);

    public MethodRole RoleOf(TypeKey key) => roles.TryGetValue(key, out var role) ? role : MethodRole.None;

    /// <summary>What the type becomes; null for a name of another type. The request and response of a method are always records.</summary>
    public NamedKind? Of(TypeKey key, TypeShape shape) => shape switch
    {
        EnumShape => NamedKind.Enum,
        ObjectShape { Groups.Count: 1 } group when group.Groups[0].Cases.Count == group.Fields.Count && !roles.ContainsKey(key) => NamedKind.Union,
        ObjectShape => NamedKind.Object,
        _ => null,
    };
}
