using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Binding;

/// <summary>
/// Says what a reference means in C#: a generated type, or what a name of another type stands for. Chains of names are followed
/// once, without recursion; one that leads back to itself is any JSON, and flawed. A type that got no name is any JSON too.
/// </summary>
internal sealed class AliasResolver(Dictionary<TypeKey, TypeDeclaration> types, TypeKinds kinds, NameClaims names)
{
    /// <summary>How deep lists and maps of lists and maps may go.</summary>
    private const int MaxNesting = 16;

    private readonly Dictionary<TypeKey, (ValueModel Value, AliasFlaw Flaw)> _resolved = [];
    private readonly HashSet<TypeKey> _open = [];
    private int _nesting;

    /// <summary>What a type stands for.</summary>
    public (ValueModel Value, AliasFlaw Flaw) Resolve(TypeKey key)
    {
        var chain = new List<TypeKey>();
        var result = Follow(key, chain);
        foreach (var link in chain)
        {
            _open.Remove(link);
            _resolved[link] = result;
        }

        return result;
    }

    /// <summary>What a value is in C#.</summary>
    public (ValueModel Value, AliasFlaw Flaw) Bind(ValueShape shape)
    {
        switch (shape)
        {
            case ScalarShape scalar: return (new ValueModel(new ScalarType(scalar.Kind), scalar.Limits), AliasFlaw.None);
            case ReferenceShape reference: return Resolve(new TypeKey(reference.File, reference.Name));
            case ListShape list: return Nest(list.Item, item => new ValueModel(new ListType(item), list.Limits));
            case MapShape map: return Nest(map.Value, value => new ValueModel(new MapType(value), Limits.None));
            case AnyShape any: return (new ValueModel(new RawType(any.IsObject), Limits.None), AliasFlaw.None);
            default: throw new InvalidOperationException($"A value shape that is not known: {shape.GetType().Name}.");
        }
    }

    private (ValueModel Value, AliasFlaw Flaw) Follow(TypeKey key, List<TypeKey> chain)
    {
        while (true)
        {
            if (_resolved.TryGetValue(key, out var known)) return known;
            if (!types.TryGetValue(key, out var type)) return (ValueModel.AnyJson, AliasFlaw.None);
            if (!_open.Add(key)) return (ValueModel.AnyJson, AliasFlaw.Cycle);
            chain.Add(key);
            if (names.ConflictOf(key) is not null) return (ValueModel.AnyJson, AliasFlaw.None); // reported where it is declared
            if (kinds.Of(key, type.Shape) is { } kind) return (new ValueModel(new NamedType(TypeKinds.NameOf(type), kind), Limits.None), AliasFlaw.None);
            var target = ((AliasShape)type.Shape).Target;
            if (target is not ReferenceShape next) return Bind(target);
            key = new TypeKey(next.File, next.Name);
        }
    }

    private (ValueModel Value, AliasFlaw Flaw) Nest(ValueShape inner, Func<ValueModel, ValueModel> wrap)
    {
        if (_nesting == MaxNesting) return (ValueModel.AnyJson, AliasFlaw.TooDeep);
        _nesting++;
        var (value, flaw) = Bind(inner);
        _nesting--;
        return (wrap(value), flaw);
    }
}
