namespace WixInbox.Schema.Pages;

/// <summary>How a method is called.</summary>
internal sealed record MethodCall(string Name, string Verb, string Path)
{
    public IEnumerable<string> Placeholders =>
        Path.Split('{').Skip(1).Select(static part => part.Split('}')[0]).Distinct();

    public static MethodCall? Read(PageHead head, MethodBlock block, PageNotes notes)
    {
        var name = PageNames.PascalOf(head.Name) ?? PageNames.PascalOf(block.Name.Split('(')[0]);
        if (name is null || block.Verb is null || PathOf(block.Url) is not { } path)
        {
            notes.NotUnderstood(block.Line, "The method has no name, no verb or no address that can be read; nothing is imported.");
            return null;
        }

        if (path.StartsWith("/_api/", StringComparison.Ordinal))
            notes.Ambiguous(block.Line, $"The path '{path}' is one of the vendor's gateway; hold it against the example of the page.");
        return new MethodCall(name, block.Verb, path);
    }

    /// <summary>Pages do not say how a parameter travels: the path names it, or the verb has a body or none.</summary>
    public string WayOf(string field) => Placeholders.Contains(field) ? "path" : Verb is "GET" or "DELETE" ? "query" : "body";

    private static string? PathOf(string? url)
    {
        if (url is null || url.Contains(' ')) return null;
        var host = url.IndexOf("://", StringComparison.Ordinal);
        var start = host < 0 ? 0 : url.IndexOf('/', host + 3);
        if (start < 0 || url.Length == 0 || url[start] != '/') return null;
        var path = url[start..].Split('?', '#')[0];
        var depth = 0;
        foreach (var c in path)
        {
            if (c == '{' && ++depth > 1) return null;
            if (c == '}' && --depth < 0) return null;
        }

        return depth == 0 && !path.Contains("{}", StringComparison.Ordinal) ? path : null;
    }
}
