using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Model;

/// <summary>A field of an object: a property.</summary>
internal sealed record FieldModel(string WireName, string Name, ValueModel Value, Presence Presence)
{
    public Origin Origin { get; init; } = Origin.None;

    public string? Description { get; init; }

    /// <summary>What the service takes where the field is absent.</summary>
    public string? Default { get; init; }

    public bool IsReadOnly { get; init; }

    /// <summary>Whether the vendor's prose requires it, and its service does not.</summary>
    public bool IsExpected { get; init; }

    public DeprecationModel? Deprecation { get; init; }

    public EquatableArray<DemandModel> Demands { get; init; }
}

internal enum Presence
{
    /// <summary>May be absent: nullable.</summary>
    Optional,

    /// <summary>Must be present: <c>required</c>, and its absence cannot be read.</summary>
    Required,

    /// <summary>May be absent, and then reads as false, zero or empty, as proto-JSON leaves such values out.</summary>
    Defaulted,
}

/// <summary>A member below a field that must be present if all around it are.</summary>
/// <param name="Path">The steps to it.</param>
/// <param name="IsGuaranteed">Whether its own type requires it: then it is checked there.</param>
internal sealed record DemandModel(EquatableArray<DemandStep> Path, bool IsGuaranteed);

/// <summary>A step to it.</summary>
/// <param name="WireName">The member.</param>
/// <param name="Property">The property that holds it; a group's where the member is a case; empty where the case's one-of is the value itself.</param>
/// <param name="CaseType">The type of the case, if it is one.</param>
internal sealed record DemandStep(string WireName, string Property, string? CaseType);
