using Microsoft.CodeAnalysis;

namespace WixInbox.Codegen.Analysis;

/// <summary>What a switch takes of a union's cases.</summary>
internal sealed class Coverage
{
    private Coverage(IReadOnlyList<MissingCase> missing, bool isCertain) => (Missing, IsCertain) = (missing, isCertain);

    /// <summary>The cases that certainly fall through, in the order of the union, null last.</summary>
    public IReadOnlyList<MissingCase> Missing { get; }

    /// <summary>Whether everything could be told. Where not, some case may be missing beside those.</summary>
    public bool IsCertain { get; }

    public bool IsComplete => IsCertain && Missing.Count == 0;

    public static Coverage Of(UnionSwitch of)
    {
        var missing = new List<MissingCase>();
        var isCertain = true;
        foreach (var shape in ShapesOf(of))
        {
            var search = new GapSearch(of, shape);
            switch (search.Find())
            {
                case Gap.Certain: missing.Add(new MissingCase(shape, search.IsTouched())); break;
                case Gap.Possible: isCertain = false; break;
            }
        }

        return new Coverage(missing, isCertain);
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
