using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;
using WixInbox.Schema.Typings.Scripts;
using WixInbox.Schema.Typings.Transport;

namespace WixInbox.Schema.Typings.Mapping;

/// <summary>
/// Makes what a value may be on the wire of its type in the typings. A type that becomes any JSON, or less exact than it is, is noted each
/// time with its line.
/// </summary>
internal sealed class ValueMapper(WireTypes types, ConvertedFields conversions)
{
    /// <summary>How many names may stand for each other, and how deeply lists and maps may nest.</summary>
    private const int MaxDepth = 20;

    /// <summary>The vendor's name for the span of time of protocol buffers, which the wire writes as a text.</summary>
    private const string Duration = "GoogleProtoDuration";

    /// <summary>What a text is that the format has a word for.</summary>
    private static readonly Dictionary<string, ScalarKind> Formats = new()
    {
        ["GUID"] = ScalarKind.Guid,
        ["DECIMAL_VALUE"] = ScalarKind.DecimalText,
        ["LOCAL_DATE"] = ScalarKind.Date,
        ["WEB_URL"] = ScalarKind.String,
    };

    /// <summary>What else the vendor says of texts.</summary>
    private static readonly HashSet<string> OtherFormats =
    [
        "EMAIL", "PHONE", "CURRENCY", "COUNTRY", "SUBDIVISION", "LANGUAGE", "LANGUAGE_TAG", "LOCAL_DATE_TIME", "LOCAL_TIME", "COLOR_HEX", "URL_SLUG", "HOSTNAME",
    ];

    public ValueShape Map(string owner, MemberScript field, FieldTags tags) =>
        Map(field.Type, new Place(owner, field.Name, tags, types.NotesOf(owner), conversions.Of(owner, field.Name)), 0);

    private ValueShape Map(TypeExpression wrapped, Place place, int depth)
    {
        var type = Types.WithoutNull(wrapped);
        if (depth > MaxDepth) return Fallback(type, place, "a type that nests too deeply");
        if (place.Kind == ConversionKind.FieldMask) return new ScalarShape(ScalarKind.String, Limits.None, default); // a list here, names with commas on the wire
        if (place.Kind == ConversionKind.Bytes) return new ScalarShape(ScalarKind.Bytes, Limits.None, default);
        if (place.Kind == ConversionKind.Duration) return new ScalarShape(ScalarKind.Duration, Limits.None, default);
        if (Types.ItemOf(type) is { } item) return new ListShape(Map(item, place, depth + 1), place.Tags.TakeListLimits(), default);
        if (Types.ValueOf(type) is { } value) return MapMap(type, value, place, depth);
        return type switch
        {
            NamedExpression { Arguments.Count: 0 } named => MapName(named, place, depth),
            NamedExpression named => Fallback(type, place, $"'{named.Name}' with type arguments"),
            LiteralExpression => Literals(type.Line, place),
            UnionExpression union when union.Members.All(static member => member is LiteralExpression) => Literals(type.Line, place),
            UnionExpression => Fallback(type, place, "a choice of types"),
            IntersectionExpression => Fallback(type, place, "types that are joined"),
            ObjectExpression => Fallback(type, place, "an object without a name"),
            FunctionExpression => Fallback(type, place, "a function"),
            OtherExpression other => Fallback(type, place, other.What),
            _ => Fallback(type, place, "a type"),
        };
    }

    private ValueShape MapName(NamedExpression type, Place place, int depth) => type.Name switch
    {
        "string" => Text(place),
        "number" => Number(place),
        "boolean" => new ScalarShape(ScalarKind.Boolean, Limits.None, default),
        "Date" => new ScalarShape(ScalarKind.DateTime, Limits.None, default),
        "Uint8Array" => new ScalarShape(ScalarKind.Bytes, Limits.None, default),
        Duration => new ScalarShape(ScalarKind.Duration, Limits.None, default),
        "any" or "unknown" => Fallback(type, place, $"'{type.Name}'"),
        "object" => Fallback(type, place, "'object'", isObject: true),
        _ => Declared(type, place, depth),
    };

