namespace WixInbox.Emulator;

/// <summary>How the emulator delivers webhooks.</summary>
public sealed class WebhookOptions
{
    /// <summary>The addresses that are told from the start. More can be registered while it runs.</summary>
    public IReadOnlyList<Uri> Addresses { get; init; } = [];

    /// <summary>Delivers each webhook twice.</summary>
    public bool Duplicate { get; set; }

    /// <summary>Lets each second webhook overtake the one before it.</summary>
    public bool Reorder { get; set; }

    /// <summary>How long it waits after the first delivery that was not answered with 200; twice as long after each further one. A second by default.</summary>
    public TimeSpan RedeliveryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a webhook is delivered at most. 12 by default, which is half an hour; the platform goes on for 48 hours.</summary>
    public int MaxDeliveries { get; init; } = 12;
}
