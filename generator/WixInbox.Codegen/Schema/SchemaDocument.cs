using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Schema;

/// <summary>
/// What one schema file declares, in the words of the schema, with the places of everything that a diagnostic may point at.
/// Nothing of it knows C#.
/// </summary>
/// <param name="Path">Its logical path.</param>
/// <param name="FilePath">Its path on disk, for diagnostics alone.</param>
/// <param name="Types">The types that it names.</param>
/// <param name="Method">The method that it describes, if it does.</param>
/// <param name="Event">The event that it describes, if it does.</param>
/// <param name="IsDamaged">Whether parts of it could not be read: what others miss in it has been reported here.</param>
internal sealed record SchemaDocument(
    string Path, string FilePath, EquatableArray<TypeDeclaration> Types, MethodDeclaration? Method, EventDeclaration? Event, bool IsDamaged)
{
    /// <summary>What it is called, where that is not the name of its method or event.</summary>
    public string? Title { get; init; }

    /// <summary>What a file of nothing but types says of them all. Of a method and an event it is theirs.</summary>
    public string? Description { get; init; }

    /// <summary>Where facts come from that no machine-readable source carries.</summary>
    public string? Source { get; init; }

    /// <summary>The namespace and visibility that the project gives the types of this file, as they are written there.</summary>
    public string? Namespace { get; init; }

    /// <inheritdoc cref="Namespace"/>
    public string? Visibility { get; init; }

    /// <summary>Whether the project says of this file where its types stand.</summary>
    public bool HasHome => Namespace is not null || Visibility is not null;
}

/// <summary>A word and its place.</summary>
internal readonly record struct Word(string Text, SourceSpan Span);
