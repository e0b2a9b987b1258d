namespace WixInbox.Codegen.Primitives;

/// <summary>The limits of a value. Lengths count Unicode code points.</summary>
internal sealed record Limits
{
    public static readonly Limits None = new();

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    public bool IsUri { get; init; }
}
