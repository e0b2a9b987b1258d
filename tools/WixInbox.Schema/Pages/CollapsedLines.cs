namespace WixInbox.Schema.Pages;

/// <summary>Parts the text of a collapsed block at its marks again. What is a member of what stays lost; which lines there were does not.</summary>
internal static class CollapsedLines
{
    private static readonly string[] Marks =
    [
        "param name: ", "- name: ", "- ONE-OF:", "- enum:", "HTTP Code:", "# Note:", "EMPTY-OBJECT {}",
        "Method:", "Description:", "URL:", "Required parameters:", "Method parameters:", "Event body:", "Return type:", "Possible Errors:",
    ];

    public static PageBlock Part(PageBlock block) => block with { Lines = [.. block.Lines.SelectMany(Part)] };

    private static IEnumerable<PageLine> Part(PageLine line)
    {
        var start = 0;
        for (var at = 1; at < line.Text.Length; at++)
        {
            if (line.Text[at - 1] != ' ' || !StartsMark(line.Text, at)) continue;
            yield return line with { Text = line.Text[start..at].Trim() };
            start = at;
        }

        yield return line with { Text = line.Text[start..].Trim() };
    }

    private static bool StartsMark(string text, int at)
    {
        foreach (var mark in Marks)
            if (string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0) return true;
        return false;
    }
}
