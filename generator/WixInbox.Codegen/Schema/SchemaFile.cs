namespace WixInbox.Codegen.Schema;

/// <summary>
/// A schema file as it comes through the door: equal by content, because Roslyn compares AdditionalText by reference.
/// </summary>
/// <param name="Path">The logical path below the file's root, with forward slashes: what <c>$ref</c> resolves among.</param>
/// <param name="FilePath">The path on disk, for diagnostics alone.</param>
/// <param name="Text">The text; null where it could not be read.</param>
internal sealed record SchemaFile(string Path, string FilePath, string? Text)
{
    /// <summary>Whether it is no schema, but the lock that schemas are held against.</summary>
    public bool IsLock { get; init; }

    /// <summary>The namespace that the project gives the types of this file, as it is written there.</summary>
    public string? Namespace { get; init; }

    /// <summary>The visibility that the project gives the types of this file, as it is written there.</summary>
    public string? Visibility { get; init; }
}
