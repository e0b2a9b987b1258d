using Microsoft.Extensions.Logging;
using WixInbox.Client;

namespace WixInbox.DependencyInjection;

/// <summary>Logs what happens to calls. Texts of errors and exceptions, and names of fields, only where they are asked for.</summary>
internal sealed class CallLog(ILogger logger, bool showsMessages) : WixCallObserver
{
    private const int MostViolations = 5;

    public override void OnInvalid(WixCall call, IReadOnlyList<FieldViolation> violations)
    {
        if (!logger.IsEnabled(LogLevel.Warning)) return;
        if (showsMessages) CallMessages.InvalidInWords(logger, NameOf(call), violations.Count, string.Join("; ", violations.Take(MostViolations)));
        else CallMessages.Invalid(logger, NameOf(call), violations.Count);
    }

    public override void OnAttempt(WixCall call, WixAttempt attempt, TimeSpan duration)
    {
        if (attempt.IsSuccess || !logger.IsEnabled(LogLevel.Debug)) return;
        CallMessages.AttemptFailed(logger, attempt.Number, NameOf(call), (int?)attempt.Status, KindOf(attempt.Failure), Milliseconds(duration));
    }

    public override void OnWait(WixCall call, WixWait reason, TimeSpan delay)
    {
        if (reason == WixWait.Retry) CallMessages.Retried(logger, NameOf(call), call.Attempts + 1, delay);
        else CallMessages.Delayed(logger, NameOf(call), delay);
    }

    public override void OnCompleted(WixCall call, WixError? error, Exception? failure, TimeSpan duration)
    {
        var (method, took) = (NameOf(call), Milliseconds(duration));
        if (error is not null) Fail(call, error, failure, took);
        else if (failure is OperationCanceledException { InnerException: not TimeoutException }) CallMessages.Cancelled(logger, method, call.Attempts, took);
        else if (failure is not null) CallMessages.Unanswered(logger, showsMessages ? failure : null, method, KindOf(failure), call.Attempts, took);
        else CallMessages.Completed(logger, method, call.Attempts, took);
    }

    private void Fail(WixCall call, WixError error, Exception? failure, double took)
    {
        var status = (int?)error.Status;
        if (showsMessages) CallMessages.FailedInWords(logger, failure, NameOf(call), status, error.ApplicationCode, error.RequestId, call.Attempts, took, error.Message);
        else CallMessages.Failed(logger, NameOf(call), status, error.ApplicationCode, error.RequestId, call.Attempts, took);
    }

    // A call that no schema describes is named by verb and path, and a path may have ids in it, or an address of somebody.
    private string NameOf(WixCall call) => call.Method.IsRaw && !showsMessages ? call.Method.Verb.Method : call.Method.Name;

    private static double Milliseconds(TimeSpan duration) => Math.Round(duration.TotalMilliseconds, 1);

    // A kind, not a text: texts of exceptions may say anything.
    private static string? KindOf(Exception? failure) => failure switch
    {
        null => null,
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown and var error } => error.ToString(),
        OperationCanceledException { InnerException: TimeoutException } => nameof(TimeoutException),
        _ => failure.GetType().Name,
    };
}
