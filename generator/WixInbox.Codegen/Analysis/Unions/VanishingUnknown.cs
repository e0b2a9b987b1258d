using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WixInbox.Codegen.Analysis.Unions;

/// <summary>Finds where the unknown case goes unnamed.</summary>
internal static class VanishingUnknown
{
    /// <summary>The arm that takes the unknown case among others; null where an arm names it, or none takes it.</summary>
    public static SwitchArm? In(UnionSwitch of) =>
        of.Union.Unknown is { } unknown && !of.Arms.Any(arm => Names(arm.Pattern, unknown)) ? new GapSearch(of, unknown).Taker() : null;

    private static bool Names(IPatternOperation? pattern, INamedTypeSymbol unknown) =>
        pattern is not null && pattern.DescendantsAndSelf().Any(part => SymbolEqualityComparer.Default.Equals(TypeIn(part), unknown));

    private static ITypeSymbol? TypeIn(IOperation part) => part switch
    {
        IDeclarationPatternOperation pattern => pattern.MatchedType,
        ITypePatternOperation pattern => pattern.MatchedType,
        IRecursivePatternOperation pattern => pattern.MatchedType,
        _ => null,
    };
}
