namespace MessageBridge.Bridge;

/// <summary>What the bridge needs to know.</summary>
internal sealed class BridgeOptions
{
    /// <summary>The key and site of Wix Inbox.</summary>
    public required WixCredential Credential { get; init; }

    /// <summary>Where Wix Inbox is.</summary>
    public Uri WixAddress { get; init; } = WixClientOptions.DefaultBaseAddress;

    /// <summary>The app that the key belongs to: by it the bridge knows its own messages when they come back as events.</summary>
    public required Guid AppId { get; init; }

    /// <summary>The public key of the app's webhooks.</summary>
    public required string WebhookKey { get; init; }

    /// <summary>Where the external chat system takes messages.</summary>
    public required Uri ChatAddress { get; init; }

    /// <summary>What the external chat system must send in the header <c>X-Bridge-Key</c>.</summary>
    public required string BridgeKey { get; init; }

    /// <summary>Whose message it is when several contacts have one email address.</summary>
    public SeveralContacts WhenSeveral { get; init; } = SeveralContacts.LastChanged;
}

/// <summary>What to do when several contacts have one email address, which the vendor leaves to the app.</summary>
internal enum SeveralContacts
{
    /// <summary>Take none: a person must decide.</summary>
    Refuse,

    /// <summary>Take the one that has been known longest.</summary>
    Oldest,

    /// <summary>Take the one that was changed last.</summary>
    LastChanged,
}
