using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace WixInbox.Json.Benchmarks.Peers.Webhooks;

/// <summary>What a handler needs of a webhook, read by System.Text.Json: the envelope, and the texts in its strings.</summary>
internal sealed record StjWebhook(Envelope Envelope, Identity? Identity, DomainEvent Event, MessageSentToBusiness Body)
{
    public static StjWebhook Read(byte[] utf8)
    {
        var envelope = JsonSerializer.Deserialize(utf8, WebhookContext.Default.Envelope) ?? throw new JsonException("There is no envelope.");
        var identity = envelope.Identity is null ? null : JsonSerializer.Deserialize(envelope.Identity, WebhookContext.Default.Identity);
        var happening = Read(envelope.Data, WebhookContext.Default.DomainEvent);
        return new StjWebhook(envelope, identity, happening, Read(happening.ActionEvent?.BodyAsJson, WebhookContext.Default.MessageSentToBusiness));
    }

    private static T Read<T>(string? text, JsonTypeInfo<T> type) where T : class =>
        (text is null ? null : JsonSerializer.Deserialize(text, type)) ?? throw new JsonException($"There is no {typeof(T).Name}.");
}
