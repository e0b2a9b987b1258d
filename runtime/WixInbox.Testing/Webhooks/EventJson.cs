using System.Text.Json;
using WixInbox.Webhooks;

namespace WixInbox.Testing;

/// <summary>Writes an event, and the envelope around it, as the platform does (the vendor's "About Webhooks").</summary>
internal static class EventJson
{
    /// <summary>The event, which stands in the envelope as text.</summary>
    internal static void Write(Utf8JsonWriter writer, WebhookBodyForm form, string fqdn, string slug, WebhookMetadata metadata, RawJson body)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, metadata.EventId);
        writer.WriteString("entityFqdn"u8, metadata.EntityFqdn is { Length: > 0 } own ? own : fqdn);
        writer.WriteString("slug"u8, metadata.Slug is { Length: > 0 } ownSlug ? ownSlug : slug);
        writer.WriteString("entityId"u8, metadata.EntityId);
        var (holder, member) = Place(form);
        writer.WriteStartObject(holder);
        writer.WritePropertyName(member);
        body.WriteTo(writer);
        writer.WriteEndObject();
        if (metadata.EventTime is { } time) writer.WriteString("eventTime"u8, time.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        if (metadata.EntityEventSequence is { } sequence) writer.WriteString("entityEventSequence"u8, sequence.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (metadata.OriginatedFrom is { } origin) writer.WriteString("originatedFrom"u8, origin);
        writer.WriteBoolean("triggeredByAnonymizeRequest"u8, metadata.TriggeredByAnonymizeRequest);
        foreach (var (name, value) in metadata.UnknownFields)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    /// <summary>The envelope, which stands in the token as text.</summary>
    internal static void WriteEnvelope(Utf8JsonWriter writer, WebhookMetadata metadata, Guid instance, string happening)
    {
        writer.WriteStartObject();
        writer.WriteString("data"u8, happening);
        writer.WriteString("instanceId"u8, metadata.InstanceId ?? instance.ToString());
        writer.WriteString("eventType"u8, metadata.EventType);
        if (metadata.Identity is { } identity) writer.WriteString("identity"u8, IdentityText(identity));
        if (metadata.Account is { } account)
        {
            writer.WriteStartObject("accountInfo"u8);
            if (account.AccountId is { } id) writer.WriteString("accountId"u8, id);
            if (account.ParentAccountId is { } parent) writer.WriteString("parentAccountId"u8, parent);
            if (account.SiteId is { } site) writer.WriteString("siteId"u8, site);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static (string Holder, string Member) Place(WebhookBodyForm form) => form switch
    {
        WebhookBodyForm.Created => ("createdEvent", "entity"),
        WebhookBodyForm.Updated => ("updatedEvent", "currentEntity"),
        WebhookBodyForm.Deleted => ("deletedEvent", "deletedEntity"),
        _ => ("actionEvent", "body"),
    };

    private static string IdentityText(WebhookIdentity identity) => identity switch
    {
        WebhookIdentity.AnonymousVisitor visitor => IdentityText("ANONYMOUS_VISITOR", "anonymousVisitorId", visitor.Id),
        WebhookIdentity.Member member => IdentityText("MEMBER", "memberId", member.Id),
        WebhookIdentity.WixUser user => IdentityText("WIX_USER", "wixUserId", user.Id),
        WebhookIdentity.App app => IdentityText("APP", "appId", app.Id),
        WebhookIdentity.Unknown unknown => unknown.Data.ToString(),
        _ => throw new InvalidOperationException($"An identity that is not known: {identity.GetType().Name}."),
    };

    private static string IdentityText(string type, string name, Guid id) => $$"""{"identityType":"{{type}}","{{name}}":"{{id}}"}""";
}
