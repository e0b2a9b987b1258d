using System.Text.Json;
using System.Text.Json.Nodes;
using WixInbox.Client;
using WixInbox.Json;

namespace WixInbox.Testing;

/// <summary>
/// Puts a request together again that was spread over path, query and body, and reads it with its generated reader. A query has no types:
/// each of its values is tried as text first, then as a number or boolean, then as a list of one, until the reader takes it.
/// </summary>
internal static class RequestReader
{
    internal static object Read<TRequest>(WixMethod method, PathTemplate path, Uri address, ReadOnlyMemory<byte> body) where TRequest : class, IJsonModel<TRequest>
    {
        var values = Values(path, address);
        try
        {
            return values.Count == 0 ? WixJson.Deserialize<TRequest>(body.IsEmpty ? "{}"u8 : body.Span) : Read<TRequest>(values, body);
        }
        catch (JsonException failure)
        {
            throw new WixFakeException($"A request of {method.Name} cannot be read as {typeof(TRequest).Name}: {failure.Message}", failure);
        }
    }

    private static TRequest Read<TRequest>(List<QueryValue> values, ReadOnlyMemory<byte> body) where TRequest : class, IJsonModel<TRequest>
    {
        while (true)
        {
            var request = body.IsEmpty ? [] : JsonNode.Parse(body.Span) as JsonObject ?? throw new JsonException("The body is no object.");
            foreach (var value in values) value.AddTo(request);
            try
            {
                return WixJson.Deserialize<TRequest>(request.ToJsonString());
            }
            catch (JsonException failure)
            {
                if (values.Find(value => value.IsAt(failure.Path)) is not { } wrong || !wrong.TryNextForm()) throw;
            }
        }
    }

    private static List<QueryValue> Values(PathTemplate path, Uri address)
    {
        var values = path.Read(address)!;
        foreach (var pair in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = (Uri.UnescapeDataString(pair.Split('=')[0]), Uri.UnescapeDataString(pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]));
            if (values.Find(other => other.Name == name) is { } same) same.Add(value);
            else values.Add(new QueryValue(name, value));
        }

        return values;
    }
}
