using System.Text.Json.Nodes;

namespace WixInbox.Json.Benchmarks.Payloads;

/// <summary>
/// Envelopes of webhooks: a message was sent to the business. The event and who caused it are JSON in strings, and in the event's
/// string the body is JSON in a string again, as some kinds of events have it.
/// </summary>
internal sealed class WebhookMaker(Draw draw)
{
    private readonly MessageMaker _messages = new(draw);
    private readonly ContentMaker _contents = new(draw);

    public JsonObject Envelope(PayloadForm form) => new()
    {
        ["data"] = JsonPrinter.Print(Event(form), form),
        ["instanceId"] = draw.Guid(),
        ["eventType"] = "wix.crm.inbox.v2.message_message_sent_to_business",
        ["identity"] = JsonPrinter.Print(new JsonObject { ["identityType"] = "WIX_USER", ["wixUserId"] = draw.Guid() }, form),
    };

    private JsonObject Event(PayloadForm form)
    {
        var message = _messages.Message(_contents.Basic([_contents.Text(5), _contents.Text(2), _contents.Image(isAnswer: true)]));
        var body = new JsonObject { ["conversationId"] = draw.Guid(), ["message"] = message };
        return new()
        {
            ["id"] = draw.Guid(),
            ["entityFqdn"] = "wix.crm.inbox.v2.message",
            ["slug"] = "message_sent_to_business",
            ["entityId"] = message["id"]!.GetValue<string>(),
            ["actionEvent"] = new JsonObject { ["bodyAsJson"] = JsonPrinter.Print(body, form) },
            ["eventTime"] = draw.Time(),
            ["triggeredByAnonymizeRequest"] = false,
        };
    }
}
