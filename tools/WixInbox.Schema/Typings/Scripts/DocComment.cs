namespace WixInbox.Schema.Typings.Scripts;

/// <summary>A documentation comment: what it says, and its tags in their order.</summary>
internal sealed record DocComment(string? Text, IReadOnlyList<DocTag> Tags)
{
    public static readonly DocComment None = new(null, []);

    public DocTag? Find(string name) => Tags.FirstOrDefault(tag => tag.Name == name);

    public bool Has(string name) => Find(name) is not null;

    /// <summary>What all tags of a name say, each once.</summary>
    public IEnumerable<string> All(string name) => Tags.Where(tag => tag.Name == name).Select(static tag => tag.Text).Distinct();
}

/// <summary>A tag such as <c>@maxLength 100</c>, with what follows it up to the next one.</summary>
internal sealed record DocTag(string Name, string Text, int Line);
