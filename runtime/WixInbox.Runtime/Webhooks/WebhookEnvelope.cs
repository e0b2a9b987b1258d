using System.Text.Json;
using System.Text.Unicode;
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
        if (!Utf8.IsValid(envelope)) throw new JsonException("The text is not valid UTF-8.");
        // The envelope, two strings of JSON in it, and one in one of these: each no longer than what it stands in.
        var texts = new PaddedBuffer(texts: 4, checked(3 * envelope.Length));
        try
        {
            return ReadPadded<TEvent>(texts.Add(envelope), ref texts, isOutOfOrder);
        }
        finally
        {
            texts.Dispose();
        }
    }

    private static TEvent ReadPadded<TEvent>(ReadOnlySpan<byte> envelope, scoped ref PaddedBuffer texts, bool isOutOfOrder) where TEvent : class, IWebhookEvent<TEvent>
    {
        var facts = default(WebhookFacts);
        JsonMembers.Read(envelope, out var members);
        var data = default(ReadOnlySpan<byte>);
        var identity = default(ReadOnlySpan<byte>);
        for (var at = members.First(); at != JsonMembers.None; at = members.Next(at))
        {
            var name = members.NameOf(at, envelope);
            var value = members.ValueOf(at, envelope);
            if (PaddedValue.IsNull(value)) continue;
            if (name.SequenceEqual("data"u8)) data = value;
            else if (name.SequenceEqual("identity"u8)) identity = value;
            else facts.OfEnvelope(name, value);
        }

        if (!identity.IsEmpty) facts.OfIdentity(identity, ref texts);
        if (data.IsEmpty) JsonRead.Missing("data");
        if (!PaddedValue.IsString(data)) throw new JsonException("Expected JSON in a string.");
        return ReadData<TEvent>(texts.AddUnescaped(data), ref texts, ref facts, isOutOfOrder);
    }

    private static TEvent ReadData<TEvent>(ReadOnlySpan<byte> data, scoped ref PaddedBuffer texts, scoped ref WebhookFacts facts, bool isOutOfOrder) where TEvent : class, IWebhookEvent<TEvent>
    {
        JsonMembers.Read(data, out var members);
        DomainEvent.Read(in members, data, ref facts);
        var metadata = facts.ToMetadata(data, isOutOfOrder);
        if (Find<TEvent>(metadata) is not { } type) return TEvent.FromUnknown(RawJson.Parse(data), null, metadata);
        try
        {
            return type.Read(DomainEvent.FindBody(in members, data, type.Form, ref texts), metadata);
        }
        catch (JsonException failure)
        {
            return TEvent.FromUnknown(RawJson.Parse(data), $"{type.Name}: {failure.Message}", metadata);
        }
    }

    private static WebhookEventType<TEvent>? Find<TEvent>(WebhookMetadata metadata) where TEvent : class, IWebhookEvent<TEvent>
    {
        var types = TEvent.EventTypes;
        for (var at = 0; at < types.Count; at++)
            if (Has(types[at].Spellings, metadata.EventType)) return types[at];
        for (var at = 0; at < types.Count; at++)
            if (metadata.EntityFqdn == types[at].EntityFqdn && metadata.Slug == types[at].Slug) return types[at];
        return null;
    }

    private static bool Has(IReadOnlyList<string> spellings, string type)
    {
        for (var at = 0; at < spellings.Count; at++)
            if (spellings[at] == type) return true;
        return false;
    }
}
