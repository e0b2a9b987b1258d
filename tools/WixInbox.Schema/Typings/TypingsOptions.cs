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

    /// <summary>The methods and events that notes are wanted of; all if there are none. The documents are of all in any case: which types are shared depends on all.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    /// <summary>Whether a method or event is asked for.</summary>
    /// <param name="name">Its name; null where it has none.</param>
    public bool IsWanted(string? name) => Methods.Count == 0 || Methods.Contains(name, StringComparer.OrdinalIgnoreCase);
}
