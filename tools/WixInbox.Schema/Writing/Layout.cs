namespace WixInbox.Schema.Writing;

/// <summary>How the brackets of an object or array lie.</summary>
internal enum LayoutStyle
{
    /// <summary>All on one line.</summary>
    Line,

    /// <summary>A line for each member or item.</summary>
    Block,

    /// <summary>On one line where that is short, else a line each.</summary>
    Fit,
}

/// <summary>JSON that is to be written, with how it lies on the page.</summary>
internal abstract record Layout
{
    public static LayoutText Of(string text) => new(JsonText.Quote(text));

    public static LayoutText Of(int number) => new(JsonText.Number(number));

    public static LayoutText Of(decimal number) => new(JsonText.Number(number));

    public static LayoutText Of(bool flag) => new(flag ? "true" : "false");

    public static LayoutArray Of(IEnumerable<string> texts) => new([.. texts.Select(Of)], LayoutStyle.Fit);
}

/// <summary>A string, number or word of JSON, as it is written.</summary>
internal sealed record LayoutText(string Text) : Layout;

internal sealed record LayoutArray(IReadOnlyList<Layout> Items, LayoutStyle Style) : Layout;

/// <summary>An object; members are added in the order of the house, and absent ones are left out.</summary>
internal sealed record LayoutObject(LayoutStyle Style) : Layout
{
    private readonly List<LayoutMember> _members = [];

    public IReadOnlyList<LayoutMember> Members => _members;

    public Layout? Find(string name) => _members.Find(member => member.Name == name)?.Value;

    public LayoutObject Add(string name, Layout? value)
    {
        if (value is not null) _members.Add(new LayoutMember(name, value));
        return this;
    }

    public LayoutObject Add(string name, string? text) => Add(name, text is null ? null : Of(text));

    public LayoutObject Add(string name, int? number) => Add(name, number is { } value ? Of(value) : null);

    public LayoutObject Add(string name, decimal? number) => Add(name, number is { } value ? Of(value) : null);

    /// <summary>Adds a flag that is set; one that is not set is what its absence means.</summary>
    public LayoutObject AddFlag(string name, bool isSet) => isSet ? Add(name, Of(true)) : this;

    public LayoutObject AddAll(LayoutObject other)
    {
        _members.AddRange(other.Members);
        return this;
    }

    /// <summary>Lets the member that was added last stand on the line of the one before it.</summary>
    public LayoutObject OnSameLine()
    {
        _members[^1] = _members[^1] with { IsOnSameLine = true };
        return this;
    }
}

internal sealed record LayoutMember(string Name, Layout Value, bool IsOnSameLine = false);
