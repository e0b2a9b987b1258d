namespace WixInbox;

/// <summary>An event that was given up after its last attempt.</summary>
/// <param name="EventId">The event.</param>
/// <param name="Envelope">Its text, which <see cref="WebhookEnvelope.Read{TEvent}"/> reads.</param>
/// <param name="Attempts">How often it was tried to handle it.</param>
/// <param name="Error">What went wrong the last time.</param>
/// <param name="ReceivedAt">When it arrived.</param>
/// <param name="DiedAt">When it was given up.</param>
public sealed record WebhookDeadLetter(
    string EventId, ReadOnlyMemory<byte> Envelope, int Attempts, string Error, DateTimeOffset ReceivedAt, DateTimeOffset DiedAt);
