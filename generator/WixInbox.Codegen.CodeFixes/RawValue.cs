using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WixInbox.Codegen.Analysis;
using WixInbox.Codegen.Analysis.Unions;

namespace WixInbox.Codegen.CodeFixes;

/// <summary>Raw JSON as C# writes it, such as <c>RawJson.String("Hi")</c>, for a property that has a type.</summary>
internal static class RawValue
{
    /// <summary>The value for a property, or for a case of the one-of that it holds; null where it does not say how that is made.</summary>
    public static string? ToTyped(ExpressionSyntax raw, INamedTypeSymbol type, string property, string? unionCase, SemanticModel model, CancellationToken cancellation)
    {
        if (type.GetMembers(property).OfType<IPropertySymbol>().FirstOrDefault()?.Type is not { } target) return null;
        if (unionCase is null) return ToTyped(raw, target.OfNullable() ?? target, model, cancellation);
        if (((INamedTypeSymbol)target).GetTypeMembers(unionCase).FirstOrDefault() is not { } found || UnionType.HeldBy(found) is not { } held) return null;
        return ToTyped(raw, held, model, cancellation) is { } value ? $"new {found.ToMinimalDisplayString(model, raw.SpanStart)}({value})" : null;
    }

    private static string? ToTyped(ExpressionSyntax raw, ITypeSymbol target, SemanticModel model, CancellationToken cancellation)
    {
        if (SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(raw, cancellation).Type, target)) return raw.ToString();
        if (raw is not InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } call || model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol { ContainingType.Name: "RawJson" } factory) return null;
        var argument = arguments[0].Expression.ToString();
        return (factory.Name, target.SpecialType) switch
        {
            ("String", SpecialType.System_String) or ("Boolean", SpecialType.System_Boolean) => argument,
            ("String", _) when IsMadeOfText(target) => $"new {target.ToMinimalDisplayString(model, raw.SpanStart)}({argument})",
            ("Number", SpecialType.System_Int32 or SpecialType.System_Double) when arguments[0].Expression is LiteralExpressionSyntax { Token.Value: int } => argument,
            _ => null,
        };
    }

    /// <summary>An open enumeration.</summary>
    private static bool IsMadeOfText(ITypeSymbol type) => type is INamedTypeSymbol { TypeKind: TypeKind.Struct } named
        && named.AllInterfaces.Any(static face => face.Name == "IOpenEnum")
        && named.InstanceConstructors.Any(static constructor => constructor.Parameters is { Length: 1 } parameters && parameters[0].Type.SpecialType == SpecialType.System_String);
}
