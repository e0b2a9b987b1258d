using System.Text.RegularExpressions;

namespace WixInbox.Schema.Pages;

/// <summary>The kinds of page that the vendor publishes.</summary>
internal enum PageKind
{
    Method,
    Event,
    Object,
    Velo,
    Article,
    Unknown,
}

/// <summary>What stands above the introduction of a page. It reads the same where whitespace was collapsed.</summary>
internal sealed partial record PageHead(PageKind Kind, string? Name, string? Package, string? Namespace, IReadOnlyList<string> Scopes, int Line)
{
    /// <summary>How far the head may reach.</summary>
    private const int MaxLength = 64 * 1024;

    public static PageHead Read(string text)
    {
        var head = HeadOf(text);
        var kind = KindOf(head);
        return new PageHead(
            kind,
            First(NamePattern().Match(head)),
            First(PackagePattern().Match(head)),
            First(NamespacePattern().Match(head)),
            [.. ScopePattern().Matches(head).Select(static match => match.Value).Distinct()],
            LineOf(head));
    }

    private static string HeadOf(string text)
    {
        var end = Math.Min(text.Length, MaxLength);
        foreach (var heading in (string[])["## Introduction", "## REST API", "## JavaScript SDK", "## Schema"])
            if (text.IndexOf(heading, 0, end, StringComparison.Ordinal) is var at and >= 0) end = at;
        return text[..end];
    }

    private static PageKind KindOf(string head)
    {
        if (head.Contains("# Method link:", StringComparison.Ordinal)) return PageKind.Method;
        if (head.Contains("# Webhook link:", StringComparison.Ordinal)) return PageKind.Event;
        if (head.Contains("# Method name:", StringComparison.Ordinal)) return PageKind.Velo;
        if (head.Contains("# Article:", StringComparison.Ordinal)) return PageKind.Article;
        return head.Contains("# Type:", StringComparison.Ordinal) && head.Contains("# Resource:", StringComparison.Ordinal) ? PageKind.Object : PageKind.Unknown;
    }

    private static int LineOf(string head)
    {
        var at = head.IndexOf("# ", StringComparison.Ordinal);
        return 1 + head.AsSpan(0, Math.Max(at, 0)).Count('\n');
    }

    private static string? First(Match match) => match.Success ? match.Groups[1].Value : null;

    [GeneratedRegex(@"(?:^|\s)# ([A-Za-z]\w*)\s+# Package:", RegexOptions.NonBacktracking)]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"(?:^|\s)# Package: *([\w.-]+)", RegexOptions.NonBacktracking)]
    private static partial Regex PackagePattern();

    [GeneratedRegex(@"(?:^|\s)# Namespace: *([\w.-]+)", RegexOptions.NonBacktracking)]
    private static partial Regex NamespacePattern();

    [GeneratedRegex(@"\bSCOPE\.[A-Za-z0-9._-]*[A-Za-z0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex ScopePattern();
}
