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
        for (var at = 0; at < members.Count; at++)
        {
            if (members.ParentOf(at) != JsonMembers.Root) continue;
            var name = members.NameOf(at, data);
            var value = members.ValueOf(at, data);
            if (!PaddedValue.IsNull(value) && FormOf(name) < 0) facts.OfEvent(name, value);
        }
    }

    /// <summary>The body of the event: a JSON object, or one in a string, which some kinds of events have.</summary>
    /// <param name="members">The event's members.</param>
    /// <param name="data">The event.</param>
    /// <param name="form">Where the body stands.</param>
    /// <exception cref="JsonException">It is not there.</exception>
    internal static ReadOnlySpan<byte> FindBody(in JsonMembers members, ReadOnlySpan<byte> data, WebhookBodyForm form)
    {
        var (holder, plain, inString, path) = Forms[(int)form];
        for (var at = members.Count - 1; at >= 0; at--) // of a repeated one the last counts
        {
            var parent = members.ParentOf(at);
            if (parent == JsonMembers.Root || !members.NameOf(parent, data).SequenceEqual(holder)) continue;
            var name = members.NameOf(at, data);
            var value = members.ValueOf(at, data);
            if (!PaddedValue.IsNull(value) && (name.SequenceEqual(plain) || name.SequenceEqual(inString))) return PaddedValue.IsString(value) ? NestedJson.Unescape(value) : value;
        }

        return form == WebhookBodyForm.Deleted ? "{}"u8 : throw new JsonException($"The event has no {path}.");
    }

    private static int FormOf(ReadOnlySpan<byte> name)
    {
        for (var form = 0; form < Forms.Length; form++)
            if (name.SequenceEqual(Forms[form].Holder)) return form;
        return -1;
    }
}
