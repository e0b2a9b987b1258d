using System.Globalization;
using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Changes;

/// <summary>What things are called in the sentences about changes.</summary>
internal static class Words
{
    public static string Of(SeenAs kind) => kind switch
    {
        SeenAs.Record => "a record",
        SeenAs.OneOf => "a one-of",
        SeenAs.Enumeration => "an enumeration",
        SeenAs.Filter => "a filter",
        _ => "another name for something",
    };

    public static string Of(CSharpType type) => type switch
    {
        ScalarType scalar => Of(scalar.Kind),
        NamedType named => named.Name,
        ListType list => $"list of {Of(list.Item.Type)}",
        MapType map => $"map of {Of(map.Value.Type)}",
        RawType { IsObject: true } => "any object",
        _ => "any JSON",
    };

    public static string Of(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "string",
        ScalarKind.Guid => "uuid",
        ScalarKind.DateTime => "date-time",
        ScalarKind.Boolean => "boolean",
        ScalarKind.Int32 => "integer",
        ScalarKind.Int64 => "integer of 64 bits",
        ScalarKind.Int64Text => "integer of 64 bits in a string",
        ScalarKind.Double => "number",
        ScalarKind.DecimalText => "decimal in a string",
        ScalarKind.Date => "date",
        ScalarKind.Duration => "duration",
        _ => "bytes in a string",
    };

    public static string Of(decimal? limit) => limit is { } number ? number.ToString("0.############################", CultureInfo.InvariantCulture) : "none";

    /// <summary><c>'a', 'b'</c></summary>
    public static string List(IEnumerable<string> names) => string.Join(", ", names.Select(static name => $"'{name}'"));
}
