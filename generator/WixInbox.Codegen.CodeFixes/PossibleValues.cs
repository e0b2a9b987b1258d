using Microsoft.CodeAnalysis;
using WixInbox.Codegen.Analysis;

namespace WixInbox.Codegen.CodeFixes;

/// <summary>The values that a member can have, if they are few enough to choose from.</summary>
internal static class PossibleValues
{
    private const int Most = 8;

    // By the habit of protocol buffers the first value of an enumeration says that nothing is said.
    private const string SaysNothing = "Unknown";

    public static IReadOnlyList<PossibleValue> Of(ITypeSymbol type)
    {
        type = type.OfNullable() ?? type;
        if (type.SpecialType == SpecialType.System_Boolean) return [new(null, "true"), new(null, "false")];
        var values = type.GetMembers().Where(member => IsValue(member, type)).Select(member => new PossibleValue(type, member.Name)).ToList();
        return values.Count <= Most ? values : [];
    }

    /// <summary>A value of an enumeration, or of one that is open: a property that gives its own type.</summary>
    private static bool IsValue(ISymbol member, ITypeSymbol type) =>
        member is IFieldSymbol { IsConst: true } or IPropertySymbol { IsStatic: true, IsIndexer: false }
        && member.DeclaredAccessibility == Accessibility.Public
        && SymbolEqualityComparer.Default.Equals((member as IFieldSymbol)?.Type ?? ((IPropertySymbol)member).Type, type)
        && !member.Name.StartsWith(SaysNothing, StringComparison.Ordinal);
}

/// <summary>A value by its name.</summary>
/// <param name="Type">The type that has it; null for a word of C#.</param>
/// <param name="Name">The name, or the word.</param>
internal readonly record struct PossibleValue(ITypeSymbol? Type, string Name)
{
    /// <summary>The expression for it, as short as the place allows.</summary>
    public string Of(SemanticModel model, int position) => Type is null ? Name : $"{Type.ToMinimalDisplayString(model, position)}.{Name}";
}
