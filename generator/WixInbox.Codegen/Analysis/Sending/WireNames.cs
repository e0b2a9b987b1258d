using Microsoft.CodeAnalysis;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Analysis.Sending;

/// <summary>Which members of a generated type are called what on the wire, by where they are generated from. What is known of a type is kept.</summary>
internal sealed class WireNames
{
    private const string Fields = "properties";

    private readonly Dictionary<INamedTypeSymbol, Dictionary<string, KnownName>> _types = new(SymbolEqualityComparer.Default);

    /// <summary>What a type makes of a name on the wire; null where it does not know it.</summary>
    public KnownName? Find(INamedTypeSymbol type, string name)
    {
        if (!_types.TryGetValue(type, out var names))
        {
            _types.Add(type, names = []);
            foreach (var (known, meaning) in NamesOf(type))
                if (!names.ContainsKey(known)) names.Add(known, meaning);
        }

        return names.TryGetValue(name, out var found) ? found : null;
    }

    private static IEnumerable<(string Name, KnownName Meaning)> NamesOf(INamedTypeSymbol type)
    {
        if (type.BaseType is { } union && union.Has(Marks.Union)) return CasesOf(union, null);
        return type.GetMembers().OfType<IPropertySymbol>().SelectMany(static property => PointerOf(property) switch
        {
            { IsField: true } pointer => [(pointer.Name, new KnownName(property, null))],
            { } when property.Type is INamedTypeSymbol group && group.Has(Marks.Union) => CasesOf(group, property),
            _ => [],
        });
    }

    private static IEnumerable<(string Name, KnownName Meaning)> CasesOf(INamedTypeSymbol union, IPropertySymbol? property)
    {
        foreach (var type in union.GetTypeMembers())
            if (PointerOf(type) is { IsField: true } pointer) yield return (pointer.Name, new KnownName(property, type));
    }

    private static (string Name, bool IsField)? PointerOf(ISymbol symbol)
    {
        if (symbol.Find(Marks.GeneratedFrom) is not { ConstructorArguments: { Length: 2 } arguments } || arguments[1].Single() is not string pointer) return null;
        var keys = pointer.Split('/');
        return keys.Length < 2 ? null : (JsonPointer.Unescape(keys[keys.Length - 1]), keys[keys.Length - 2] == Fields);
    }
}

/// <summary>What a name on the wire is in C#.</summary>
/// <param name="Property">The property that holds it; null for a case of the type itself, which is a one-of.</param>
/// <param name="Case">The case of the one-of; null for a plain field.</param>
internal readonly record struct KnownName(IPropertySymbol? Property, INamedTypeSymbol? Case);
