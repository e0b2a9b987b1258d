namespace WixInbox.Schema.Pages;

internal enum PageTypeKind
{
    String,
    Integer,
    Number,
    Boolean,
    Date,
    Object,
    List,
    None,
    Named,
    Unknown,
}

/// <summary>What stands behind <c>type:</c>.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">As it is printed; the name of a named type.</param>
/// <param name="Item">What a list holds, if the page says it.</param>
internal sealed record PageType(PageTypeKind Kind, string Name, PageType? Item = null)
{
    private const int MaxDepth = 8;

    /// <summary>Whether fields may stand below: scalars have none. An object or a list that has some is a type whose name is not printed.</summary>
    public bool CanHaveMembers => Kind is PageTypeKind.Named or PageTypeKind.Object or PageTypeKind.List;

    /// <summary>The named type that it is, or that it is a list of.</summary>
    public string? TypeName => Kind == PageTypeKind.Named ? Name : Item?.TypeName;

    public static PageType Parse(string text) => Parse(text.Trim(), 0);

    /// <summary>The same with another name for the type that it is or holds.</summary>
    public PageType WithTypeName(string name) => Kind == PageTypeKind.List
        ? this with { Item = Item is { Kind: PageTypeKind.List } nested ? nested.WithTypeName(name) : new PageType(PageTypeKind.Named, name) }
        : new PageType(PageTypeKind.Named, name);

    private static PageType Parse(string text, int depth)
    {
        if (depth > MaxDepth) return new PageType(PageTypeKind.Unknown, text);
        if (Inner(text, "array<") is { } item) return new PageType(PageTypeKind.List, text, Parse(item, depth + 1));
        if (Inner(text, "PROMISE<") is { } promised) return Parse(promised, depth + 1);
        return new PageType(KindOf(text), text);
    }

    private static string? Inner(string text, string start) =>
        text.StartsWith(start, StringComparison.Ordinal) && text.EndsWith('>') ? text[start.Length..^1].Trim() : null;

    private static PageTypeKind KindOf(string text) => text switch
    {
        "string" => PageTypeKind.String,
        "integer" => PageTypeKind.Integer,
        "number" => PageTypeKind.Number,
        "boolean" => PageTypeKind.Boolean,
        "Date" or "string (date-time)" => PageTypeKind.Date,
        "object" => PageTypeKind.Object,
        "array" or "Array" => PageTypeKind.List,
        "none" => PageTypeKind.None,
        _ => IsName(text) ? PageTypeKind.Named : PageTypeKind.Unknown,
    };

    private static bool IsName(string text) =>
        text.Length is > 0 and <= 200 && (char.IsAsciiLetter(text[0]) || text[0] == '_') && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.');
}
