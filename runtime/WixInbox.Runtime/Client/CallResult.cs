using System.Net;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using WixInbox.Json;

namespace WixInbox.Client;

/// <summary>Makes of the last attempt of a call what the caller gets.</summary>
internal static class CallResult
{
    /// <summary>The response, or the error that the service answered.</summary>
    /// <exception cref="WixApiException">The service accepted the request, and its answer cannot be read.</exception>
    /// <exception cref="WixCredentialException">There is no token to call with.</exception>
    /// <exception cref="HttpRequestException">There is no connection.</exception>
    /// <exception cref="OperationCanceledException">The service did not answer in time.</exception>
    internal static WixOutcome<TResponse> Of<TResponse>(WixMethod method, WixAttempt attempt) where TResponse : class, IJsonModel<TResponse>
    {
        if (attempt.Status is not { } status) throw NoAnswer(attempt.Failure!);

        // The vendor's own SDK takes any status but 200 for an error.
        if (status != HttpStatusCode.OK) return new(ErrorBody.Read(method.Name, status, attempt.RequestId, attempt.Body.Bytes));
        if (attempt.Failure is { } failure) throw Incomplete(method, attempt, failure);
        try
        {
            return new(attempt.Body.Deserialize<TResponse>());
        }
        catch (JsonException broken)
        {
            throw Unreadable(method, attempt, $"cannot be read: {broken.Message}", broken);
        }
    }

    /// <summary>The error of a request that breaks limits.</summary>
    internal static WixError NotSent(WixMethod method, IReadOnlyList<FieldViolation> violations)
    {
        const int Most = 5;
        var summary = string.Join("; ", violations.Take(Most));
        return new()
        {
            Method = method.Name,
            Violations = violations,
            Message = violations.Count <= Most ? summary : $"{summary}; and {violations.Count - Most} more",
        };
    }

    /// <summary>The exception of a call to which no answer came.</summary>
    internal static Exception NoAnswer(Exception failure)
    {
        if (failure is TimeoutException) return CallRun.Late(failure);
        ExceptionDispatchInfo.Throw(failure);
        return failure;
    }

    /// <summary>The exception of a request that was accepted with an answer that is not all there.</summary>
    internal static WixApiException Incomplete(WixMethod method, WixAttempt attempt, Exception failure) => Unreadable(method, attempt, Describe(failure), failure);

    private static string Describe(Exception failure) => failure switch
    {
        TimeoutException => $"was not complete in time: {failure.Message}",
        BodyTooLongException => failure.Message,
        _ => $"broke off: {failure.Message}",
    };

    /// <summary>The request was accepted: whatever goes wrong now must say so, lest it be sent twice.</summary>
    private static WixApiException Unreadable(WixMethod method, WixAttempt attempt, string what, Exception cause) => new(
        new WixError
        {
            Method = method.Name,
            Status = attempt.Status,
            RequestId = attempt.RequestId,
            Message = $"the service accepted the request, but its answer {what}",
            Body = WixError.Excerpt(attempt.Body.Bytes.Span),
        },
        cause);
}
