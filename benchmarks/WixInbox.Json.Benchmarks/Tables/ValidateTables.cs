using System.Text;
using System.Text.Json.Nodes;
using WixInbox.Json.Benchmarks.Pairing;
using WixInbox.Json.Benchmarks.Payloads;
using WixInbox.Json.Benchmarks.Peers.Validation;

namespace WixInbox.Json.Benchmarks.Tables;

/// <summary>Validating requests; answers are not validated, since nobody could mend them.</summary>
internal static class ValidateTables
{
    public const string Reading = "WixInbox reads";
    public const string ReadingAndValidating = "WixInbox reads and validates";

    public static string Key(char letter, PayloadForm form) => $"validate {letter} {form}";

    public static string ReadingKey(char letter, PayloadForm form) => $"read and validate {letter} {form}";

    public static IEnumerable<Contest> Of(char letter)
    {
        foreach (var payload in new[] { PayloadMaker.Make(letter, PayloadForm.Fixed), PayloadMaker.Make(letter, PayloadForm.Rotated) })
        {
            var few = payload.Few();
            foreach (var validator in RequestValidator.All) Check(validator, few);
            yield return new(Key(letter, few.Form), $"Validating, {few.Title}", RequestValidator.Ours, [.. RequestValidator.All.Select(validator => Over(validator, few))]);
            yield return new(
                ReadingKey(letter, payload.Form),
                $"What validating adds, {payload.Title}",
                Reading,
                [
                    Variant.Over(Reading, payload.Texts, static utf8 => WixJson.Deserialize<SendMessageRequest>(utf8)),
                    Variant.Over(ReadingAndValidating, payload.Texts, static utf8 => WixJson.Deserialize<SendMessageRequest>(utf8).Validate()),
                ]);
        }
    }

    private static Variant Over(RequestValidator validator, Payload payload)
    {
        var count = validator.Count;
        return Variant.Over(validator.Name, Array.ConvertAll(payload.Texts, text => validator.Graph(text)), graph =>
        {
            count(graph);
            return null;
        });
    }

    /// <summary>Finds nothing in the payload, and something as soon as one limit is broken.</summary>
    private static void Check(RequestValidator validator, Payload payload)
    {
        foreach (var text in payload.Texts)
            if (validator.Count(validator.Graph(text)) is var found and not 0) throw new InvalidOperationException($"{validator.Name} finds {found} violations in {payload.Title}: {Encoding.UTF8.GetString(text)}");
        foreach (var broken in Broken(payload.Texts[0]))
            if (validator.Count(validator.Graph(broken)) == 0) throw new InvalidOperationException($"{validator.Name} finds no violation in {Encoding.UTF8.GetString(broken)[..2_000]}");
    }

    private static IEnumerable<byte[]> Broken(byte[] text)
    {
        yield return Changed(text, static content => content["previewText"] = new string('a', 257));
        yield return Changed(text, static content =>
        {
            if (content["template"] is { } template) template["buttons"]![9]!["label"] = "";
            else content["basic"]!["items"]![0]!["text"] = "";
        });
        yield return Changed(text, static content =>
        {
            if (content["template"] is { } template) template["imageUrl"] = "no address";
            else content["basic"]!["items"]![1]!["image"]!["filename"] = new string('a', 256);
        });
    }

    private static byte[] Changed(byte[] text, Action<JsonNode> change)
    {
        var request = JsonNode.Parse(text)!;
        change(request["message"]!["content"]!);
        return Encoding.UTF8.GetBytes(request.ToJsonString());
    }
}
