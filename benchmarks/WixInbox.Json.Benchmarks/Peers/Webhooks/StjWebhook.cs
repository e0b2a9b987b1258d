using System.Text.Json;

namespace WixInbox.Json.Benchmarks.Peers.Webhooks;

/// <summary>What a handler needs of a webhook, read by System.Text.Json: the envelope, and the texts in its strings.</summary>
internal sealed record StjWebhook(Envelope Envelope, Identity? Identity, DomainEvent Event)
{
    public static StjWebhook Read(byte[] utf8)
    {
        var envelope = JsonSerializer.Deserialize(utf8, WebhookContext.Default.Envelope) ?? throw new JsonException("There is no envelope.");
        var identity = envelope.Identity is null ? null : JsonSerializer.Deserialize(envelope.Identity, WebhookContext.Default.Identity);
        var happening = JsonSerializer.Deserialize(envelope.Data ?? throw new JsonException("There is no event."), WebhookContext.Default.DomainEvent);
        return new StjWebhook(envelope, identity, happening ?? throw new JsonException("There is no event."));
    }
}
