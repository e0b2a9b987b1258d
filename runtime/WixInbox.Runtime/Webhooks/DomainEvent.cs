using System.Text.Json;
using WixInbox.Json;

namespace WixInbox.Webhooks;

/// <summary>Reads an event as the platform's domain events are: what it says of itself, and where its body stands.</summary>
internal readonly struct DomainEvent
{
    // By the numbers of WebhookBodyForm.
    private static readonly (byte[] Holder, byte[] Plain, byte[] InString, string Path)[] Forms =
    [
        ("actionEvent"u8.ToArray(), "body"u8.ToArray(), "bodyAsJson"u8.ToArray(), "actionEvent.body"),
        ("createdEvent"u8.ToArray(), "entity"u8.ToArray(), "entityAsJson"u8.ToArray(), "createdEvent.entity"),
        ("updatedEvent"u8.ToArray(), "currentEntity"u8.ToArray(), "currentEntityAsJson"u8.ToArray(), "updatedEvent.currentEntity"),
        ("deletedEvent"u8.ToArray(), "deletedEntity"u8.ToArray(), "deletedEntityAsJson"u8.ToArray(), "deletedEvent.deletedEntity"),
    ];

    private readonly Range[] _holders;

    private DomainEvent(Range[] holders) => _holders = holders;

    /// <summary>Reads what an event says of itself. What cannot be read is kept among the unknown fields: an event is not lost for it.</summary>
    /// <param name="data">The event.</param>
    /// <param name="envelope">What its envelope says.</param>
    /// <param name="metadata">All that is said.</param>
    /// <exception cref="JsonException">It is not a JSON object.</exception>
    internal static DomainEvent Read(ReadOnlySpan<byte> data, WebhookMetadata envelope, out WebhookMetadata metadata)
    {
        metadata = envelope;
        var unknown = new UnknownFields.Builder();
        foreach (var (name, value) in envelope.UnknownFields) unknown.Set(name, value);
        var holders = new Range[Forms.Length];
        var reader = new Utf8JsonReader(data, WixJson.ReaderOptions);
        reader.Read();
        JsonRead.StartObject(ref reader);
        while (JsonRead.NextMember(ref reader, out var name))
        {
            if (JsonRead.IsNull(ref reader)) continue;
            if (FormOf(name) is var form and >= 0)
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                holders[form] = start..(int)reader.BytesConsumed;
                continue;
            }

            var value = reader;
            if (!TryRead(name, ref reader, ref metadata))
            {
                reader = value;
                unknown.Add(name, ref reader);
            }
        }

        reader.Read(); // anything behind the object is an error
        metadata = metadata with { UnknownFields = unknown.Build() ?? UnknownFields.Empty };
        return new DomainEvent(holders);
    }

    /// <summary>The body of the event: a JSON object, or one in a string, which some kinds of events have.</summary>
    /// <param name="data">The event.</param>
    /// <param name="form">Where the body stands.</param>
    /// <exception cref="JsonException">It is not there.</exception>
    internal ReadOnlySpan<byte> Find(ReadOnlySpan<byte> data, WebhookBodyForm form)
    {
        var (_, plain, inString, path) = Forms[(int)form];
        var members = data[_holders[(int)form]];
        if (!members.IsEmpty)
        {
            var reader = new Utf8JsonReader(members, WixJson.ReaderOptions);
            reader.Read();
            JsonRead.StartObject(ref reader);
            while (JsonRead.NextMember(ref reader, out var name))
            {
                if (JsonRead.IsNull(ref reader)) continue;
                if (!name.SequenceEqual(plain) && !name.SequenceEqual(inString)) reader.Skip();
                else return reader.TokenType == JsonTokenType.String ? NestedJson.Unescape(ref reader) : NestedJson.Slice(members, ref reader);
            }
        }

        return form == WebhookBodyForm.Deleted ? "{}"u8 : throw new JsonException($"The event has no {path}.");
    }

    private static int FormOf(ReadOnlySpan<byte> name)
    {
        for (var form = 0; form < Forms.Length; form++)
            if (name.SequenceEqual(Forms[form].Holder)) return form;
        return -1;
    }

    private static bool TryRead(scoped ReadOnlySpan<byte> name, ref Utf8JsonReader reader, ref WebhookMetadata metadata)
    {
        try
        {
            if (name.SequenceEqual("id"u8)) metadata = JsonRead.String(ref reader) is { Length: > 0 } id ? metadata with { EventId = id } : metadata;
            else if (name.SequenceEqual("entityFqdn"u8)) metadata = metadata with { EntityFqdn = JsonRead.String(ref reader) };
            else if (name.SequenceEqual("slug"u8)) metadata = metadata with { Slug = JsonRead.String(ref reader) };
            else if (name.SequenceEqual("entityId"u8)) metadata = metadata with { EntityId = JsonRead.String(ref reader) };
            else if (name.SequenceEqual("eventTime"u8)) metadata = metadata with { EventTime = JsonRead.DateTime(ref reader) };
            else if (name.SequenceEqual("entityEventSequence"u8)) metadata = metadata with { EntityEventSequence = JsonRead.Int64(ref reader) };
            else if (name.SequenceEqual("originatedFrom"u8)) metadata = metadata with { OriginatedFrom = JsonRead.String(ref reader) };
            else if (name.SequenceEqual("triggeredByAnonymizeRequest"u8)) metadata = metadata with { TriggeredByAnonymizeRequest = JsonRead.Boolean(ref reader) };
            else return false;
            return true;
        }
        catch (JsonException)
        {
            return false; // kept as it came, by the caller
        }
    }
}
