using System.Buffers;
using WixInbox.Json.Benchmarks.Peers.ByHand;

namespace WixInbox.Json.Benchmarks.Peers;

/// <summary>One way of writing.</summary>
/// <param name="Name">What tables call it.</param>
/// <param name="Graph">What it writes, made of a text; of equal makers each text is read once.</param>
/// <param name="Request">Writes a request of SendMessage.</param>
/// <param name="Answer">Writes an answer of ListMessages; null where that is not done.</param>
internal sealed record Writer(string Name, Reader Graph, Action<object, ReusedOutput> Request, Action<object, ReusedOutput>? Answer)
{
    public const string Base = "STJ-sg";
    public const string Relaxed = "STJ-sg, relaxed encoder";
    public const string Keeping = "STJ-sg that keeps the same";
    public const string ByHand = "Utf8JsonWriter by hand, relaxed encoder";
    public const string Copy = "memcpy of the bytes";
    public const string Ours = "WixInbox";
    public const string OursRequest = "WixInbox, request mode";

    /// <summary>All of them. A variant is one entry here.</summary>
    public static IReadOnlyList<Writer> All { get; } =
    [
        new(Base, Reader.Of(Reader.Base),
            static (graph, output) => StjWriter.Write(StjWriter.Default, (Model.SendMessageRequest)graph, ModelContext.Default.SendMessageRequest, output),
            static (graph, output) => StjWriter.Write(StjWriter.Default, (Model.ListMessagesResponse)graph, ModelContext.Default.ListMessagesResponse, output)),
        new(Relaxed, Reader.Of(Reader.Base),
            static (graph, output) => StjWriter.Write(StjWriter.Relaxed, (Model.SendMessageRequest)graph, ModelContext.Default.SendMessageRequest, output),
            static (graph, output) => StjWriter.Write(StjWriter.Relaxed, (Model.ListMessagesResponse)graph, ModelContext.Default.ListMessagesResponse, output)),
        new(Keeping, Reader.Of(Reader.Keeping),
            static (graph, output) => StjWriter.Write(StjWriter.Default, (Kept.SendMessageRequest)graph, KeptContext.Default.SendMessageRequest, output),
            static (graph, output) => StjWriter.Write(StjWriter.Default, (Kept.ListMessagesResponse)graph, KeptContext.Default.ListMessagesResponse, output)),
        new("STJ reflection", Reader.Of(Reader.Base),
            static (graph, output) => StjWriter.WriteByReflection(StjWriter.Default, (Model.SendMessageRequest)graph, output),
            static (graph, output) => StjWriter.WriteByReflection(StjWriter.Default, (Model.ListMessagesResponse)graph, output)),
        new("Newtonsoft.Json", Reader.Of(Reader.Base), Newton.Write, Newton.Write),
        new(ByHand, Reader.Of(Reader.Base),
            static (graph, output) => HandWriter.Write((Model.SendMessageRequest)graph, output),
            static (graph, output) => HandWriter.Write((Model.ListMessagesResponse)graph, output)),
        new(Copy, Reader.Finished, CopyTo, CopyTo),
        new(Ours, Reader.Of(Reader.Ours),
            static (graph, output) => WixJson.Serialize(output, (SendMessageRequest)graph),
            static (graph, output) => WixJson.Serialize(output, (ListMessagesResponse)graph)),
        new(OursRequest, Reader.Of(Reader.Ours), static (graph, output) => WixJson.Serialize(output, (SendMessageRequest)graph, JsonWriteMode.Request), null),
    ];

    private static void CopyTo(object finished, ReusedOutput output) => output.Write((byte[])finished);
}
