using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NJsonSchema;
using WixInbox.Emulator.Schemas;

namespace WixInbox.Emulator.Http;

/// <summary>
/// What the wire allows and a schema checker does not know: null for an absent field, 1200.0 for 1200, and the digits of a date-time
/// beyond a hundred nanoseconds.
/// </summary>
internal static partial class Tolerances
{
    private const int MostDigits = 28; // of a decimal

    /// <summary>
    /// The request without them. Every name and text is decoded, so that nobody comes upon invalid Unicode later. Where the schema has
    /// no fields, as in a filter, null is a value like any other.
    /// </summary>
    /// <exception cref="ServiceException">A number is out of range.</exception>
    /// <exception cref="InvalidOperationException">A text is not valid Unicode.</exception>
    public static JsonObject TakeOut(JsonObject request, JsonSchema? schema)
    {
        var hasFields = schema is not null && SchemaWalk.FieldsOf(schema).Any();
        return new(request
            .Where(member => member.Value is not null || !hasFields)
            .Select(member => KeyValuePair.Create(member.Key, Plain(member.Value, schema is null ? null : SchemaWalk.FieldOf(schema, member.Key)))));
    }

    private static JsonNode? Plain(JsonNode? value, JsonSchema? schema) => value switch
    {
        JsonObject members => TakeOut(members, schema),
        JsonArray items => new JsonArray([.. items.Select(item => Plain(item, schema?.Item))]),
        JsonValue number when number.GetValueKind() == JsonValueKind.Number => PlainNumber(number.ToJsonString()),
        JsonValue text when text.GetValueKind() == JsonValueKind.String => JsonValue.Create(LongFraction().Replace(text.GetValue<string>(), "$1$2")),
        _ => value?.DeepClone(),
    };

    private static JsonValue PlainNumber(string text)
    {
        var number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (text.Count(char.IsAsciiDigit) <= MostDigits && TryWhole(text, out var whole)) return JsonValue.Create(whole);
        var looksWhole = double.Truncate(number) == number && Math.Abs(number) <= long.MaxValue;
        return double.IsFinite(number) && !looksWhole ? JsonValue.Create(number) : throw ServiceException.Malformed("The request has a number that is out of range.");
    }

    private static bool TryWhole(string text, out long whole)
    {
        whole = 0;
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)) return false;
        if (decimal.Truncate(exact) != exact || exact is < long.MinValue or > long.MaxValue) return false;
        whole = (long)exact;
        return exact != 0 || !text.TakeWhile(static c => c is not ('e' or 'E')).Any(static c => c is >= '1' and <= '9'); // 1e-400 is not zero
    }

    [GeneratedRegex(@"^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7})\d{1,2}(Z|[+-]\d\d:\d\d)$")]
    private static partial Regex LongFraction();
}
