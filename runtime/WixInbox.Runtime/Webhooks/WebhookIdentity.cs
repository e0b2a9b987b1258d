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

    /// <summary>Reads an identity: JSON in a string, or, as the vendor's older pages draw it, an object. An empty string says that there is none, as proto-JSON does.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> value, scoped ref PaddedBuffer texts, out WebhookIdentity? identity)
    {
        identity = null;
        try
        {
            var json = PaddedValue.IsString(value) ? texts.AddUnescaped(value) : value;
            if (!json.IsEmpty) identity = Read(json);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static WebhookIdentity Read(ReadOnlySpan<byte> json)
    {
        string? type = null;
        WebhookIdentity? identity = null;
        JsonMembers.Read(json, out var members);
        for (var at = members.First(); at != JsonMembers.None; at = members.Next(at))
        {
            var name = members.NameOf(at, json);
            var value = members.ValueOf(at, json);
            if (name.SequenceEqual("identityType"u8)) type = PaddedValue.String(value) ?? type;
            else identity = Of(name, value) ?? identity;
        }

        return identity ?? new Unknown(type ?? "", RawJson.Parse(json));
    }

    private static WebhookIdentity? Of(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (name.SequenceEqual("anonymousVisitorId"u8)) return ReadId(value) is { } visitor ? new AnonymousVisitor(visitor) : null;
        if (name.SequenceEqual("memberId"u8)) return ReadId(value) is { } member ? new Member(member) : null;
        if (name.SequenceEqual("wixUserId"u8)) return ReadId(value) is { } user ? new WixUser(user) : null;
        return name.SequenceEqual("appId"u8) && ReadId(value) is { } app ? new App(app) : null;
    }

    private static Guid? ReadId(ReadOnlySpan<byte> value) => PaddedValue.Struct(value, PaddedJson.Guid, JsonRead.Guid);
}
