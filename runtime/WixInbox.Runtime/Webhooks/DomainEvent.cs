using System.Text.Json;
using WixInbox.Json;

namespace WixInbox.Webhooks;

/// <summary>Reads an event as the platform's domain events are: what it says of itself, and where its body stands.</summary>
internal static class DomainEvent
{
    // By the numbers of WebhookBodyForm.
    private static readonly (byte[] Holder, byte[] Plain, byte[] InString, string Path)[] Forms =
    [
        ("actionEvent"u8.ToArray(), "body"u8.ToArray(), "bodyAsJson"u8.ToArray(), "actionEvent.body"),
        ("createdEvent"u8.ToArray(), "entity"u8.ToArray(), "entityAsJson"u8.ToArray(), "createdEvent.entity"),
        ("updatedEvent"u8.ToArray(), "currentEntity"u8.ToArray(), "currentEntityAsJson"u8.ToArray(), "updatedEvent.currentEntity"),
        ("deletedEvent"u8.ToArray(), "deletedEntity"u8.ToArray(), "deletedEntityAsJson"u8.ToArray(), "deletedEvent.deletedEntity"),
    ];

    /// <summary>Reads what an event says of itself.</summary>
    /// <param name="members">The event's members.</param>
    /// <param name="data">The event, padded.</param>
    /// <param name="facts">What is said.</param>
    internal static void Read(in JsonMembers members, ReadOnlySpan<byte> data, scoped ref WebhookFacts facts)
    {
        for (var at = members.First(); at != JsonMembers.None; at = members.Next(at))
        {
            var name = members.NameOf(at, data);
            var value = members.ValueOf(at, data);
            if (!PaddedValue.IsNull(value) && FormOf(name) < 0) facts.OfEvent(name, value);
        }
    }

    /// <summary>The body of the event: a JSON object, or one in a string, which some kinds of events have.</summary>
    /// <param name="members">The event's members.</param>
    /// <param name="data">The event.</param>
    /// <param name="form">Where the body stands.</param>
    /// <param name="texts">Where JSON in a string is unescaped.</param>
    /// <exception cref="JsonException">It is not there.</exception>
    internal static ReadOnlySpan<byte> FindBody(in JsonMembers members, ReadOnlySpan<byte> data, WebhookBodyForm form, scoped ref PaddedBuffer texts)
    {
        var (holder, plain, inString, path) = Forms[(int)form];
        var at = members.FindLast(holder, data);
        if (at != JsonMembers.None) at = members.FindLast(plain, data, at) is var found and not JsonMembers.None ? found : members.FindLast(inString, data, at);
        if (at == JsonMembers.None) return form == WebhookBodyForm.Deleted ? "{}"u8 : throw new JsonException($"The event has no {path}.");
        var body = members.ValueOf(at, data);
        return PaddedValue.IsString(body) ? texts.AddUnescaped(body) : body;
    }

    private static int FormOf(ReadOnlySpan<byte> name)
    {
        for (var form = 0; form < Forms.Length; form++)
            if (name.SequenceEqual(Forms[form].Holder)) return form;
        return -1;
    }
}
