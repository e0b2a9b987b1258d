using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Pages;

/// <summary>A value, and why it says less than the vendor could; null where it says what the page says.</summary>
internal sealed record PageValue(ValueShape Shape, string? Reason)
{
    private static readonly AnyShape AnyJson = new(IsObject: false, default);

    public static PageValue Of(PageField field, TypePlaces places, bool isText)
    {
        var isOwnName = SdkTypes.IsOwnName(field.Type, field.Name);
        if (isText && (isOwnName || field.Type.Kind == PageTypeKind.None))
        {
            const string Reason = "the page does not print its type; as it travels in the address it is";
            return field.Type.Kind == PageTypeKind.List
                ? new PageValue(new ListShape(Scalar(ScalarKind.String), Limits.None, default), $"{Reason} a list of strings")
                : new PageValue(Scalar(ScalarKind.String), $"{Reason} a string");
        }

        if (isOwnName && places.Find(field.Name) is null)
        {
            const string Reason = "the page prints its name as its type";
            return field.Type.Kind == PageTypeKind.List
                ? new PageValue(new ListShape(AnyJson, Limits.None, default), $"{Reason}; it is a list of any JSON")
                : new PageValue(AnyJson, $"{Reason}; it is any JSON");
        }

        return Of(field.Type, places);
    }

    private static PageValue Of(PageType type, TypePlaces places) => type.Kind switch
    {
        PageTypeKind.String => Exactly(Scalar(ScalarKind.String)),
        PageTypeKind.Integer => Exactly(Scalar(ScalarKind.Int32)),
        PageTypeKind.Number => Exactly(Scalar(ScalarKind.Double)),
        PageTypeKind.Boolean => Exactly(Scalar(ScalarKind.Boolean)),
        PageTypeKind.Date => Exactly(Scalar(ScalarKind.DateTime)),
        PageTypeKind.Object => new PageValue(new AnyShape(IsObject: true, default), "the page prints 'object', which may be a map; it is any JSON object"),
        PageTypeKind.List when type.Item is null => new PageValue(new ListShape(AnyJson, Limits.None, default), "the page does not print of what; it is a list of any JSON"),
        PageTypeKind.List => ListOf(Of(type.Item!, places)),
        PageTypeKind.None => new PageValue(AnyJson, "the page does not print its type; it is any JSON"),
        PageTypeKind.Named when places.Find(type.Name) is { } place => Exactly(place),
        PageTypeKind.Named => new PageValue(AnyJson, $"the page does not print what is in the type '{type.Name}'; it is any JSON"),
        _ => new PageValue(AnyJson, $"the type '{type.Name}' is not understood; it is any JSON"),
    };

    private static PageValue ListOf(PageValue item) => new(new ListShape(item.Shape, Limits.None, default), item.Reason);

    private static PageValue Exactly(ValueShape shape) => new(shape, null);

    private static ScalarShape Scalar(ScalarKind kind) => new(kind, Limits.None, default);
}
