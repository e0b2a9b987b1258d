using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using WixInbox.Emulator.Http;

namespace WixInbox.Emulator.State;

/// <summary>Filters contacts by the vendor's query language, as far as it documents operators for fields of contacts.</summary>
internal static class ContactFilter
{
    private static readonly string[] Texts = ["$eq", "$ne", "$in", "$exists", "$startsWith"];
    private static readonly string[] Ranges = ["$eq", "$ne", "$gt", "$gte", "$lt", "$lte"];
    private static readonly string[] Plain = ["$eq", "$ne", "$in", "$exists"];

    private static readonly Dictionary<string, string[]> Fields = new()
    {
        ["id"] = Plain,
        ["createdDate"] = Ranges,
        ["updatedDate"] = Ranges,
        ["lastActivity.activityDate"] = Ranges,
        ["primaryInfo.email"] = Texts,
        ["primaryInfo.phone"] = Texts,
        ["info.emails.email"] = Texts,
        ["info.name.first"] = Texts,
        ["info.name.last"] = Texts,
        ["info.company"] = Texts,
        ["info.jobTitle"] = Texts,
        ["info.birthdate"] = Ranges,
        ["info.locale"] = Plain,
    };

    /// <summary>Refuses a broken filter whatever contacts there are, and whatever is known of them.</summary>
    /// <exception cref="ServiceException">The filter is malformed, or asks for what the service does not document.</exception>
    public static void Check(JsonNode filter) => Passes([], filter);

    /// <summary>Whether a filter lets a contact pass.</summary>
    /// <exception cref="ServiceException">As for <see cref="Check"/>.</exception>
    public static bool Passes(JsonObject contact, JsonNode? filter)
    {
        if (filter is not JsonObject members) throw Refuse("MALFORMED_FILTER", "A filter must be an object.");
        var passes = true; // every member is looked at, so that what is wrong with one is found whatever the others say
        foreach (var (name, value) in members) passes &= PassesMember(contact, name, value);
        return passes;
    }

    private static bool PassesMember(JsonObject contact, string name, JsonNode? value) => name switch
    {
        "$and" => Each(value).Select(part => Passes(contact, part)).ToList().TrueForAll(static passes => passes),
        "$or" => Each(value).Select(part => Passes(contact, part)).ToList().Exists(static passes => passes),
        "$not" => !Passes(contact, value),
        _ when name.StartsWith('$') => throw Refuse("UNSUPPORTED_FILTER_OPERATOR", $"'{name}' is no operator."),
        _ => PassesField(ContactFields.ValuesOf(contact, name), name, value),
    };

    private static JsonArray Each(JsonNode? value) => value as JsonArray ?? throw Refuse("MALFORMED_FILTER", "$and and $or take a list of filters.");

    private static bool PassesField(IReadOnlyList<string> values, string name, JsonNode? comparison)
    {
        if (!Fields.TryGetValue(name, out var operators)) throw Refuse("UNSUPPORTED_FILTER_FIELD_UNKNOWN", $"Contacts cannot be filtered by '{name}'.");
        if (comparison is not JsonObject comparisons) comparisons = new JsonObject { ["$eq"] = comparison?.DeepClone() };
        if (comparisons.Count == 0) throw Refuse("MALFORMED_FILTER", $"'{name}' is compared with nothing.");
        foreach (var (comparer, _) in comparisons)
            if (!operators.Contains(comparer)) throw Refuse("UNSUPPORTED_FILTER_OPERATOR", $"'{name}' cannot be compared by {comparer}.");
        return comparisons.Select(pair => operators == Ranges ? CompareTimes(values, pair.Key, Time(Text(pair.Value))) : Compare(values, pair.Key, pair.Value)).ToList().TrueForAll(static passes => passes);
    }

    private static bool Compare(IReadOnlyList<string> values, string comparer, JsonNode? with) => comparer switch
    {
        "$eq" => values.Contains(Text(with), StringComparer.Ordinal),
        "$ne" => !values.Contains(Text(with), StringComparer.Ordinal),
        "$in" => (with as JsonArray ?? throw Refuse("UNSUPPORTED_FILTER_VALUE_TYPE", "$in takes a list.")).Select(Text).ToList().Exists(text => values.Contains(text, StringComparer.Ordinal)),
        "$exists" => with?.GetValueKind() is JsonValueKind.True or JsonValueKind.False
            ? values.Count > 0 == with.GetValue<bool>()
            : throw Refuse("UNSUPPORTED_FILTER_VALUE_TYPE", "$exists takes true or false."),
        _ => Text(with) is var start && values.Any(value => value.StartsWith(start, StringComparison.OrdinalIgnoreCase)),
    };

    // The same time may be written with more digits or fewer.
    private static bool CompareTimes(IReadOnlyList<string> values, string comparer, DateTimeOffset with) => comparer switch
    {
        "$eq" => values.Any(value => Time(value) == with),
        "$ne" => !values.Any(value => Time(value) == with),
        "$gt" => values.Any(value => Time(value) > with),
        "$gte" => values.Any(value => Time(value) >= with),
        "$lt" => values.Any(value => Time(value) < with),
        _ => values.Any(value => Time(value) <= with),
    };

    private static string Text(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String
        ? value.GetValue<string>()
        : throw Refuse("UNSUPPORTED_FILTER_VALUE_TYPE", "A field of contacts is compared with a string.");

    private static DateTimeOffset Time(string text) => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        ? time
        : throw Refuse("UNSUPPORTED_FILTER_VALUE", $"'{text}' is no time.");

    private static ServiceException Refuse(string code, string description) => ServiceException.Application(400, code, description);
}
