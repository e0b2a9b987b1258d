using System.Text.RegularExpressions;

namespace WixInbox.Schema.Pages;

/// <summary>Texts in the samples of a page, which are JSON more or less.</summary>
internal static partial class SampleText
{
    /// <summary>The text of a member, where all samples have the same.</summary>
    public static string? Find(string page, string member)
    {
        var found = Members().Matches(page).Where(match => match.Groups[1].Value == member).Select(static match => match.Groups[2].Value).Distinct().Take(2).ToArray();
        return found.Length == 1 ? found[0] : null;
    }

    [GeneratedRegex("""\\?"(entityFqdn|slug)\\?"\s*:\s*\\?"([A-Za-z0-9][A-Za-z0-9._-]{0,200})\\?["]""", RegexOptions.NonBacktracking)]
    private static partial Regex Members();
}
