using System.Text.Json.Nodes;

namespace WixInbox.Json.Benchmarks.Payloads;

/// <summary>Envelopes of webhooks: a message was sent to the business. The event and who caused it are JSON in strings.</summary>
internal sealed class WebhookMaker(Draw draw)
{
    private readonly MessageMaker _messages = new(draw);
    private readonly ContentMaker _contents = new(draw);

    public JsonObject Envelope(PayloadForm form) => new()
    {
        ["data"] = JsonPrinter.Print(Event(), form),
        ["instanceId"] = draw.Guid(),
        ["eventType"] = "wix.crm.inbox.v2.message_message_sent_to_business",
        ["identity"] = JsonPrinter.Print(new JsonObject { ["identityType"] = "WIX_USER", ["wixUserId"] = draw.Guid() }, form),
    };

    private JsonObject Event()
    {
        var message = _messages.Message(_contents.Basic([_contents.Text(5), _contents.Text(2), _contents.Image(isAnswer: true)]));
        return new()
        {
            ["id"] = draw.Guid(),
            ["entityFqdn"] = "wix.crm.inbox.v2.message",
            ["slug"] = "message_sent_to_business",
            ["entityId"] = message["id"]!.GetValue<string>(),
            ["actionEvent"] = new JsonObject { ["body"] = new JsonObject { ["conversationId"] = draw.Guid(), ["message"] = message } },
            ["eventTime"] = draw.Time(),
            ["triggeredByAnonymizeRequest"] = false,
        };
    }
}
