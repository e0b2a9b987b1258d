namespace WixInbox.Schema.Typings;

/// <summary>What an import of typings is asked for.</summary>
internal sealed record TypingsOptions
{
    /// <summary>Whether the vendor's descriptions are copied, for a repository of one's own.</summary>
    public bool WithDescriptions { get; init; }

    /// <summary>The folder of the documents, such as <c>inbox/v2</c>. Made of the methods' paths, or of the events' types, if it is null.</summary>
    public string? Folder { get; init; }

    /// <summary>The union that the events are cases of. Named after the folder if it is null.</summary>
    public string? Union { get; init; }
}
