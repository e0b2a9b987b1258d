using Microsoft.CodeAnalysis;

namespace WixInbox.Codegen.Analysis.Unions;

/// <summary>A generated union, and the nested records that are its cases.</summary>
internal sealed class UnionType
{
    private const string UnknownName = "Unknown";
    private const string IsClosedName = "IsClosed";

    private readonly AttributeData _mark;

    private UnionType(INamedTypeSymbol symbol, AttributeData mark)
    {
        (Symbol, _mark) = (symbol, mark);
        Cases = [.. symbol.GetTypeMembers().Where(IsCase)];
        Unknown = Cases.FirstOrDefault(static of => of.Name == UnknownName);
    }

    public INamedTypeSymbol Symbol { get; }

    /// <summary>In the order of their declaration.</summary>
    public IReadOnlyList<INamedTypeSymbol> Cases { get; }

    /// <summary>Where null is a value too.</summary>
    public IEnumerable<INamedTypeSymbol?> CasesAndNull => Cases.Append<INamedTypeSymbol?>(null);

    /// <summary>The case that keeps what the schema does not know; null where there is none, as among results.</summary>
    public INamedTypeSymbol? Unknown { get; }

    /// <summary>Whether the compiler knows the cases itself: the type is <c>closed</c>. Its own mark is not to be seen in a referenced assembly.</summary>
    public bool IsClosed => _mark.Said(IsClosedName) is true;

    /// <summary>The union that a type is, or that a type parameter is constrained to; null for any other.</summary>
    public static UnionType? Of(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { IsRecord: true, TypeKind: TypeKind.Class } symbol when symbol.Find(Marks.Union) is { } mark => new UnionType(symbol, mark),
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.Select(Of).FirstOrDefault(static union => union is not null),
        _ => null,
    };

    /// <summary>The type of the value in a case, such as <c>MinimalMessagePayload</c>; null where it holds none, or several.</summary>
    public static ITypeSymbol? HeldBy(INamedTypeSymbol unionCase) => unionCase.InstanceConstructors
        .FirstOrDefault(constructor => constructor.Parameters is { Length: 1 } parameters && !SymbolEqualityComparer.Default.Equals(parameters[0].Type, unionCase))?.Parameters[0].Type;

    private bool IsCase(INamedTypeSymbol nested) => nested.IsSealed && SymbolEqualityComparer.Default.Equals(nested.BaseType, Symbol);
}
