using System.Text.Json;
using System.Text.Json.Nodes;

namespace WixInbox.Emulator.State;

/// <summary>Finds and keeps fields of contacts by their paths. Lists stand in objects with <c>items</c>, which paths leave out.</summary>
internal static class ContactFields
{
    private static readonly string[] Always = ["id", "revision"];

    private static readonly Dictionary<string, string[]> Sets = new()
    {
        ["BASIC"] = ["primaryInfo", "info.name"],
        ["COMMUNICATION_DETAILS"] = ["primaryInfo", "info.name", "info.emails", "info.phones", "info.addresses"],
        ["EXTENDED"] = ["primaryInfo", "info.name", "info.extendedFields"],
    };

    /// <summary>The texts at a path: several where a list is on the way.</summary>
    public static IReadOnlyList<string> ValuesOf(JsonNode contact, string path)
    {
        IEnumerable<JsonNode> found = [contact];
        foreach (var name in path.Split('.')) found = found.SelectMany(node => Step(node, name)).ToList();
        return [.. found.Where(static node => node.GetValueKind() == JsonValueKind.String).Select(static node => node.GetValue<string>())];
    }

    /// <summary>A contact with the fields that are asked for; all of them where none are.</summary>
    public static JsonObject Project(JsonObject contact, IReadOnlyCollection<string> fields, IReadOnlyCollection<string> sets)
    {
        if (sets.Contains("FULL") || fields.Count + sets.Count == 0) return (JsonObject)contact.DeepClone();
        var kept = new JsonObject();
        foreach (var path in Always.Concat(fields).Concat(sets.SelectMany(static set => Sets.GetValueOrDefault(set, [])))) Keep(contact, kept, path.Split('.'));
        return kept;
    }

    private static IEnumerable<JsonNode> Step(JsonNode node, string name)
    {
        var holders = node is JsonObject { Count: > 0 } holder && holder["items"] is JsonArray items ? items.OfType<JsonNode>() : [node];
        return holders.Select(item => (item as JsonObject)?[name]).OfType<JsonNode>();
    }

    private static void Keep(JsonObject from, JsonObject to, string[] path)
    {
        if (from[path[0]] is not { } value) return;
        if (path.Length == 1)
        {
            to[path[0]] = value.DeepClone();
            return;
        }

        if (value is not JsonObject below) return;
        if (to[path[0]] is not JsonObject kept) to[path[0]] = kept = [];
        Keep(below, kept, path[1..]);
    }
}
