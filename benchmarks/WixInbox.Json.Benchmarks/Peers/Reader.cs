using System.Text.Json;
using WixInbox.Json.Benchmarks.Peers.ByHand;

namespace WixInbox.Json.Benchmarks.Peers;

/// <summary>One way of reading.</summary>
/// <param name="Name">What tables call it.</param>
/// <param name="Request">Reads a request of SendMessage.</param>
/// <param name="Answer">Reads an answer of ListMessages.</param>
/// <param name="Write">Writes what was read, so that it can be checked; null where nothing is kept.</param>
internal sealed record Reader(string Name, Func<byte[], object?> Request, Func<byte[], object?> Answer, Func<object, byte[]>? Write = null)
{
    public const string Base = "STJ-sg";
    public const string Keeping = "STJ-sg that keeps the same";
    public const string Ours = "WixInbox";
    public const string TokenLoop = "bare Utf8JsonReader loop";
    public const string Document = "JsonDocument.Parse";

    /// <summary>What is done to the text before time is taken: where the text is expected in another buffer, say.</summary>
    public Func<byte[], byte[]> Prepare { get; init; } = static utf8 => utf8;

    /// <summary>Whether it keeps what the schema does not know.</summary>
    public bool IsKeeping => Name is Ours or Keeping;

    /// <summary>The text itself, for writers that only copy.</summary>
    public static Reader Finished { get; } = new("text", static utf8 => utf8, static utf8 => utf8);

    /// <summary>All of them. A variant is one entry here.</summary>
    public static IReadOnlyList<Reader> All { get; } =
    [
        new(Base,
            static utf8 => JsonSerializer.Deserialize(utf8, ModelContext.Default.SendMessageRequest),
            static utf8 => JsonSerializer.Deserialize(utf8, ModelContext.Default.ListMessagesResponse),
            static graph => JsonSerializer.SerializeToUtf8Bytes(graph, graph.GetType(), ModelContext.Default)),
        new(Keeping,
            static utf8 => JsonSerializer.Deserialize(utf8, KeptContext.Default.SendMessageRequest),
            static utf8 => JsonSerializer.Deserialize(utf8, KeptContext.Default.ListMessagesResponse),
            static graph => JsonSerializer.SerializeToUtf8Bytes(graph, graph.GetType(), KeptContext.Default)),
        new("STJ-sg with one-of converters",
            static utf8 => JsonSerializer.Deserialize(utf8, UnionsContext.Default.SendMessageRequest),
            static utf8 => JsonSerializer.Deserialize(utf8, UnionsContext.Default.ListMessagesResponse),
            static graph => JsonSerializer.SerializeToUtf8Bytes(graph, graph.GetType(), UnionsContext.Default)),
        new("STJ reflection",
            static utf8 => JsonSerializer.Deserialize<Model.SendMessageRequest>(utf8, ReflectionOptions.Value),
            static utf8 => JsonSerializer.Deserialize<Model.ListMessagesResponse>(utf8, ReflectionOptions.Value),
            static graph => JsonSerializer.SerializeToUtf8Bytes(graph, ReflectionOptions.Value)),
        new("Newtonsoft.Json", Newton.Read<Model.SendMessageRequest>, Newton.Read<Model.ListMessagesResponse>, Newton.Write),
        new("Utf8JsonReader by hand", HandReader.Request, HandReader.Answer, static graph => JsonSerializer.SerializeToUtf8Bytes(graph, graph.GetType(), ModelContext.Default)),
        new(TokenLoop, Bounds.Tokens, Bounds.Tokens),
        new(Document, Bounds.Document, Bounds.Document),
        new("memcpy of the bytes", Bounds.Bytes, Bounds.Bytes),
        new(Ours,
            static utf8 => WixJson.Deserialize<SendMessageRequest>(utf8),
            static utf8 => WixJson.Deserialize<ListMessagesResponse>(utf8),
            static graph => graph is SendMessageRequest request ? WixJson.SerializeToUtf8Bytes(request) : WixJson.SerializeToUtf8Bytes((ListMessagesResponse)graph)),
    ];

    public static Reader Of(string name) => All.Single(reader => reader.Name == name);
}
