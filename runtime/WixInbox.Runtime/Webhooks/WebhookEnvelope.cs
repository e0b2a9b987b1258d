using System.Security.Cryptography;
using System.Text.Json;
using WixInbox.Json;
using WixInbox.Webhooks;

namespace WixInbox;

/// <summary>
/// Reads the text that a verified webhook holds: <c>{ eventType, instanceId, data, identity, accountInfo }</c>, where <c>data</c> and
/// <c>identity</c> are JSON in strings, and <c>data</c> is the event.
/// </summary>
public static class WebhookEnvelope
{
    /// <summary>Reads the event.</summary>
    /// <typeparam name="TEvent">A generated union of events.</typeparam>
    /// <param name="envelope">The text: <see cref="WebhookReceipt{TEvent}.Received.Envelope"/>.</param>
    /// <param name="isOutOfOrder">What <see cref="WebhookMetadata.IsOutOfOrder"/> says.</param>
    /// <exception cref="JsonException">The text is not such an envelope.</exception>
    public static TEvent Read<TEvent>(ReadOnlySpan<byte> envelope, bool isOutOfOrder = false) where TEvent : class, IWebhookEvent<TEvent>
    {
        var (metadata, data) = ReadEnvelope(envelope);
        var body = DomainEvent.Read(data, metadata with { IsOutOfOrder = isOutOfOrder }, out metadata);
        if (metadata.EventId.Length == 0) metadata = metadata with { EventId = FallbackId(data) };
        if (Find<TEvent>(metadata) is not { } type) return TEvent.FromUnknown(RawJson.Parse(data), null, metadata);
        try
        {
            return type.Read(body.Find(data, type.Form), metadata);
        }
        catch (JsonException failure)
        {
            return TEvent.FromUnknown(RawJson.Parse(data), $"{type.Name}: {failure.Message}", metadata);
        }
    }

    private static WebhookEventType<TEvent>? Find<TEvent>(WebhookMetadata metadata) where TEvent : class, IWebhookEvent<TEvent>
    {
        foreach (var type in TEvent.EventTypes)
            if (type.Spellings.Contains(metadata.EventType, StringComparer.Ordinal)) return type;
        foreach (var type in TEvent.EventTypes)
            if (metadata.EntityFqdn == type.EntityFqdn && metadata.Slug == type.Slug) return type;
        return null;
    }

    private static (WebhookMetadata Metadata, byte[] Data) ReadEnvelope(ReadOnlySpan<byte> envelope)
    {
        var metadata = new WebhookMetadata { EventId = "", EventType = "" };
        var unknown = new UnknownFields.Builder();
        byte[]? data = null;
        var reader = new Utf8JsonReader(envelope, WixJson.ReaderOptions);
        reader.Read();
        JsonRead.StartObject(ref reader);
        while (JsonRead.NextMember(ref reader, out var name))
        {
            if (JsonRead.IsNull(ref reader)) continue;
            if (name.SequenceEqual("data"u8))
            {
                data = NestedJson.Unescape(ref reader);
                continue;
            }

            var value = reader;
            if (TryRead(name, envelope, ref reader, ref metadata)) continue;
            reader = value;
            unknown.Add(name, ref reader);
        }

        reader.Read(); // anything behind the object is an error
        if (data is null) JsonRead.Missing("data");
        return (metadata with { UnknownFields = unknown.Build() ?? UnknownFields.Empty }, data);
    }

    // A signed event is not lost for what its envelope says around it: what cannot be read is kept, by the caller.
    private static bool TryRead(scoped ReadOnlySpan<byte> name, ReadOnlySpan<byte> envelope, ref Utf8JsonReader reader, ref WebhookMetadata metadata)
    {
        try
        {
            if (name.SequenceEqual("eventType"u8)) metadata = metadata with { EventType = JsonRead.String(ref reader) };
            else if (name.SequenceEqual("instanceId"u8)) metadata = metadata with { InstanceId = JsonRead.String(ref reader) };
            else if (name.SequenceEqual("identity"u8)) metadata = metadata with { Identity = ReadIdentity(envelope, ref reader) };
            else if (name.SequenceEqual("accountInfo"u8)) metadata = metadata with { Account = WebhookAccount.Read(ref reader) };
            else reader.Skip();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // The vendor's older pages draw the identity as an object; an empty string is how proto-JSON writes that there is none.
    private static WebhookIdentity? ReadIdentity(ReadOnlySpan<byte> envelope, ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartObject) return WebhookIdentity.Read(NestedJson.Slice(envelope, ref reader));
        var json = NestedJson.Unescape(ref reader);
        return json.Length == 0 ? null : WebhookIdentity.Read(json);
    }

    // An event that is delivered again always carries the original data (the vendor's "About Webhooks").
    private static string FallbackId(byte[] data) => "sha256-" + Convert.ToHexString(SHA256.HashData(data));
}
