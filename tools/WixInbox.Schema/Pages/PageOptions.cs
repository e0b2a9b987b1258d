namespace WixInbox.Schema.Pages;

/// <summary>How a page is imported.</summary>
internal sealed record PageOptions
{
    public static readonly PageOptions Default = new();

    /// <summary>Whether the vendor's descriptions are copied: for a repository of one's own.</summary>
    public bool WithDescriptions { get; init; }
}
