using System.Text.Json.Nodes;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Changes;

/// <summary>What a value may be, as a schema says it.</summary>
internal sealed class ValueJson(References references)
{
    public JsonObject Of(ValueShape value) => value switch
    {
        ScalarShape scalar => Of(scalar.Kind, scalar.Limits),
        ListShape list => With(list.Limits, new JsonObject { ["type"] = "array", ["items"] = Of(list.Item) }),
        MapShape map => new JsonObject { ["type"] = "object", ["additionalProperties"] = Of(map.Value) },
        AnyShape { IsObject: true } => new JsonObject { ["type"] = "object" },
        AnyShape => [],
        ReferenceShape reference => references.Of(reference),
        _ => throw new InvalidOperationException($"A value shape that is not known: {value.GetType().Name}."),
    };

    public static JsonObject Of(ScalarKind kind, Limits limits)
    {
        var (type, format) = WordsOf(kind, limits.IsUri);
        var json = new JsonObject { ["type"] = type };
        if (format is not null) json["format"] = format;
        return With(limits, json);
    }

    private static (string Type, string? Format) WordsOf(ScalarKind kind, bool isUri) => kind switch
    {
        ScalarKind.String => ("string", isUri ? "uri" : null),
        ScalarKind.Guid => ("string", "uuid"),
        ScalarKind.DateTime => ("string", "date-time"),
        ScalarKind.Boolean => ("boolean", null),
        ScalarKind.Int32 => ("integer", null),
        ScalarKind.Int64 => ("integer", "int64"),
        ScalarKind.Int64Text => ("string", "int64"),
        ScalarKind.Double => ("number", null),
        ScalarKind.DecimalText => ("string", "decimal"),
        ScalarKind.Date => ("string", "date"),
        ScalarKind.Duration => ("string", "google-duration"),
        ScalarKind.Bytes => ("string", "byte"),
        _ => throw new InvalidOperationException($"A scalar that is not known: {kind}."),
    };

    private static JsonObject With(Limits limits, JsonObject json)
    {
        if (limits.MinLength is { } minLength) json["minLength"] = minLength;
        if (limits.MaxLength is { } maxLength) json["maxLength"] = maxLength;
        if (limits.MinItems is { } minItems) json["minItems"] = minItems;
        if (limits.MaxItems is { } maxItems) json["maxItems"] = maxItems;
        if (limits.Minimum is { } minimum) json["minimum"] = minimum;
        if (limits.Maximum is { } maximum) json["maximum"] = maximum;
        return json;
    }
}
