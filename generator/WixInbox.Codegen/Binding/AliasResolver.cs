using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Binding;

/// <summary>
/// Says what a reference means in C#: a generated type, or what a name of another type stands for. A name leads to at most one other
/// name, so that a chain of them is followed once, without recursion; one that leads back to itself is any JSON. A type
/// that got no name is any JSON too.
/// </summary>
/// <param name="types">All types.</param>
/// <param name="kinds">What they become.</param>
/// <param name="isNameless">Whether somebody else has the type's name.</param>
internal sealed class AliasResolver(Dictionary<TypeKey, TypeDeclaration> types, TypeKinds kinds, Func<TypeKey, bool> isNameless)
{
    private readonly Dictionary<TypeKey, (ValueModel Value, bool IsCycle)> _resolved = [];

    /// <summary>What a type stands for, and whether it only leads back to itself.</summary>
    public (ValueModel Value, bool IsCycle) Resolve(TypeKey key)
    {
        var chain = new List<TypeKey>();
        var places = new Dictionary<TypeKey, int>();
        for (TypeKey? next = key; next is { } link && !_resolved.ContainsKey(link); next = Next(link))
        {
            if (places.TryGetValue(link, out var start))
            {
                for (var at = start; at < chain.Count; at++) _resolved[chain[at]] = (ValueModel.AnyJson, IsCycle: true);
                break;
            }

            places.Add(link, chain.Count);
            chain.Add(link);
        }

        for (var at = chain.Count - 1; at >= 0; at--)
            if (!_resolved.ContainsKey(chain[at])) _resolved.Add(chain[at], (ResolveLink(chain[at]), IsCycle: false));
        return _resolved[key];
    }

    /// <summary>What a value is in C#.</summary>
    public ValueModel Bind(ValueShape shape) => new ShapeBinder(Resolve, static _ => { }).Bind(shape); // too deep is reported where it is declared

    private ValueModel Resolve(ReferenceShape reference) => Resolve(new TypeKey(reference.File, reference.Name)).Value;

    /// <summary>What one name stands for, once the name that it leads to is resolved.</summary>
    private ValueModel ResolveLink(TypeKey key)
    {
        if (!types.TryGetValue(key, out var type) || isNameless(key)) return ValueModel.AnyJson; // reported where it is declared
        return kinds.Of(key, type.Shape) is { } kind
            ? new ValueModel(new NamedType(TypeKinds.NameOf(type), kind), Limits.None)
            : Bind(((AliasShape)type.Shape).Target);
    }

    /// <summary>The name that a name leads to, itself or through lists and maps.</summary>
    private TypeKey? Next(TypeKey key) => types.TryGetValue(key, out var type) && type.Shape is AliasShape alias && Reach.Innermost(alias.Target) is ReferenceShape reference
        ? new TypeKey(reference.File, reference.Name)
        : null;
}
