namespace WixInbox.Schema.Pages;

/// <summary>Finds where whitespace was collapsed: there the columns, which alone say what is a member of what, are gone.</summary>
internal static class LostNesting
{
    private const string TypeMark = "| type:";

    /// <summary>The first line that shows it, or null.</summary>
    public static int? Find(PageBlock block)
    {
        int? parent = null;
        foreach (var line in block.Lines)
        {
            var text = line.Text.AsSpan().Trim();
            if (HasTwoFields(text)) return line.Number;
            if (text.StartsWith("param name:") || text.StartsWith("Return type:") || text.StartsWith("Event body:")) parent = line.Column;
            else if (text.StartsWith("Possible Errors:")) parent = null;
            else if ((text.StartsWith("- name:") || text.StartsWith("- ONE-OF:")) && line.Column <= parent) return line.Number;
        }

        return null;
    }

    private static bool HasTwoFields(ReadOnlySpan<char> text)
    {
        if (!text.Contains("- name: ", StringComparison.Ordinal) && !text.Contains("param name: ", StringComparison.Ordinal)) return false;
        var first = text.IndexOf(TypeMark);
        return first >= 0 && text[(first + 1)..].IndexOf(TypeMark) >= 0;
    }
}
