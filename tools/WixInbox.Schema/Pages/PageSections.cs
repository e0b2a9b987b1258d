namespace WixInbox.Schema.Pages;

/// <summary>The schema blocks of a page: that of the REST section, and that of the SDK section, which says some types more exactly.</summary>
internal sealed record PageSections(PageBlock? Rest, PageBlock? Sdk)
{
    private const string RestHeading = "## REST API";
    private const string SdkHeading = "## JavaScript SDK";
    private const string SchemaHeading = "### Schema";
    private const string Fence = "```";

    public static PageSections Read(IReadOnlyList<PageLine> lines) => new(Find(lines, RestHeading), Find(lines, SdkHeading));

    private static PageBlock? Find(IReadOnlyList<PageLine> lines, string heading) => FindByLines(lines, heading) ?? FindWithinLine(lines, heading);

    private static PageBlock? FindByLines(IReadOnlyList<PageLine> lines, string heading)
    {
        var (isSection, isSchema, isFenced) = (false, false, false);
        for (var at = 0; at < lines.Count; at++)
        {
            var text = lines[at].Text.Trim();
            if (IsFence(text))
            {
                if (isSection && isSchema && !isFenced) return Inside(lines, at + 1);
                isFenced = !isFenced;
            }
            else if (isFenced)
            {
                continue;
            }
            else if (text.StartsWith("## ", StringComparison.Ordinal))
            {
                (isSection, isSchema) = (text == heading, false);
            }
            else if (text.StartsWith("### ", StringComparison.Ordinal))
            {
                isSchema = text == SchemaHeading;
            }
        }

        return null;
    }

    /// <summary>A fence has its line for itself but for a language; in a collapsed page the block follows it.</summary>
    private static bool IsFence(string text) => text.StartsWith(Fence, StringComparison.Ordinal) && !text.Contains(' ');

    private static PageBlock Inside(IReadOnlyList<PageLine> lines, int first)
    {
        var end = first;
        while (end < lines.Count && !IsFence(lines[end].Text.Trim())) end++;
        return new PageBlock([.. lines.Skip(first).Take(end - first)], IsClosed: end < lines.Count);
    }

    /// <summary>The block of a page whose whitespace was collapsed: everything is on one line.</summary>
    private static PageBlock? FindWithinLine(IReadOnlyList<PageLine> lines, string heading)
    {
        foreach (var line in lines)
        {
            if (After(line.Text, heading, 0) is not { } section
                || After(line.Text, SchemaHeading, section) is not { } schema
                || After(line.Text, Fence, schema) is not { } start) continue;
            var end = line.Text.IndexOf(Fence, start, StringComparison.Ordinal);
            return new PageBlock([line with { Text = end < 0 ? line.Text[start..] : line.Text[start..end] }], IsClosed: end >= 0);
        }

        return null;
    }

    private static int? After(string text, string wanted, int from) =>
        text.IndexOf(wanted, from, StringComparison.Ordinal) is var at and >= 0 ? at + wanted.Length : null;
}
