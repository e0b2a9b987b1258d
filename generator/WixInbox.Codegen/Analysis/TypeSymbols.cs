using Microsoft.CodeAnalysis;

namespace WixInbox.Codegen.Analysis;

/// <summary>Questions to types.</summary>
internal static class TypeSymbols
{
    /// <summary>The type of the value that a nullable one may have; null where the type is no nullable value.</summary>
    public static ITypeSymbol? OfNullable(this ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : null;
}
