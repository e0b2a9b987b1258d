using WixInbox.Json.Benchmarks.Pairing;
using WixInbox.Json.Benchmarks.Payloads;
using WixInbox.Json.Benchmarks.Peers;
using WixInbox.Json.Benchmarks.Peers.Validation;

namespace WixInbox.Json.Benchmarks.Tables;

/// <summary>Reading: every peer over every form of a payload.</summary>
internal static class ReadTables
{
    private const string Topic = "reading";

    public static IEnumerable<Contest> Of(char letter) => Enum.GetValues<PayloadForm>().Select(form => Of(PayloadMaker.Make(letter, form)));

    public static string Key(char letter, PayloadForm form) => Contest.KeyOf(Topic, Payload.NameOf(letter, form));

    private static Contest Of(Payload payload)
    {
        SchemaValidator.Check(payload);
        foreach (var reader in Reader.All) ReadCheck.Check(reader, payload);
        return new(
            Topic,
            payload.Name,
            $"Reading, {payload.Title}",
            Reader.Base,
            [.. Reader.All.Select(reader => Variant.Over(reader.Name, Array.ConvertAll(payload.Texts, text => reader.Prepare(text)), payload.IsRequest ? reader.Request : reader.Answer))])
        {
            BytesColumn = payload.BytesColumn,
        };
    }
}
