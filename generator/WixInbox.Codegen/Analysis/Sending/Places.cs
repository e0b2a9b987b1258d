using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace WixInbox.Codegen.Analysis.Sending;

/// <summary>What to underline of an operation, and what to make of it.</summary>
internal static class Places
{
    /// <summary>The narrowest place that says what is made: the type of a creation, or its <c>new</c> where the type is left out.</summary>
    public static Location Place(this IOperation value) => value.Syntax switch
    {
        ObjectCreationExpressionSyntax creation => creation.Type.GetLocation(),
        ImplicitObjectCreationExpressionSyntax creation => creation.NewKeyword.GetLocation(),
        var syntax => syntax.GetLocation(),
    };

    /// <summary>Whether a value is null, or a default that says nothing.</summary>
    public static bool IsNothing(this IOperation value)
    {
        while (value is IConversionOperation conversion) value = conversion.Operand;
        return value is IDefaultValueOperation or { ConstantValue: { HasValue: true, Value: null } };
    }
}
