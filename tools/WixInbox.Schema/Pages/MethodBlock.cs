namespace WixInbox.Schema.Pages;

/// <summary>What the schema block of a method says, its nesting included.</summary>
internal sealed record MethodBlock(int Line, string Name)
{
    public string? Description { get; init; }

    public string? Url { get; init; }

    public string? Verb { get; init; }

    public RequiredPaths Required { get; init; } = new(0, []);

    public IReadOnlyList<PageField> Params { get; init; } = [];

    public PageType? ReturnType { get; init; }

    public int ReturnLine { get; init; }

    /// <summary>The fields of the response; <see cref="IsReturnEmpty"/> where the page says that it has none.</summary>
    public IReadOnlyList<PageNode> Return { get; init; } = [];

    public bool IsReturnWhole { get; init; } = true;

    public bool IsReturnEmpty { get; init; }

    public IReadOnlyList<PageError> Errors { get; init; } = [];

    public IReadOnlyList<Undecided> Undecided { get; init; } = [];
}

/// <summary>The list of paths that must be there, which reach through lists without saying so.</summary>
internal sealed record RequiredPaths(int Line, IReadOnlyList<string> Paths)
{
    public static RequiredPaths Parse(int line, string text) =>
        new(line, [.. text.Split(',').Select(static path => path.Trim()).Where(static path => path.Length > 0 && !path.Contains(' ')).Distinct()]);
}

internal sealed record PageError(int Line, int Status, string Code);
