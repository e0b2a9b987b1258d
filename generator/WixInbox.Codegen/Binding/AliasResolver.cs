using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Binding;

/// <summary>
/// Says what a reference means in C#: a generated type, or what a name of another type stands for. A name leads to at most one other
/// name, so that a chain of them is followed once, without recursion; one that leads back to itself is any JSON, and flawed. A type
/// that got no name is any JSON too.
/// </summary>
internal sealed class AliasResolver(Dictionary<TypeKey, TypeDeclaration> types, TypeKinds kinds, NameClaims names)
{
    private readonly Dictionary<TypeKey, (ValueModel Value, AliasFlaw Flaw)> _resolved = [];

    /// <summary>What a type stands for.</summary>
    public (ValueModel Value, AliasFlaw Flaw) Resolve(TypeKey key)
    {
        var chain = new List<TypeKey>();
        var places = new Dictionary<TypeKey, int>();
        for (TypeKey? next = key; next is { } link && !_resolved.ContainsKey(link); next = Next(link))
        {
            if (places.TryGetValue(link, out var start))
            {
                for (var at = start; at < chain.Count; at++) _resolved[chain[at]] = (ValueModel.AnyJson, AliasFlaw.Cycle);
                break;
            }

            places.Add(link, chain.Count);
            chain.Add(link);
        }

        for (var at = chain.Count - 1; at >= 0; at--)
            if (!_resolved.ContainsKey(chain[at])) _resolved.Add(chain[at], ResolveLink(chain[at]));
        return _resolved[key];
    }

    /// <summary>What a value is in C#. Nested too deep it is any JSON.</summary>
    public ValueModel Bind(ValueShape shape) => Bind(shape, out _);

    private ValueModel Bind(ValueShape shape, out bool isTooDeep)
    {
        isTooDeep = false;
        switch (shape)
        {
            case ScalarShape scalar: return new ValueModel(new ScalarType(scalar.Kind), scalar.Limits);
            case ReferenceShape reference: return Resolve(new TypeKey(reference.File, reference.Name)).Value;
            case AnyShape any: return new ValueModel(new RawType(any.IsObject), Limits.None);
            case ListShape list: return Bounded(new ValueModel(new ListType(Bind(list.Item, out isTooDeep)), list.Limits), ref isTooDeep);
            case MapShape map: return Bounded(new ValueModel(new MapType(Bind(map.Value, out isTooDeep)), Limits.None), ref isTooDeep);
            default: throw new InvalidOperationException($"A value shape that is not known: {shape.GetType().Name}.");
        }
    }

    private static ValueModel Bounded(ValueModel value, ref bool isTooDeep)
    {
        if (value.Type.Depth <= CSharpType.MaxDepth) return value;
        isTooDeep = true;
        return ValueModel.AnyJson;
    }

    /// <summary>What one name stands for, once the name that it leads to is resolved.</summary>
    private (ValueModel Value, AliasFlaw Flaw) ResolveLink(TypeKey key)
    {
        if (!types.TryGetValue(key, out var type) || names.ConflictOf(key) is not null) return (ValueModel.AnyJson, AliasFlaw.None); // reported where it is declared
        if (kinds.Of(key, type.Shape) is { } kind) return (new ValueModel(new NamedType(TypeKinds.NameOf(type), kind), Limits.None), AliasFlaw.None);
        var value = Bind(((AliasShape)type.Shape).Target, out var isTooDeep);
        return (value, isTooDeep ? AliasFlaw.TooDeep : AliasFlaw.None);
    }

    /// <summary>The name that a name leads to, itself or through lists and maps.</summary>
    private TypeKey? Next(TypeKey key) => types.TryGetValue(key, out var type) && type.Shape is AliasShape alias && Reach.Innermost(alias.Target) is ReferenceShape reference
        ? new TypeKey(reference.File, reference.Name)
        : null;
}
