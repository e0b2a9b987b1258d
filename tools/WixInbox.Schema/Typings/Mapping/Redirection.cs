using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Typings.Mapping;

/// <summary>Leads the references of a type elsewhere.</summary>
internal static class Redirection
{
    /// <summary>The type again, with each reference changed.</summary>
    public static TypeDeclaration Change(TypeDeclaration type, Func<ReferenceShape, ReferenceShape> change) =>
        type.Shape is ObjectShape shape
            ? type with { Shape = shape with { Fields = shape.Fields.Select(field => field with { Value = Change(field.Value, change) }).ToEquatableArray() } }
            : type;

    private static ValueShape Change(ValueShape value, Func<ReferenceShape, ReferenceShape> change) => value switch
    {
        ReferenceShape reference => change(reference),
        ListShape list => list with { Item = Change(list.Item, change) },
        MapShape map => map with { Value = Change(map.Value, change) },
        _ => value,
    };
}
