using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using WixInbox.Codegen.Analysis.Unions;
using WixInbox.Codegen.Diagnostics;

namespace WixInbox.Codegen.Analysis.Sending;

/// <summary>What the service alone sets has no place in a request.</summary>
internal static class ReadOnlyRule
{
    public static Diagnostic? CheckCase(IOperation value) => !value.IsNothing() && CaseOf(value) is { } found
        ? Diagnostic.Create(UsageDescriptors.ReadOnlyCase, value.Place(), $"{found.ContainingType.Name}.{found.Name}")
        : null;

    /// <remarks>A member that C# itself requires cannot be left out, so there is nothing to say of it.</remarks>
    public static Diagnostic? CheckMember(SentMember member) => member.Property is { IsRequired: false } property && property.Has(Marks.ReadOnly) && !member.Value.IsNothing()
        ? Diagnostic.Create(UsageDescriptors.ReadOnlyMember, member.Name.GetLocation(), $"{property.ContainingType.Name}.{property.Name}")
        : null;

    private static INamedTypeSymbol? CaseOf(IOperation value) => value switch
    {
        IConversionOperation { OperatorMethod: { ContainingType: var union, Parameters: { Length: 1 } held } } when union.Has(Marks.Union) =>
            union.GetTypeMembers().FirstOrDefault(type => IsReadOnlyCase(type) && SymbolEqualityComparer.Default.Equals(UnionType.HeldBy(type), held[0].Type)),
        { Type: INamedTypeSymbol type } when IsReadOnlyCase(type) => type,
        _ => null,
    };

    private static bool IsReadOnlyCase(INamedTypeSymbol type) => type.ContainingType?.Has(Marks.Union) == true && type.Has(Marks.ReadOnly);
}
