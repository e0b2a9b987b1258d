using System.Text.Json;
using WixInbox.Json;

namespace WixInbox;

/// <summary>The account and site that an event belongs to.</summary>
public sealed record WebhookAccount
{
    /// <summary>The account: a GUID.</summary>
    public string? AccountId { get; init; }

    /// <summary>The account above it: a GUID.</summary>
    public string? ParentAccountId { get; init; }

    /// <summary>The site: a GUID.</summary>
    public string? SiteId { get; init; }

    /// <summary>Reads what an envelope says; false where it is not what it should be.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> json, out WebhookAccount? account)
    {
        account = null;
        if (!PaddedValue.IsObject(json)) return false;
        try
        {
            account = Read(json);
        }
        catch (JsonException)
        {
            return false;
        }

        return account is not null;
    }

    private static WebhookAccount? Read(ReadOnlySpan<byte> json)
    {
        string? id = null, parent = null, site = null;
        JsonMembers.Read(json, out var members);
        for (var at = members.First(); at != JsonMembers.None; at = members.Next(at))
        {
            var name = members.NameOf(at, json);
            var value = members.ValueOf(at, json);
            if (PaddedValue.IsNull(value)) continue;
            if (name.SequenceEqual("accountId"u8) && (id = PaddedValue.String(value)) is null) return null;
            if (name.SequenceEqual("parentAccountId"u8) && (parent = PaddedValue.String(value)) is null) return null;
            if (name.SequenceEqual("siteId"u8) && (site = PaddedValue.String(value)) is null) return null;
        }

        return new WebhookAccount { AccountId = id, ParentAccountId = parent, SiteId = site };
    }
}