    private ValueShape Declared(NamedExpression type, Place place, int depth) => types.Find(type.Name) switch
    {
        InterfaceScript or EnumScript => new ReferenceShape("", type.Name, default),
        AliasScript alias when EnumOf(alias) is { } name => new ReferenceShape("", name, default),
        AliasScript alias => Map(alias.Target, place, depth + 1),
        _ => Fallback(type, place, $"'{type.Name}', which the package does not declare"),
    };

    /// <summary>The enumeration behind <c>type XWithLiterals = X | 'A' | 'B'</c>.</summary>
    private string? EnumOf(AliasScript alias)
    {
        if (alias.Target is not UnionExpression union) return null;
        var names = union.Members.OfType<NamedExpression>().Where(static member => !Types.IsNothing(member)).ToList();
        return names is [var name] && types.Find(name.Name) is EnumScript ? name.Name : null;
    }

    private ValueShape MapMap(TypeExpression type, TypeExpression value, Place place, int depth)
    {
        if (Types.WithoutNull(value) is NamedExpression { Name: "any" or "unknown" }) return Fallback(type, place, "a map of 'any'", isObject: true);
        return new MapShape(Map(value, place with { Tags = place.Tags.OfMapValue() }, depth + 1), default);
    }

    private static AnyShape Fallback(TypeExpression type, Place place, string what, bool isObject = false)
    {
        place.Notes.Fallback(type.Line, $"'{place.Field}' of '{place.Owner}' is any JSON{(isObject ? " object" : "")}: its type is {what}");
        return new AnyShape(isObject, default);
    }

    private static ScalarShape Literals(int line, Place place)
    {
        place.Notes.Fallback(line, $"'{place.Field}' of '{place.Owner}' is any text: its type is texts without a name");
        return new ScalarShape(ScalarKind.String, place.Tags.TakeTextLimits(isUri: false), default);
    }

    private static ScalarShape Text(Place place)
    {
        var format = place.Tags.Peek("format");
        if (format is not null && Formats.TryGetValue(format, out var kind))
        {
            place.Tags.Take("format");
            if (kind == ScalarKind.Guid) TakeLengthsOfGuid(place.Tags);
            return new ScalarShape(kind, kind == ScalarKind.String ? place.Tags.TakeTextLimits(isUri: true) : Limits.None, default);
        }

        if (format is not null && !OtherFormats.Contains(format))
        {
            place.Tags.Take("format");
            place.Notes.NotUnderstood(place.Tags.LineOf("format"), $"'@format {format}' of '{place.Field}'");
        }

        return new ScalarShape(ScalarKind.String, place.Tags.TakeTextLimits(isUri: false), default);
    }

    /// <summary>Lengths that every GUID has say nothing.</summary>
    private static void TakeLengthsOfGuid(FieldTags tags)
    {
        if (tags.PeekNumber("maxLength") >= 36) tags.Take("maxLength");
        if (tags.PeekNumber("minLength") <= 32) tags.Take("minLength");
    }

    private static ScalarShape Number(Place place)
    {
        var (minimum, maximum) = (place.Tags.PeekNumber("min"), place.Tags.PeekNumber("max"));
        var isWhole = place.Kind != ConversionKind.Float && IsWhole(minimum) && IsWhole(maximum);
        if (isWhole && place.Kind is null && (minimum < int.MinValue || maximum > int.MaxValue)) return new ScalarShape(ScalarKind.Int64, place.Tags.TakeNumberLimits(), default);
        return new ScalarShape(isWhole ? ScalarKind.Int32 : ScalarKind.Double, place.Tags.TakeNumberLimits(), default);
    }

    private static bool IsWhole(decimal? bound) => bound is not { } number || decimal.Truncate(number) == number;

    private sealed record Place(string Owner, string Field, FieldTags Tags, ScriptNotes Notes, ConversionKind? Kind);
}
