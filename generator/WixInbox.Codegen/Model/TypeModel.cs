using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Model;

/// <summary>A type that is emitted.</summary>
/// <param name="Name">Its name in C#.</param>
internal abstract record TypeModel(string Name)
{
    public string? Description { get; init; }

    public Origin Origin { get; init; } = Origin.None;

    /// <summary>Whether requests carry it: then it is validated.</summary>
    public bool IsSent { get; init; }

    /// <summary>Whether it is the request of a method.</summary>
    public bool IsRequest { get; init; }
}

/// <summary>An object: a record.</summary>
internal sealed record ObjectModel(string Name, EquatableArray<FieldModel> Fields, EquatableArray<GroupModel> Groups) : TypeModel(Name);

/// <summary>A one-of: all that an object is, or a group among the fields of one.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Cases">The cases.</param>
/// <param name="IsPure">Whether the group is all that the object is; then unknown fields are kept here.</param>
/// <param name="IsRequired">Whether one case must be present.</param>
internal sealed record UnionModel(string Name, EquatableArray<CaseModel> Cases, bool IsPure, bool IsRequired) : TypeModel(Name);

/// <summary>An enumeration.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Values">What the schema lists.</param>
/// <param name="IsOpen">Whether other texts are read.</param>
internal sealed record EnumModel(string Name, EquatableArray<EnumValueModel> Values, bool IsOpen) : TypeModel(Name);

internal sealed record EnumValueModel(string Text, string Name, Origin Origin);

/// <summary>A case of a one-of.</summary>
internal sealed record CaseModel(string WireName, string Name, ValueModel Value)
{
    public Origin Origin { get; init; } = Origin.None;

    public string? Description { get; init; }

    public bool IsReadOnly { get; init; }

    public DeprecationModel? Deprecation { get; init; }

    public EquatableArray<DemandModel> Demands { get; init; }
}

/// <summary>A one-of among the fields of an object: a property of the union's type.</summary>
/// <param name="WireName">The group's name in the schema.</param>
/// <param name="Name">The property.</param>
/// <param name="UnionName">The union's type.</param>
/// <param name="IsRequired">Whether one case must be present.</param>
internal sealed record GroupModel(string WireName, string Name, string UnionName, bool IsRequired)
{
    public Origin Origin { get; init; } = Origin.None;

    public EquatableArray<string> CaseWireNames { get; init; }

    /// <summary>Whether the vendor's prose requires it, and its service does not.</summary>
    public bool IsExpected { get; init; }
}
