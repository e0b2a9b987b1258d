namespace WixInbox.Schema.Typings.Scripts;

/// <summary>Reads a documentation comment, from its first slash to its last.</summary>
internal static class DocReader
{
    public static DocComment Read(ReadOnlySpan<char> comment, int line)
    {
        var text = new List<string>();
        var tags = new List<DocTag>();
        (string Name, int Line, List<string> Text)? open = null;
        foreach (var range in comment[3..^2].Split('\n'))
        {
            var content = WithoutStar(comment[3..^2][range]);
            if (TagOf(content) is { Length: > 0 } name)
            {
                Close();
                open = (name.ToString(), line, [content[(name.Length + 1)..].Trim().ToString()]);
            }
            else (open?.Text ?? text).Add(content.ToString());

            line++;
        }

        Close();
        return new DocComment(Join(text) is { Length: > 0 } said ? said : null, tags);

        void Close()
        {
            if (open is { } tag) tags.Add(new DocTag(tag.Name, Join(tag.Text), tag.Line));
        }
    }

    private static ReadOnlySpan<char> WithoutStar(ReadOnlySpan<char> line)
    {
        var content = line.Trim();
        return content is ['*', .. var rest] ? rest.Trim() : content;
    }

    /// <summary>The name of a tag at the start of a line. <c>@wix/sdk</c> is none: it is a package that prose speaks of.</summary>
    private static ReadOnlySpan<char> TagOf(ReadOnlySpan<char> content)
    {
        if (content is not ['@', .. var rest]) return [];
        var length = 0;
        while (length < rest.Length && char.IsAsciiLetterOrDigit(rest[length])) length++;
        return length == rest.Length || rest[length] is ' ' or '\t' ? rest[..length] : [];
    }

    private static string Join(List<string> lines) => string.Join('\n', lines).Trim();
}
