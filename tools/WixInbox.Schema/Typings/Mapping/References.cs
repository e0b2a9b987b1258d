using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Typings.Mapping;

/// <summary>The references of a type.</summary>
internal static class References
{
    public static IEnumerable<ReferenceShape> Of(TypeShape shape) =>
        shape is ObjectShape type ? type.Fields.Select(static field => Of(field.Value)).OfType<ReferenceShape>() : [];

    /// <summary>The type again, with each reference changed.</summary>
    public static TypeDeclaration Change(TypeDeclaration type, Func<ReferenceShape, ReferenceShape> change) =>
        type.Shape is ObjectShape shape
            ? type with { Shape = shape with { Fields = shape.Fields.Select(field => field with { Value = Change(field.Value, change) }).ToEquatableArray() } }
            : type;

    private static ReferenceShape? Of(ValueShape value) => value switch
    {
        ReferenceShape reference => reference,
        ListShape list => Of(list.Item),
        MapShape map => Of(map.Value),
        _ => null,
    };

    private static ValueShape Change(ValueShape value, Func<ReferenceShape, ReferenceShape> change) => value switch
    {
        ReferenceShape reference => change(reference),
        ListShape list => list with { Item = Change(list.Item, change) },
        MapShape map => map with { Value = Change(map.Value, change) },
        _ => value,
    };
}
