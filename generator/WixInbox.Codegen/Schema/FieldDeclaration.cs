using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Schema;

internal sealed record FieldDeclaration(Word Name, Word? ChosenName, string? Description, ValueShape Value)
{
    public bool IsReadOnly { get; init; }

    public Deprecation? Deprecation { get; init; }

    /// <summary>The default, as the schema's JSON says it.</summary>
    public string? Default { get; init; }

    /// <summary>Where facts come from that no machine-readable source carries.</summary>
    public string? Source { get; init; }

    /// <summary>What is demanded of the value beyond its type: members that must be present, as paths of wire names.</summary>
    public EquatableArray<Demand> Demands { get; init; }
}

/// <summary>A member that must be present if those around it are: <c>content.title</c>.</summary>
internal sealed record Demand(EquatableArray<string> Path, SourceSpan Span);

internal sealed record Deprecation(string? ReplacedBy, string? Removal);
