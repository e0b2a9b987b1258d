using WixInbox.Json.Benchmarks.Payloads;

namespace WixInbox.Json.Benchmarks.Peers;

/// <summary>That a reader reads all of a payload: what it read, written again, says the same.</summary>
internal static class ReadCheck
{
    public static void Check(Reader reader, Payload payload)
    {
        foreach (var text in payload.Texts)
        {
            var graph = (payload.IsRequest ? reader.Request : reader.Answer)(text);
            if (reader.Write is not null) SameJson.Check($"{reader.Name} reads {payload.Title}", text, reader.Write(graph!));
        }
    }
}
