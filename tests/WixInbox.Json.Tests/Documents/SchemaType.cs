using System.Collections.Concurrent;
using System.Text.Json;

namespace WixInbox.Json.Tests.Documents;

/// <summary>How a value that a schema describes is said in JSON.</summary>
internal enum SchemaKind
{
    /// <summary>Any JSON, or any object: its very text counts.</summary>
    Free,
    Text,
    Boolean,
    Integer,
    IntegerText,
    Number,
    Decimal,
    Guid,
    Time,
    Date,
    Duration,
    Bytes,
    List,
    Map,
    Object,
}

/// <summary>A schema that was taken apart once, without limits: what must be known of it to tell what a document says.</summary>
internal sealed class SchemaType
{
    private static readonly ConcurrentDictionary<(string File, string Reference), SchemaType> Named = new();

    private readonly Lazy<SchemaType?> _item;
    private readonly Lazy<Dictionary<string, SchemaType>> _members;

    private SchemaType(Schema schema)
    {
        Kind = KindOf(schema.Json);
        Groups = schema.Json.TryGetProperty("x-wix-oneOf", out var groups)
            ? [.. groups.EnumerateObject().Select(static group => group.Value.EnumerateArray().Select(static name => name.GetString()!).ToArray())]
            : [];
        _item = new(() => Kind switch
        {
            SchemaKind.List => Of(schema with { Json = schema.Json.GetProperty("items") }),
            SchemaKind.Map => Of(schema with { Json = schema.Json.GetProperty("additionalProperties") }),
            _ => null,
        });
        _members = new(() => Kind == SchemaKind.Object
            ? schema.Json.GetProperty("properties").EnumerateObject().ToDictionary(static property => property.Name, property => Of(schema with { Json = property.Value }))
            : []);
    }

    public SchemaKind Kind { get; }

    /// <summary>The type of the items of a list, or of the values of a map.</summary>
    public SchemaType Item => _item.Value!;

    /// <summary>The members of an object that the schema knows, cases of one-ofs among them.</summary>
    public IReadOnlyDictionary<string, SchemaType> Members => _members.Value;

    /// <summary>The cases of each one-of.</summary>
    public IReadOnlyList<string[]> Groups { get; }

    public static SchemaType Of(Schema schema)
    {
        var json = schema.Json.TryGetProperty("allOf", out var all) && all[0].TryGetProperty("$ref", out _) ? all[0] : schema.Json;
        return json.TryGetProperty("$ref", out var reference)
            ? Named.GetOrAdd((schema.File, reference.GetString()!), static (_, named) => new SchemaType(Schemas.Resolve(named)), schema)
            : new SchemaType(schema);
    }

    private static SchemaKind KindOf(JsonElement json)
    {
        if (json.TryGetProperty("enum", out _)) return SchemaKind.Text;
        if (!json.TryGetProperty("type", out var type)) return SchemaKind.Free;
        var format = json.TryGetProperty("format", out var name) ? name.GetString() : null;
        return (type.GetString(), format) switch
        {
            ("object", _) when json.TryGetProperty("properties", out _) => SchemaKind.Object,
            ("object", _) => json.TryGetProperty("additionalProperties", out _) ? SchemaKind.Map : SchemaKind.Free,
            ("array", _) => SchemaKind.List,
            ("boolean", _) => SchemaKind.Boolean,
            ("integer", _) => SchemaKind.Integer,
            ("number", _) => SchemaKind.Number,
            (_, "int64") => SchemaKind.IntegerText,
            (_, "decimal") => SchemaKind.Decimal,
            (_, "uuid") => SchemaKind.Guid,
            (_, "date-time") => SchemaKind.Time,
            (_, "date") => SchemaKind.Date,
            (_, "google-duration") => SchemaKind.Duration,
            (_, "byte") => SchemaKind.Bytes,
            _ => SchemaKind.Text,
        };
    }
}
