using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Writing;

/// <summary>Writes what a value may be.</summary>
internal static class ValueWriter
{
    /// <summary>The keywords of a value.</summary>
    /// <param name="shape">The value.</param>
    /// <param name="path">The logical path of the file that it is written into.</param>
    public static LayoutObject Write(ValueShape shape, string path)
    {
        var keywords = new LayoutObject(LayoutStyle.Line);
        return shape switch
        {
            ScalarShape scalar => AddLimits(keywords.Add(Keywords.Type, TypeOf(scalar.Kind)).Add(Keywords.Format, FormatOf(scalar)), scalar.Limits),
            ListShape list => AddLimits(keywords.Add(Keywords.Type, "array").Add(Keywords.Items, Write(list.Item, path)), list.Limits),
            MapShape map => keywords.Add(Keywords.Type, "object").Add(Keywords.AdditionalProperties, Write(map.Value, path)),
            AnyShape { IsObject: true } => keywords.Add(Keywords.Type, "object"),
            AnyShape => keywords,
            ReferenceShape reference => keywords.Add(Keywords.Ref, ReferenceText.Of(path, reference)),
            _ => throw new InvalidOperationException($"A shape that is not known: {shape.GetType().Name}."),
        };
    }

    public static string TypeOf(ScalarKind kind) => kind switch
    {
        ScalarKind.Boolean => "boolean",
        ScalarKind.Int32 or ScalarKind.Int64 => "integer",
        ScalarKind.Double => "number",
        _ => "string",
    };

    public static string? FormatOf(ScalarShape scalar) => scalar.Kind switch
    {
        ScalarKind.Guid => "uuid",
        ScalarKind.DateTime => "date-time",
        ScalarKind.Int64 or ScalarKind.Int64Text => "int64",
        ScalarKind.DecimalText => "decimal",
        ScalarKind.Date => "date",
        ScalarKind.Duration => "google-duration",
        ScalarKind.Bytes => "byte",
        ScalarKind.String when scalar.Limits.IsUri => "uri",
        _ => null,
    };

    private static LayoutObject AddLimits(LayoutObject keywords, Limits limits) => keywords
        .Add(Keywords.MinLength, limits.MinLength)
        .Add(Keywords.MaxLength, limits.MaxLength)
        .Add(Keywords.MinItems, limits.MinItems)
        .Add(Keywords.MaxItems, limits.MaxItems)
        .Add(Keywords.Minimum, limits.Minimum)
        .Add(Keywords.Maximum, limits.Maximum);
}
