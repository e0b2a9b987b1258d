using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace WixInbox.Json.Benchmarks.Peers;

/// <summary>Compares JSON by what it says: the order of members counts for nothing, and of times the instant counts alone.</summary>
internal static class SameJson
{
    private static readonly string[] Times = ["createdDate", "urlExpiration", "eventTime"];

    /// <exception cref="InvalidOperationException">They say different things.</exception>
    public static void Check(string what, ReadOnlySpan<byte> expected, ReadOnlySpan<byte> actual)
    {
        if (JsonNode.DeepEquals(Normal(JsonNode.Parse(expected)), Normal(JsonNode.Parse(actual)))) return;
        throw new InvalidOperationException($"{what}, but says something else.\nExpected {Start(expected)}\nActual   {Start(actual)}");
    }

    private static string Start(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, 2_000)]);

    private static JsonNode? Normal(JsonNode? node)
    {
        if (node is JsonArray items)
            foreach (var item in items) Normal(item);
        if (node is not JsonObject members) return node;
        foreach (var (name, value) in members.ToList())
        {
            if (Times.Contains(name)) members[name] = DateTimeOffset.Parse(value!.GetValue<string>(), CultureInfo.InvariantCulture).UtcTicks;
            else Normal(value);
        }

        return node;
    }
}
