using WixInbox.Json.Benchmarks.Payloads;

namespace WixInbox.Json.Benchmarks.Peers;

/// <summary>That a reader reads all of a payload: what it read, written again, says the same.</summary>
internal static class ReadCheck
{
    /// <exception cref="InvalidOperationException">It does not.</exception>
    public static void Check(Reader reader, Payload payload)
    {
        if (reader.Write is null) return;
        SameJson.Check($"{reader.Name} reads a message of the system", OfSystem, Again(reader, reader.Answer, OfSystem));
        if (reader.IsKeeping) SameJson.Check($"{reader.Name} reads what nobody knows", Unknown, Again(reader, reader.Answer, Unknown));
        foreach (var text in payload.Texts) SameJson.Check($"{reader.Name} reads {payload.Title}", text, Again(reader, payload.IsRequest ? reader.Request : reader.Answer, text));
    }

    // No payload has one.
    private static byte[] OfSystem => """
        {"messages":[{"id":"1","content":{"previewText":"a","system":{"text":"b\nc","buttons":[{"label":"d"}],"imageUrl":"https://www.example.com/e.png"}}}]}
        """u8.ToArray();

    private static byte[] Unknown => """
        {"messages":[{"id":"1","visibility":"NEW_VISIBILITY","targetChannels":["CHAT","NEW_CHANNEL"],"content":{"contentType":"NEW","basic":{"items":[{"text":"a","new":[1]}]}}}],"pagingMetadata":{"hasNext":true}}
        """u8.ToArray();

    private static byte[] Again(Reader reader, Func<byte[], object?> read, byte[] text) =>
        reader.Write!(read(reader.Prepare(text)) ?? throw new InvalidOperationException($"{reader.Name} reads nothing."));
}
