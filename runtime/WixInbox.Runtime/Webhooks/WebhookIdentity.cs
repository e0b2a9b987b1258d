using System.Text.Json;
using WixInbox.Json;

namespace WixInbox;

/// <summary>Who caused an event.</summary>
public abstract record WebhookIdentity
{
    private WebhookIdentity()
    {
    }

    // Closes the identity to other assemblies.
    private protected abstract void Close();

    /// <summary>Somebody who is not logged in.</summary>
    /// <param name="Id">The visitor.</param>
    public sealed record AnonymousVisitor(Guid Id) : WebhookIdentity
    {
        private protected override void Close()
        {
        }
    }

    /// <summary>A member of the site.</summary>
    /// <param name="Id">The member.</param>
    public sealed record Member(Guid Id) : WebhookIdentity
    {
        private protected override void Close()
        {
        }
    }

    /// <summary>A user of the platform: the site's owner or somebody of the staff.</summary>
    /// <param name="Id">The user.</param>
    public sealed record WixUser(Guid Id) : WebhookIdentity
    {
        private protected override void Close()
        {
        }
    }

    /// <summary>An app.</summary>
    /// <param name="Id">The app.</param>
    public sealed record App(Guid Id) : WebhookIdentity
    {
        private protected override void Close()
        {
        }
    }

    /// <summary>Somebody of another kind, or of none that can be told.</summary>
    /// <param name="IdentityType">The kind, as the platform spells it; empty where it says none.</param>
    /// <param name="Data">All that it says.</param>
    public sealed record Unknown(string IdentityType, RawJson Data) : WebhookIdentity
    {
        private protected override void Close()
        {
        }
    }

    /// <exception cref="JsonException">It is not a JSON object.</exception>
    internal static WebhookIdentity Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, WixJson.ReaderOptions);
        reader.Read();
        JsonRead.StartObject(ref reader);
        string? type = null;
        WebhookIdentity? identity = null;
        while (JsonRead.NextMember(ref reader, out var name))
        {
            if (name.SequenceEqual("identityType"u8) && reader.TokenType == JsonTokenType.String) type = JsonRead.String(ref reader);
            else if (Of(name, reader) is { } found) identity = found;
            reader.Skip();
        }

        reader.Read(); // anything behind the object is an error
        return identity ?? new Unknown(type ?? "", RawJson.Parse(json));
    }

    private static WebhookIdentity? Of(ReadOnlySpan<byte> name, Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String || reader.ValueIsEscaped || !reader.TryGetGuid(out var id)) return null;
        if (name.SequenceEqual("anonymousVisitorId"u8)) return new AnonymousVisitor(id);
        if (name.SequenceEqual("memberId"u8)) return new Member(id);
        if (name.SequenceEqual("wixUserId"u8)) return new WixUser(id);
        return name.SequenceEqual("appId"u8) ? new App(id) : null;
    }
}
