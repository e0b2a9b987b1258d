using Microsoft.Extensions.Logging;

namespace WixInbox.AspNetCore;

/// <summary>What is logged. Never a token, a key, or the body of an event.</summary>
internal static partial class WebhookLog
{
    [LoggerMessage(1, LogLevel.Warning, "A webhook was refused: {Reason}")]
    public static partial void Refused(ILogger logger, string reason);

    [LoggerMessage(2, LogLevel.Warning, "The event store is full: the event {EventId} was answered with 503, and will be delivered again.")]
    public static partial void Full(ILogger logger, string eventId);

    [LoggerMessage(3, LogLevel.Error, "The event store did not keep the event {EventId}, which was answered with 503, and will be delivered again.")]
    public static partial void Unavailable(ILogger logger, Exception failure, string eventId);

    [LoggerMessage(4, LogLevel.Warning, "The event {EventId} failed in attempt {Attempt}, and will be tried again in {Delay}.")]
    public static partial void Retried(ILogger logger, Exception failure, string eventId, int attempt, TimeSpan delay);

    [LoggerMessage(5, LogLevel.Error, "The event {EventId} failed in attempt {Attempt}, its last, and is a dead letter now.")]
    public static partial void Died(ILogger logger, Exception failure, string eventId, int attempt);

    [LoggerMessage(6, LogLevel.Error, "The handler of dead letters failed for the event {EventId}.")]
    public static partial void DeadLetterFailed(ILogger logger, Exception failure, string eventId);

    [LoggerMessage(7, LogLevel.Warning, "The lease of the event {EventId} was over before its attempt: what the attempt did was not recorded, and somebody else may have handled it too.")]
    public static partial void Lost(ILogger logger, string eventId);

    [LoggerMessage(8, LogLevel.Error, "The event store cannot be reached; the next attempt is in {Delay}.")]
    public static partial void StoreFailed(ILogger logger, Exception failure, TimeSpan delay);

    [LoggerMessage(9, LogLevel.Error, "{Count} events were answered and not handled: they were in memory only, and the process ends.")]
    public static partial void LeftBehind(ILogger logger, long count);

    [LoggerMessage(10, LogLevel.Warning, "No webhooks are mapped: events in the store are not handled by this process.")]
    public static partial void NotMapped(ILogger logger);

    [LoggerMessage(12, LogLevel.Error, "The event {EventId} of the type {EventType} is not what its schema describes, and nobody handles such events; it is kept, and becomes a dead letter. {Problem}")]
    public static partial void Unreadable(ILogger logger, string eventId, string eventType, string problem);

    [LoggerMessage(11, LogLevel.Information, "Nobody handles the event {EventId} of the type {EventType}: it was answered, and is ignored.")]
    public static partial void Unhandled(ILogger logger, string eventId, string eventType);
}
