namespace WixInbox.Schema.Pages;

/// <summary>A line of a page, counted from 1.</summary>
internal readonly record struct PageLine(int Number, string Text)
{
    /// <summary>How many spaces it starts with.</summary>
    public int Column => Text.Length - Text.TrimStart(' ').Length;
}

/// <summary>The inside of a fence.</summary>
/// <param name="Lines">Its lines.</param>
/// <param name="IsClosed">Whether the fence ends; a page that was cut off ends within it.</param>
internal sealed record PageBlock(IReadOnlyList<PageLine> Lines, bool IsClosed);

internal static class PageText
{
    /// <summary>How long a page may be, in characters; the longest that was seen has 144,000.</summary>
    public const int MaxLength = 1024 * 1024;

    public static IReadOnlyList<PageLine> Lines(string text) =>
        [.. text.TrimStart('\uFEFF').Split('\n').Select(static (line, at) => new PageLine(at + 1, line.TrimEnd('\r')))];
}
