using System.Text;
using WixInbox.Json.Benchmarks.Pairing;
using WixInbox.Json.Benchmarks.Payloads;
using WixInbox.Json.Benchmarks.Peers.Validation;

namespace WixInbox.Json.Benchmarks.Tables;

/// <summary>Validating requests and the messages of answers, by themselves and right after reading.</summary>
internal static class ValidateTables
{
    public const string Reading = "WixInbox reads";
    public const string ReadingAndValidating = "WixInbox reads and validates";

    private const string Topic = "validating";
    private const string ReadingTopic = "reading and validating";

    public static string Key(char letter, PayloadForm form) => Contest.KeyOf(Topic, Payload.NameOf(letter, form));

    public static string ReadingKey(char letter, PayloadForm form) => Contest.KeyOf(ReadingTopic, Payload.NameOf(letter, form));

    public static IEnumerable<Contest> Of(char letter)
    {
        foreach (var form in new[] { PayloadForm.Fixed, PayloadForm.Rotated })
        {
            var payload = PayloadMaker.Make(letter, form);
            yield return OfValidating(payload.Few());
            yield return OfReading(payload);
        }
    }

    private static Contest OfValidating(Payload payload)
    {
        foreach (var validator in ModelValidator.All) Check(validator.Name, Of(validator, payload), payload);
        return new(
            Topic,
            payload.Name,
            $"Validating, {payload.Title}",
            ModelValidator.Ours,
            [.. ModelValidator.All.Select(validator => Over(validator.Name, Of(validator, payload), payload))])
        {
            BytesColumn = payload.BytesColumn,
        };
    }

    private static Contest OfReading(Payload payload) => new(
        ReadingTopic,
        payload.Name,
        $"What validating adds, {payload.Title}",
        Reading,
        payload.IsRequest
            ? [
                Variant.Over(Reading, payload.Texts, static utf8 => WixJson.Deserialize<SendMessageRequest>(utf8)),
                Variant.Over(ReadingAndValidating, payload.Texts, static utf8 => WixJson.Deserialize<SendMessageRequest>(utf8).Validate()),
            ]
            : [
                Variant.Over(Reading, payload.Texts, static utf8 => WixJson.Deserialize<ListMessagesResponse>(utf8)),
                Variant.Over(ReadingAndValidating, payload.Texts, static utf8 => Nothing(ModelValidator.Count(WixJson.Deserialize<ListMessagesResponse>(utf8)))),
            ])
    {
        BytesColumn = payload.BytesColumn,
    };

    private static ModelValidation Of(ModelValidator validator, Payload payload) => payload.IsRequest ? validator.Request : validator.Messages;

    private static Variant Over(string name, ModelValidation validation, Payload payload)
    {
        var count = validation.Count;
        return Variant.Over(name, Array.ConvertAll(payload.Texts, text => validation.Graph(text)), graph => Nothing(count(graph)));
    }

    // What is counted must not be boxed.
    private static object? Nothing(int count) => count == 0 ? null : throw new InvalidOperationException($"There are {count} violations.");

    /// <summary>Finds nothing in the payload, and something as soon as one limit is broken.</summary>
    private static void Check(string name, ModelValidation validation, Payload payload)
    {
        foreach (var text in payload.Texts)
            if (validation.Count(validation.Graph(text)) is var found and not 0) throw new InvalidOperationException($"{name} finds {found} violations in {payload.Title}: {Encoding.UTF8.GetString(text)}");
        foreach (var (what, text) in Breaches.Of(payload.Texts[0]))
            if (validation.Count(validation.Graph(text)) == 0) throw new InvalidOperationException($"{name} does not mind {what} in {payload.Title}.");
    }
}
