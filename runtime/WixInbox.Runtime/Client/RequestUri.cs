using System.Buffers;
using System.Text;
using System.Text.Json;

namespace WixInbox.Client;

/// <summary>
/// Spreads a request over path, query and body. It works on the request's JSON, so that generated code says nothing about it.
/// The query is flat, as the vendor documents it: <c>paging.limit=30&amp;paging.cursor=…</c>, a list as repeated keys.
/// </summary>
internal static class RequestUri
{
    /// <summary>The address, and the body where the method has one.</summary>
    /// <exception cref="ArgumentException">A field in the path is absent, empty, or would lead elsewhere.</exception>
    internal static (Uri Address, ReadOnlyMemory<byte>? Body) Spread(Uri baseAddress, WixMethod method, ReadOnlyMemory<byte> json, WixCallOptions options)
    {
        if (options.Body.Count > 0 && !method.HasBody) throw new ArgumentException($"{method.Name} has no body that members could be added to.", nameof(options));
        if (method.IsInBody && !options.ChangesAddressOrBody)
            return (Combine(baseAddress, method.Path, ""), json);

        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = WixJson.MaxDepth });
        var path = FillPath(method.Path, document.RootElement);
        var query = new StringBuilder();
        foreach (var field in document.RootElement.EnumerateObject())
            if (TravelsInQuery(method, field.Name)) AppendQuery(query, field.Name, field.Value);
        foreach (var (name, value) in options.Query) AppendQuery(query, name, value);
        ReadOnlyMemory<byte>? body = null; // a conditional expression would make an empty body of the null
        if (method.HasBody) body = Body(method, document.RootElement, options);
        return (Combine(baseAddress, path, query.ToString()), body);
    }

    /// <summary>The address and the body of a call that no schema describes: they are as they are, and what the options add.</summary>
    /// <exception cref="ArgumentException">The options add members to a body that is no object, or there is no body.</exception>
    internal static (Uri Address, ReadOnlyMemory<byte>? Body) OfRaw(Uri baseAddress, WixMethod method, RawJson? json, WixCallOptions options)
    {
        if (options.Body.Count > 0)
        {
            if (json is { Kind: not JsonValueKind.Object }) throw new ArgumentException("Members can be added to a body that is an object only.", nameof(options));
            return Spread(baseAddress, method, json?.Memory ?? "{}"u8.ToArray(), options);
        }

        var query = new StringBuilder();
        foreach (var (name, value) in options.Query) AppendQuery(query, name, value);
        return (Combine(baseAddress, method.Path, query.ToString()), json?.Memory);
    }

    /// <summary>The address of a path, which is escaped already, below the base address.</summary>
    internal static Uri Combine(Uri baseAddress, string path, string query)
    {
        var address = new UriBuilder(baseAddress) { Query = query };
        address.Path = baseAddress.AbsolutePath.TrimEnd('/') + path;
        return address.Uri;
    }

    private static bool TravelsInQuery(WixMethod method, string field) =>
        method.HasBody ? method.QueryFields.Contains(field) : !method.PathFields.Contains(field);

    private static string FillPath(string template, JsonElement request)
    {
        var path = new StringBuilder();
        var at = 0;
        while (template.IndexOf('{', at) is var open and >= 0)
        {
            var close = template.IndexOf('}', open);
            path.Append(template, at, open - at).Append(Segment(template[(open + 1)..close], request));
            at = close + 1;
        }

        return path.Append(template, at, template.Length - at).ToString();
    }

    private static string Segment(string field, JsonElement request)
    {
        var value = request;
        foreach (var name in field.Split('.'))
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out value))
                throw new ArgumentException($"The field '{field}' is part of the address and must be set.", nameof(request));
        }

        if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null)
            throw new ArgumentException($"The field '{field}' is part of the address and must be a text, number or boolean.", nameof(request));
        var text = Text(value);
        if (text is "" or "." or "..") // an address normalises such segments away and would reach another method
            throw new ArgumentException($"The field '{field}' is part of the address and cannot be '{text}'.", nameof(request));
        return Uri.EscapeDataString(text);
    }

    private static void AppendQuery(StringBuilder query, string key, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var field in value.EnumerateObject()) AppendQuery(query, $"{key}.{field.Name}", field.Value);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray()) AppendQuery(query, key, item);
                break;
            case JsonValueKind.Null:
                break;
            default:
                AppendQuery(query, key, Text(value));
                break;
        }
    }

    private static void AppendQuery(StringBuilder query, string key, string value)
    {
        if (query.Length > 0) query.Append('&');
        query.Append(Uri.EscapeDataString(key)).Append('=').Append(Uri.EscapeDataString(value));
    }

    private static string Text(JsonElement scalar) =>
        scalar.ValueKind == JsonValueKind.String ? scalar.GetString()! : scalar.GetRawText();

    private static ReadOnlyMemory<byte> Body(WixMethod method, JsonElement request, WixCallOptions options)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(body, WixJson.WriterOptions))
        {
            writer.WriteStartObject();
            foreach (var field in request.EnumerateObject())
                if (!method.PathFields.Contains(field.Name) && !TravelsInQuery(method, field.Name) && !options.Body.ContainsKey(field.Name)) field.WriteTo(writer);
            foreach (var (name, value) in options.Body)
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return body.WrittenMemory;
    }
}
