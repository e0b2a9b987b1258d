using Microsoft.CodeAnalysis;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Analysis.Sending;

/// <summary>Which members of a generated type are called what on the wire, by where they are generated from.</summary>
internal static class WireNames
{
    private const string Fields = "properties";

    /// <summary>What a type makes of a name on the wire; null where it does not know it.</summary>
    public static KnownName? Find(INamedTypeSymbol type, string name)
    {
        if (type.BaseType is { } union && union.Has(Marks.Union)) return CaseOf(union, name) is { } sibling ? new(null, sibling) : null;
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (PointerOf(property) is not { } pointer) continue;
            if (pointer.IsField && pointer.Name == name) return new(property, null);
            if (!pointer.IsField && property.Type is INamedTypeSymbol group && group.Has(Marks.Union) && CaseOf(group, name) is { } found) return new(property, found);
        }

        return null;
    }

    private static INamedTypeSymbol? CaseOf(INamedTypeSymbol union, string name) =>
        union.GetTypeMembers().FirstOrDefault(type => PointerOf(type) is { IsField: true } pointer && pointer.Name == name);

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
