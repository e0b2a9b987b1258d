using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using NJsonSchema;
using WixInbox.Emulator.Schemas;

namespace WixInbox.Emulator.Http;

/// <summary>
/// Makes one JSON object of a request, wherever its fields travel: in the path; in the body; flat in the query
/// (<c>paging.limit=30</c>), as the vendor documents it; or as the one parameter <c>.r</c>, base64url of the JSON, as the vendor's SDK
/// sends it. What stands in the path counts, wherever else it stands too.
/// </summary>
internal static class RequestReader
{
    private const string PackedParameter = ".r";

    private const int MaxDepth = 64;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    public static async Task<JsonObject> ReadAsync(HttpRequest request, JsonSchema schema)
    {
        var fields = HttpMethods.IsGet(request.Method) ? ReadQuery(request.Query, schema) : await ReadBodyAsync(request, schema).ConfigureAwait(false);
        foreach (var (name, value) in request.RouteValues) fields[name] = (string?)value;
        return fields;
    }

    private static async Task<JsonObject> ReadBodyAsync(HttpRequest request, JsonSchema schema)
    {
        try
        {
            var node = await JsonNode.ParseAsync(request.Body, documentOptions: Strict, cancellationToken: request.HttpContext.RequestAborted).ConfigureAwait(false);
            return Tolerances.TakeOut(AsObject(node), schema);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            throw ServiceException.Malformed($"The body is not JSON: {failure.Message}");
        }
    }

    private static JsonObject ReadQuery(IQueryCollection query, JsonSchema schema)
    {
        if (query.TryGetValue(PackedParameter, out var packed)) return Unpack(packed.ToString(), schema);
        var root = new JsonObject();
        foreach (var (key, values) in query)
        {
            var path = key.Split('.', MaxDepth + 1);
            if (path.Length > MaxDepth) throw ServiceException.Malformed($"A parameter is nested deeper than {MaxDepth} levels.");
            Set(root, schema, path, values);
        }

        return Tolerances.TakeOut(root, schema);
    }

    private static JsonObject Unpack(string packed, JsonSchema schema)
    {
        try
        {
            return Tolerances.TakeOut(AsObject(JsonNode.Parse(Base64Url.DecodeFromChars(packed), documentOptions: Strict)), schema);
        }
        catch (Exception failure) when (failure is FormatException or JsonException or InvalidOperationException)
        {
            throw ServiceException.Malformed($"The parameter {PackedParameter} is not base64url of a JSON object.");
        }
    }

    private static JsonObject AsObject(JsonNode? node) => node as JsonObject ?? throw ServiceException.Malformed("The request is not a JSON object.");

    private static void Set(JsonObject root, JsonSchema schema, string[] path, StringValues values)
    {
        var target = root;
        foreach (var name in path[..^1])
        {
            target[name] ??= new JsonObject();
            target = target[name] as JsonObject ?? throw ServiceException.Malformed($"The parameter '{string.Join('.', path)}' contradicts another.");
            schema = SchemaWalk.FieldOf(schema, name) ?? new JsonSchema();
        }

        var field = SchemaWalk.FieldOf(schema, path[^1]);
        target[path[^1]] = field?.ActualSchema.Type.HasFlag(JsonObjectType.Array) == true
            ? new JsonArray([.. values.Select(value => Scalar(value, field.ActualSchema.Item))])
            : Scalar(values.ToString(), field);
    }

    /// <summary>A text of the query as the kind of value that the schema wants; one that cannot be it stays a text, for the check to refuse.</summary>
    private static JsonValue Scalar(string? text, JsonSchema? schema) => schema?.ActualSchema.Type switch
    {
        JsonObjectType.Integer when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        JsonObjectType.Number when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        JsonObjectType.Boolean when bool.TryParse(text, out var flag) => JsonValue.Create(flag),
        _ => JsonValue.Create(text ?? ""),
    };
}
