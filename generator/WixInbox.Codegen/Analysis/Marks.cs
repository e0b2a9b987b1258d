using Microsoft.CodeAnalysis;

namespace WixInbox.Codegen.Analysis;

/// <summary>
/// The attributes of the runtime by which analyzers know generated code, also that of a referenced assembly. They are known by name, so
/// that it matters not which of several runtimes a type was compiled against.
/// </summary>
internal static class Marks
{
    public const string Union = "WixUnionAttribute";
    public const string Request = "WixRequestAttribute";
    public const string ReadOnly = "WixReadOnlyAttribute";
    public const string Expected = "WixExpectedAttribute";
    public const string Deprecated = "WixDeprecatedAttribute";
    public const string GeneratedFrom = "GeneratedFromAttribute";

    /// <summary>Under this name a mark of what is deprecated says what takes its place.</summary>
    public const string ReplacedBy = "ReplacedBy";

    private const string Namespace = "WixInbox";

    public static bool Has(this ISymbol symbol, string mark) => symbol.Find(mark) is not null;

    /// <summary>The attribute of this name on the symbol itself; null where it has none.</summary>
    public static AttributeData? Find(this ISymbol symbol, string mark)
    {
        foreach (var attribute in symbol.GetAttributes())
            if (attribute.AttributeClass is { } type && type.Name == mark && IsOfRuntime(type)) return attribute;
        return null;
    }

    /// <summary>Whether the compilation knows the runtime at all: where it does not, an analyzer has nothing to do.</summary>
    public static bool KnowsRuntime(Compilation compilation) => !compilation.GetTypesByMetadataName(Namespace + "." + Union).IsEmpty;

    /// <summary>Whether a type stands where those of the runtime do that people use.</summary>
    public static bool IsOfRuntime(ITypeSymbol type) =>
        type is { ContainingType: null, ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>What a mark says by a name of its own; null where it says nothing.</summary>
    public static object? Said(this AttributeData mark, string name) => mark.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Single();

    /// <summary>What an argument of a mark says; null where it is a list, as no mark of the runtime has: someone declared one of that name.</summary>
    public static object? Single(this TypedConstant argument) => argument.Kind == TypedConstantKind.Array ? null : argument.Value;
}
