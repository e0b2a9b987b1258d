using WixInbox.Codegen.Schema;
using WixInbox.Schema.Writing;

namespace WixInbox.Schema.Commands;

/// <summary>Says in a few words what a value may be: <c>string 1..100</c>, <c>[Button] 0..10</c>, <c>{ string: Price }</c>.</summary>
internal static class ShapeText
{
    private const int MaxValues = 12;

    public static string Of(ValueShape shape) => shape switch
    {
        ScalarShape scalar => NameOf(scalar) + Range(scalar.Limits.MinLength, scalar.Limits.MaxLength) + Range(scalar.Limits.Minimum, scalar.Limits.Maximum),
        ListShape list => $"[{Of(list.Item)}]{Range(list.Limits.MinItems, list.Limits.MaxItems)}",
        MapShape map => $"{{ string: {Of(map.Value)} }}",
        AnyShape { IsObject: true } => "any object",
        AnyShape => "any JSON",
        ReferenceShape reference => reference.Name,
        _ => throw new InvalidOperationException($"A shape that is not known: {shape.GetType().Name}."),
    };

    public static string Values(EnumShape shape)
    {
        var shown = shape.Values.Take(MaxValues).Select(static word => word.Text).ToList();
        var more = shape.Values.Count - shown.Count;
        return string.Join(" | ", shown) + (more > 0 ? $" | and {more} more" : "") + (shape.IsOpen ? "" : " (closed)");
    }

    private static string NameOf(ScalarShape scalar) => (ValueWriter.TypeOf(scalar.Kind), ValueWriter.FormatOf(scalar)) switch
    {
        ("string", "int64" or "decimal" or "byte") and var (_, format) => $"{format} in a string",
        ("string", { } format) => format,
        ("integer", { } format) => format,
        var (type, _) => type,
    };

    private static string Range<T>(T? least, T? most) where T : struct => (least, most) switch
    {
        (null, null) => "",
        (null, _) => FormattableString.Invariant($" ..{most}"),
        (_, null) => FormattableString.Invariant($" {least}.."),
        _ => FormattableString.Invariant($" {least}..{most}"),
    };
}
