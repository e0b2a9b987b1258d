using Microsoft.CodeAnalysis;

namespace WixInbox.Codegen.Analysis.Unions;

/// <summary>What a switch takes of a union's cases.</summary>
internal sealed class Coverage
{
    private Coverage(IReadOnlyList<MissingCase> missing, IReadOnlyList<INamedTypeSymbol?> left) => (Missing, Left) = (missing, left);

    /// <summary>The cases that certainly fall through, in the order of the union, null last.</summary>
    public IReadOnlyList<MissingCase> Missing { get; }

    /// <summary>The same, and beside them those that perhaps fall through: what is asked of them is of a kind that is not looked into.</summary>
    public IReadOnlyList<INamedTypeSymbol?> Left { get; }

    public bool IsComplete => Left.Count == 0;

    public static Coverage Of(UnionSwitch of)
    {
        var missing = new List<MissingCase>();
        var left = new List<INamedTypeSymbol?>();
        foreach (var shape in ShapesOf(of))
        {
            var search = new GapSearch(of, shape);
            var gap = search.Find();
            if (gap == Gap.Certain) missing.Add(new MissingCase(shape, search.IsTouched()));
            if (gap != Gap.None) left.Add(shape);
        }

        return new Coverage(missing, left);
    }

    private static IEnumerable<INamedTypeSymbol?> ShapesOf(UnionSwitch of) => of.WantsNull ? of.Union.CasesAndNull : of.Union.Cases;
}

/// <summary>A case that a switch misses.</summary>
/// <param name="Case">The case; null is null itself.</param>
/// <param name="IsInPart">Whether some arm takes some of it, such as one with a <c>when</c>.</param>
internal readonly record struct MissingCase(INamedTypeSymbol? Case, bool IsInPart)
{
    public string Name => Case?.Name ?? "null";
}
