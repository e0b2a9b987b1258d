using Microsoft.Extensions.Logging;

namespace WixInbox.DependencyInjection;

/// <summary>The messages of <see cref="CallLog"/>. Never a header, a body or a secret.</summary>
internal static partial class CallMessages
{
    [LoggerMessage(1, LogLevel.Information, "{Method} completed in {Milliseconds} ms, attempts: {Attempts}.")]
    internal static partial void Completed(ILogger logger, string method, int attempts, double milliseconds);

    [LoggerMessage(2, LogLevel.Warning, "{Method} failed with {Status}, code {Code}, request {RequestId}, in {Milliseconds} ms, attempts: {Attempts}.")]
    internal static partial void Failed(ILogger logger, string method, int? status, string? code, string? requestId, int attempts, double milliseconds);

    [LoggerMessage(3, LogLevel.Warning, "{Method} failed with {Status}, code {Code}, request {RequestId}, in {Milliseconds} ms, attempts: {Attempts}. {ErrorMessage}")]
    internal static partial void FailedInWords(
        ILogger logger, Exception? failure, string method, int? status, string? code, string? requestId, int attempts, double milliseconds, string errorMessage);

    [LoggerMessage(4, LogLevel.Warning, "{Method} got no answer: {Failure}, in {Milliseconds} ms, attempts: {Attempts}.")]
    internal static partial void Unanswered(ILogger logger, Exception? exception, string method, string? failure, int attempts, double milliseconds);

    [LoggerMessage(5, LogLevel.Debug, "{Method} was cancelled after {Milliseconds} ms, attempts: {Attempts}.")]
    internal static partial void Cancelled(ILogger logger, string method, int attempts, double milliseconds);

    [LoggerMessage(6, LogLevel.Warning, "{Method} was not sent: the request breaks {Count} limits of its schema.")]
    internal static partial void Invalid(ILogger logger, string method, int count);

    [LoggerMessage(7, LogLevel.Warning, "{Method} was not sent: the request breaks {Count} limits of its schema. {Violations}")]
    internal static partial void InvalidInWords(ILogger logger, string method, int count, string violations);

    [LoggerMessage(8, LogLevel.Debug, "Attempt {Attempt} of {Method} failed with {Status} {Failure}, in {Milliseconds} ms.")]
    internal static partial void AttemptFailed(ILogger logger, int attempt, string method, int? status, string? failure, double milliseconds);

    [LoggerMessage(9, LogLevel.Information, "{Method} is tried again: attempt {Attempt} follows in {Delay}.")]
    internal static partial void Retried(ILogger logger, string method, int attempt, TimeSpan delay);

    [LoggerMessage(10, LogLevel.Information, "{Method} waits for {Delay}: too many calls were made lately.")]
    internal static partial void Delayed(ILogger logger, string method, TimeSpan delay);
}
