using System.Text.Json;
using WixInbox.Json.Benchmarks.Pairing;
using WixInbox.Json.Benchmarks.Payloads;
using WixInbox.Json.Benchmarks.Peers;
using WixInbox.Json.Benchmarks.Peers.Client;

namespace WixInbox.Json.Benchmarks.Tables;

/// <summary>Whole calls over a loopback socket: request, answer, and what is made of it.</summary>
internal static class ClientTables
{
    public const string Bytes = "HttpClient, ready bytes";
    public const string Ours = "WixInbox";
    public const string NetHttpJson = "System.Net.Http.Json, STJ-sg";

    private const string Topic = "calling";
    private const string SendPath = "/inbox/v2/messages";

    public static string SendKey => Contest.KeyOf(Topic, "SendMessage");

    public static string ListKey => Contest.KeyOf(Topic, "ListMessages");

    public static IEnumerable<Contest> All() => [Sending(), Listing()];

    private static Contest Sending()
    {
        var text = PayloadMaker.Make('A', PayloadForm.Fixed).Texts[0];
        var request = WixJson.Deserialize<SendMessageRequest>(text);
        var model = JsonSerializer.Deserialize(text, ModelContext.Default.SendMessageRequest)!;
        var answer = WixJson.SerializeToUtf8Bytes(new SendMessageResponse { Message = request.Message });
        var server = new LoopbackServer(answer);
        var caller = new Caller(server.Address);
        var inbox = caller.ToGenerated();
        return Of(
            "SendMessage",
            $"Calling SendMessage: {text.Length} bytes there, {answer.Length} back",
            Variant.OverAsync(Bytes, () => caller.SendBytesAsync(SendPath, text)),
            Variant.OverAsync(Ours, () => inbox.Messages.SendMessageAsync(request)),
            Variant.OverAsync(NetHttpJson, () => caller.SendAsync(SendPath, model, ModelContext.Default.SendMessageRequest, ModelContext.Default.SendMessageResponse)));
    }

    private static Contest Listing()
    {
        var text = PayloadMaker.Make('C', PayloadForm.Fixed).Texts[0];
        var server = new LoopbackServer(text);
        var caller = new Caller(server.Address);
        var inbox = caller.ToGenerated();
        var request = new ListMessagesRequest { ConversationId = Guid.Parse("c0ffee00-1111-4a2b-8c3d-000000000001"), Visibility = MessageVisibility.Business };
        const string Path = "/inbox/v2/messages?conversationId=c0ffee00-1111-4a2b-8c3d-000000000001&visibility=BUSINESS";
        return Of(
            "ListMessages",
            $"Calling ListMessages: {text.Length} bytes back",
            Variant.OverAsync(Bytes, () => caller.GetBytesAsync(Path)),
            Variant.OverAsync(Ours, () => inbox.Messages.ListMessagesAsync(request)),
            Variant.OverAsync(NetHttpJson, () => caller.GetAsync(Path, ModelContext.Default.ListMessagesResponse)));
    }

    private static Contest Of(string column, string title, params Variant[] variants) => new(Topic, column, title, Bytes, variants);
}
