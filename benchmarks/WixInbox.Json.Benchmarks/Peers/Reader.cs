using System.Text.Json;

namespace WixInbox.Json.Benchmarks.Peers;

/// <summary>One way of reading.</summary>
/// <param name="Name">What tables call it.</param>
/// <param name="Request">Reads a request of SendMessage.</param>
/// <param name="Answer">Reads an answer of ListMessages.</param>
/// <param name="Write">Writes what was read, so that it can be checked; null where nothing is kept.</param>
internal sealed record Reader(string Name, Func<byte[], object?> Request, Func<byte[], object?> Answer, Func<object, byte[]>? Write = null)
{
    public const string Base = "STJ-sg";
    public const string Ours = "WixInbox";
    public const string BareLoop = "bare Utf8JsonReader loop";

    /// <summary>All of them. A variant is one entry here.</summary>
    public static IReadOnlyList<Reader> All { get; } =
    [
        new(Base,
            static utf8 => JsonSerializer.Deserialize(utf8, ModelContext.Default.SendMessageRequest),
            static utf8 => JsonSerializer.Deserialize(utf8, ModelContext.Default.ListMessagesResponse),
            static graph => JsonSerializer.SerializeToUtf8Bytes(graph, graph.GetType(), ModelContext.Default)),
        new(BareLoop, TokenLoop.Read, TokenLoop.Read),
        new(Ours,
            static utf8 => WixJson.Deserialize<SendMessageRequest>(utf8),
            static utf8 => WixJson.Deserialize<ListMessagesResponse>(utf8),
            static graph => graph is SendMessageRequest request ? WixJson.SerializeToUtf8Bytes(request) : WixJson.SerializeToUtf8Bytes((ListMessagesResponse)graph)),
    ];
}
