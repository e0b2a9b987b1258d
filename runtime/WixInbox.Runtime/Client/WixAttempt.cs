using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace WixInbox.Client;

/// <summary>One attempt of a call, and what came of it: an answer, or a failure.</summary>
public sealed class WixAttempt : IDisposable
{
    private readonly HttpResponseMessage? _answer;
    private int _isGivenUp;

    internal WixAttempt(int number, HttpResponseMessage answer, ResponseBody body, TimeProvider time)
    {
        Number = number;
        _answer = answer;
        Body = body;
        Failure = body.Failure;
        MayHaveActed = answer.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.Unauthorized);
        RetryAfter = DelayOf(answer.Headers, time);
    }

    internal WixAttempt(int number, Exception failure, bool isSent)
    {
        Number = number;
        Failure = failure;
        MayHaveActed = isSent;
    }

    /// <summary>Which attempt of its call it is; the first is 1.</summary>
    public int Number { get; }

    /// <summary>The status of the answer; null where there was none.</summary>
    public HttpStatusCode? Status => _answer?.StatusCode;

    /// <summary>Whether the service answered 200, and the answer is all there.</summary>
    public bool IsSuccess => Status == HttpStatusCode.OK && Failure is null;

    /// <summary>What went wrong on the way: no token, no connection, one that broke, or a time limit. An answer may have come in part by then.</summary>
    public Exception? Failure { get; }

    /// <summary>How long the service wants to be left alone: <c>Retry-After</c> in either form (RFC 9110, 10.2.3), never negative.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>
    /// Whether the service may have acted on the request: at least the start of it was sent, and it was not refused with 429 or 401.
    /// </summary>
    public bool MayHaveActed { get; }

    /// <summary>
    /// Whether the failure is of a kind that may pass: 408, 429 or 5xx but 501, however much of the answer came; without such a status, a
    /// failure of the way, and of a credential if it says so. An answer that is longer than allowed stays so.
    /// </summary>
    public bool MayPass => Status switch
    {
        _ when Failure is WixCredentialException credential => credential.IsTransient,
        null => true,
        HttpStatusCode.OK => Failure is not (null or BodyTooLongException),
        HttpStatusCode.Unauthorized => Failure is not null, // renewing the credential may have broken off
        { } status => HttpParts.IsTransient(status),
    };

    internal ResponseBody Body { get; }

    internal HttpResponseMessage? Answer => _answer;

    internal string? RequestId => _answer is null ? null : HttpParts.RequestIdOf(_answer);

    /// <summary>Gives up what came.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isGivenUp, 1) != 0) return; // pooled memory must not be returned twice
        Body.Dispose();
        _answer?.Dispose();
    }

    private static TimeSpan? DelayOf(HttpResponseHeaders headers, TimeProvider time)
    {
        var delay = headers.RetryAfter switch
        {
            { Delta: { } seconds } => seconds,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => UnusualDelayOf(headers),
        };
        return delay < TimeSpan.Zero ? TimeSpan.Zero : delay;
    }

    /// <summary>Seconds that .NET does not read: more than an <see cref="int"/> holds, or with a fraction. Who asks for the longest wait must not get the shortest.</summary>
    private static TimeSpan? UnusualDelayOf(HttpResponseHeaders headers)
    {
        if (!headers.NonValidated.TryGetValues("Retry-After", out var values)) return null;
        if (!double.TryParse(values.ToString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)) return null;
        return seconds < int.MaxValue ? TimeSpan.FromSeconds(Math.Ceiling(seconds)) : TimeSpan.MaxValue;
    }
}
