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

    /// <exception cref="JsonException">It is not an object of texts.</exception>
    internal static WebhookAccount Read(ref Utf8JsonReader reader)
    {
        var account = new WebhookAccount();
        JsonRead.StartObject(ref reader);
        while (JsonRead.NextMember(ref reader, out var name))
        {
            if (JsonRead.IsNull(ref reader)) continue;
            if (name.SequenceEqual("accountId"u8)) account = account with { AccountId = JsonRead.String(ref reader) };
            else if (name.SequenceEqual("parentAccountId"u8)) account = account with { ParentAccountId = JsonRead.String(ref reader) };
            else if (name.SequenceEqual("siteId"u8)) account = account with { SiteId = JsonRead.String(ref reader) };
            else reader.Skip();
        }

        return account;
    }
}
