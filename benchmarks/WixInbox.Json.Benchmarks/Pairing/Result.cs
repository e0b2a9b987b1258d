namespace WixInbox.Json.Benchmarks.Pairing;

/// <summary>A contest and what was measured of its variants, in their order.</summary>
internal sealed record Result(Contest Contest, IReadOnlyList<Figure> Figures)
{
    public Figure Of(string variant) => Find(variant) ?? throw new InvalidOperationException($"{Contest.Key} has no '{variant}'.");

    public Figure? Find(string variant) => Figures.SingleOrDefault(figure => figure.Variant == variant);
}
