using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Pages;

/// <summary>Gives fields the types that the page does not print at their place: from the SDK section, from schemas that are there, or a name of their own.</summary>
internal sealed class TypeResolver(SdkTypes sdk, KnownSchemas known, PageNotes notes)
{
    /// <summary>Where a parameter has its own name for a type, the SDK section may have the type.</summary>
    public void NameParams(IEnumerable<PageField> fields)
    {
        foreach (var field in fields)
            if (SdkTypes.IsOwnName(field.Type, field.Name) && sdk.OfParam(field.Name) is { } type) field.Type = type;
    }

    /// <param name="nodes">Fields of a type.</param>
    /// <param name="owner">The type's name.</param>
    /// <param name="knownOwner">The type in schemas that are there.</param>
    public void Resolve(IEnumerable<PageNode> nodes, string owner, ReferenceShape? knownOwner)
    {
        foreach (var field in nodes.Fields())
        {
            var declared = known.TargetOf(KnownSchemas.FieldOf(known.Find(knownOwner), field.Name)?.Value);
            Refine(field, owner, declared);
            Resolve(field.Members, field.Type.TypeName ?? owner, declared);
        }
    }

    private void Refine(PageField field, string owner, ReferenceShape? declared)
    {
        if (sdk.OfField(owner, field.Name) is { } better && IsBetter(field.Type, better)) field.Type = better;
        if (field.Members.Count == 0 && field.EnumValues.Count == 0) return;
        if (field.Type.TypeName is not null && !SdkTypes.IsOwnName(field.Type, field.Name)) return;
        var name = declared?.Name ?? owner + (PageNames.PascalOf(field.Name) ?? "Value");
        field.Type = field.Type.WithTypeName(name);
        if (declared is null) notes.Fallback(field.Line, $"The page does not print what the type of '{field.Name}' is called; it is '{name}' here.");
    }

    private static bool IsBetter(PageType printed, PageType other) =>
        (printed, other) is ({ Kind: PageTypeKind.String }, { Kind: PageTypeKind.Date }) or ({ Kind: PageTypeKind.List, Item: null }, { Kind: PageTypeKind.List, Item: not null });
}
