namespace WixInbox.Emulator;

/// <summary>What the emulator pretends to be.</summary>
public sealed class EmulatorOptions
{
    /// <summary>The port on 127.0.0.1. 0, the default, takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The API key that it accepts. Any other is a 401. A random one by default.</summary>
    public string ApiKey { get; init; } = $"emulator.{Guid.NewGuid():N}";

    /// <summary>The site whose inbox it is. A random one by default.</summary>
    public string SiteId { get; init; } = Guid.NewGuid().ToString();

    /// <summary>The name of the business.</summary>
    public string BusinessName { get; init; } = "Example Bistro";

    /// <summary>The app that callers are.</summary>
    public Guid AppId { get; init; } = Guid.NewGuid();

    /// <summary>The instance of the app on the site.</summary>
    public Guid InstanceId { get; init; } = Guid.NewGuid();

    /// <summary>How webhooks are delivered.</summary>
    public WebhookOptions Webhooks { get; init; } = new();

    /// <summary>A file from which the state is rebuilt, and in which each change is kept, the key that webhooks are signed with among it. None by default: then the state is in memory only.</summary>
    public string? DataFile { get; init; }

    /// <summary>How long a cursor is at least, in characters. The service's own may have up to 16,000.</summary>
    public int CursorLength { get; init; }

    /// <summary>Takes a line for each request: method, path and status. Nothing by default.</summary>
    public Action<string>? Log { get; init; }

    /// <summary>Where time comes from.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
