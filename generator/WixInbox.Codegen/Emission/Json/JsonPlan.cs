using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Emission.Json;

/// <summary>
/// What reader, writer and validator of a type are made from: its model without documentation and origins, so that a changed description emits
/// none of them anew.
/// </summary>
internal abstract record JsonPlan(string TypeName, bool IsValidated)
{
    /// <summary>The plan of a type; null for an enumeration, whose text is all of its JSON.</summary>
    public static JsonPlan? Of(TypeModel type) => type switch
    {
        ObjectModel model => new ObjectPlan(model.Name, model.IsSent, model.Fields.Select(JsonField.Of).ToEquatableArray(), model.Groups.Select(static group => group with { Origin = Origin.None, IsExpected = false }).ToEquatableArray()),
        UnionModel model => new UnionPlan(model.Name, model.IsSent, model.IsPure, model.IsRequired, model.Cases.Select(JsonField.Of).ToEquatableArray()),
        _ => null,
    };
}

internal sealed record ObjectPlan(string TypeName, bool IsValidated, EquatableArray<JsonField> Fields, EquatableArray<GroupModel> Groups)
    : JsonPlan(TypeName, IsValidated);

internal sealed record UnionPlan(string TypeName, bool IsValidated, bool IsPure, bool IsRequired, EquatableArray<JsonField> Cases)
    : JsonPlan(TypeName, IsValidated);

/// <summary>A field of an object, or a case of a one-of.</summary>
internal sealed record JsonField(string WireName, string Name, ValueModel Value, Presence Presence, bool IsReadOnly)
{
    public EquatableArray<DemandModel> Demands { get; init; }

    public static JsonField Of(FieldModel field) => new(field.WireName, field.Name, field.Value, field.Presence, field.IsReadOnly) { Demands = field.Demands };

    public static JsonField Of(CaseModel model) => new(model.WireName, model.Name, model.Value, Presence.Required, model.IsReadOnly) { Demands = model.Demands };
}
