using WixInbox.Json.Benchmarks.Pairing;
using WixInbox.Json.Benchmarks.Payloads;
using WixInbox.Json.Benchmarks.Peers;

namespace WixInbox.Json.Benchmarks.Tables;

/// <summary>Writing: every peer writes the same graphs, into the same buffer.</summary>
internal static class WriteTables
{
    private const string Topic = "writing";

    public static string Key(char letter, PayloadForm form) => Contest.KeyOf(Topic, Payload.NameOf(letter, form));

    public static IEnumerable<Contest> Of(char letter)
    {
        foreach (var form in new[] { PayloadForm.Fixed, PayloadForm.Rotated }) yield return Of(PayloadMaker.Make(letter, form).Few());
    }

    private static Contest Of(Payload payload)
    {
        var writers = Writer.All.Where(writer => payload.IsRequest || writer.Answer is not null).ToArray();
        var graphs = writers.Select(static writer => writer.Graph).Distinct().ToDictionary(static reader => reader, reader => Array.ConvertAll(payload.Texts, text => Read(reader, payload, text)));
        var output = new ReusedOutput();
        var variants = writers.Select(writer => Variant.Over(writer.Name, graphs[writer.Graph], Operation(writer, payload, output))).ToArray();
        foreach (var writer in writers) Check(writer, payload, graphs[writer.Graph], output);
        return new(Topic, payload.Name, $"Writing, {payload.Title}", Writer.Base, variants) { BytesColumn = payload.BytesColumn };
    }

    private static object Read(Reader reader, Payload payload, byte[] text) =>
        (payload.IsRequest ? reader.Request : reader.Answer)(reader.Prepare(text)) ?? throw new InvalidOperationException($"{reader.Name} reads nothing.");

    private static Func<object, object?> Operation(Writer writer, Payload payload, ReusedOutput output)
    {
        var write = payload.IsRequest ? writer.Request : writer.Answer!;
        return graph =>
        {
            output.Reset();
            write(graph, output);
            return null;
        };
    }

    private static void Check(Writer writer, Payload payload, object[] graphs, ReusedOutput output)
    {
        var operation = Operation(writer, payload, output);
        for (var number = 0; number < graphs.Length; number++)
        {
            operation(graphs[number]);
            SameJson.Check($"{writer.Name} writes {payload.Title}", payload.Texts[number], output.Written);
        }
    }
}
