using System.Text;
using System.Text.Json.Nodes;

namespace WixInbox.Json.Benchmarks.Payloads;

/// <summary>Makes the payloads, from a seed for each sort. What is fixed is the first of the rotation.</summary>
internal static class PayloadMaker
{
    private const int ManyRequests = 4_000;
    private const int ManyPages = 64;
    private const int ManyWebhooks = 1_000;

    public static Payload Make(char letter, PayloadForm form)
    {
        var draw = new Draw(seed: letter);
        var messages = new MessageMaker(draw);
        var webhooks = new WebhookMaker(draw);
        var count = form != PayloadForm.Rotated ? 1 : letter switch { 'C' => ManyPages, 'D' => ManyWebhooks, _ => ManyRequests };
        return new Payload(letter, form, [.. Enumerable.Range(0, count).Select(_ => Encoding.UTF8.GetBytes(JsonPrinter.Print(Next(), form)))]);

        JsonObject Next() => letter switch
        {
            'A' => messages.ShortRequest(),
            'B' => messages.LongRequest(),
            'C' => messages.Page(),
            'D' => webhooks.Envelope(form),
            _ => throw new ArgumentOutOfRangeException(nameof(letter), letter, "There is no such payload."),
        };
    }
}
