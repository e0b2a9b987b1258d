using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Schema;

/// <summary>A type of <c>definitions</c>.</summary>
internal sealed record TypeDeclaration(Word Name, Word? ChosenName, string? Description, TypeShape Shape)
{
    /// <summary>Where facts come from that no machine-readable source carries.</summary>
    public string? Source { get; init; }
}

internal abstract record TypeShape;

internal sealed record ObjectShape(
    EquatableArray<FieldDeclaration> Fields, EquatableArray<Word> Required, EquatableArray<GroupDeclaration> Groups) : TypeShape
{
    /// <summary>Fields and groups that the vendor's prose requires, and its service does not.</summary>
    public EquatableArray<Word> Expected { get; init; }
}

internal sealed record EnumShape(EquatableArray<Word> Values, bool IsOpen) : TypeShape;

/// <summary>Another name for a type, or a name for a scalar, list or map with its limits.</summary>
internal record AliasShape(ValueShape Target) : TypeShape;

/// <summary>A name for any JSON object that is the filter of a query, and what the service documents of filters.</summary>
internal sealed record FilterShape(ValueShape Target, EquatableArray<FilterFieldDeclaration> Fields) : AliasShape(Target);

/// <summary>A field that can be filtered by.</summary>
internal sealed record FilterFieldDeclaration(Word Path, ScalarKind Kind, EquatableArray<string> Operators, string? Description);

/// <summary>A one-of group.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cases">The fields that are its cases.</param>
/// <param name="IsRequired">Whether one of them must be present.</param>
internal sealed record GroupDeclaration(Word Name, EquatableArray<Word> Cases, bool IsRequired);
