using System.Globalization;
using System.Net;
using WixInbox.Json;

namespace WixInbox.Testing;

/// <summary>An expected call, and what it is answered.</summary>
/// <typeparam name="TRequest">What the method is called with.</typeparam>
/// <typeparam name="TResponse">What it answers.</typeparam>
public sealed class WixExpectation<TRequest, TResponse> : FakeExpectation
    where TRequest : class, IJsonModel<TRequest>
    where TResponse : class, IJsonModel<TResponse>
{
    private readonly Func<TRequest, bool>? _condition;
    private Func<TRequest, FakeReply>? _reply;
    private WixFault? _fault;
    private TimeSpan _latency;

    internal WixExpectation(FakeRoute route, Func<TRequest, bool>? condition, string? text)
        : base(route, text) => _condition = condition;

    /// <summary>Answers with a response.</summary>
    public WixExpectation<TRequest, TResponse> Answer(TResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return Answer(_ => response);
    }

    /// <summary>Answers with a response that is made of the request.</summary>
    public WixExpectation<TRequest, TResponse> Answer(Func<TRequest, TResponse> respond)
    {
        ArgumentNullException.ThrowIfNull(respond);
        return With(request => new FakeReply(HttpStatusCode.OK, WixJson.SerializeToUtf8Bytes(respond(request))));
    }

    /// <summary>Refuses the call with one of the service's own codes, in the form that the service has for errors.</summary>
    /// <param name="applicationCode">The code, such as <c>CONVERSATION_NOT_FOUND</c>.</param>
    /// <param name="status">The status that goes with it.</param>
    /// <param name="message">What went wrong, in words.</param>
    /// <param name="data">What the service says about the code.</param>
    public WixExpectation<TRequest, TResponse> Refuse(string applicationCode, HttpStatusCode status, string? message = null, RawJson? data = null)
    {
        ArgumentNullException.ThrowIfNull(applicationCode);
        return With(_ => new FakeReply(status, FakeErrors.Application(applicationCode, message ?? applicationCode, data)));
    }

    /// <summary>Refuses the call because the request breaks limits: status 400, in the form that the service has for it.</summary>
    public WixExpectation<TRequest, TResponse> Refuse(params FieldViolation[] violations)
    {
        ArgumentNullException.ThrowIfNull(violations);
        return With(_ => new FakeReply(HttpStatusCode.BadRequest, FakeErrors.Validation(violations)));
    }

    /// <summary>Answers with a bare status and a body that is not the service's own, as gateways do.</summary>
    public WixExpectation<TRequest, TResponse> Refuse(HttpStatusCode status, string body = "<html>no JSON here</html>") =>
        With(_ => new FakeReply(status, System.Text.Encoding.UTF8.GetBytes(body)) { MediaType = "text/html" });

    /// <summary>Answers 429.</summary>
    /// <param name="retryAfter">How long the service wants to be left alone, as <c>Retry-After</c> says it; null for no such header.</param>
    public WixExpectation<TRequest, TResponse> TooManyRequests(TimeSpan? retryAfter = null) =>
        With(_ => Limited(retryAfter is { } delay ? Math.Ceiling(delay.TotalSeconds).ToString("0", CultureInfo.InvariantCulture) : null));

    /// <summary>Answers 429 with a date from which on requests are welcome.</summary>
    public WixExpectation<TRequest, TResponse> TooManyRequests(DateTimeOffset retryAt) => With(_ => Limited(retryAt.ToString("R", CultureInfo.InvariantCulture)));

    /// <summary>Lets something go wrong on the way: instead of an answer, or in the midst of the one that is given.</summary>
    public WixExpectation<TRequest, TResponse> Break(WixFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        _fault = fault;
        return this;
    }

    /// <summary>Takes its time before it answers, or fails.</summary>
    public WixExpectation<TRequest, TResponse> After(TimeSpan latency)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(latency, TimeSpan.Zero);
        _latency = latency;
        return this;
    }

    /// <summary>Expects so many calls. One that must not come need not be said: what nobody expects is an error.</summary>
    public WixExpectation<TRequest, TResponse> Times(int times)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(times);
        (Least, Most) = (times, times);
        return this;
    }

    /// <summary>Allows any number of calls, none among them.</summary>
    public WixExpectation<TRequest, TResponse> AnyTimes()
    {
        (Least, Most) = (0, int.MaxValue);
        return this;
    }

    private protected override bool Fits(object request) => _condition is null || _condition((TRequest)request);

    private protected override FakeReply Reply(object request)
    {
        if (_reply is null && _fault is not { NeedsAnswer: false })
            throw new WixFakeException($"{this} came, and it was not said what it answers: call {nameof(Answer)}, {nameof(Refuse)}, {nameof(TooManyRequests)} or {nameof(Break)} on the expectation.");
        var reply = _reply?.Invoke((TRequest)request) ?? new FakeReply(HttpStatusCode.OK, []);
        return reply with { Fault = _fault, Latency = _latency };
    }

    private static FakeReply Limited(string? retryAfter) =>
        new(HttpStatusCode.TooManyRequests, FakeErrors.Application("TOO_MANY_REQUESTS", "Too many requests.", null)) { RetryAfter = retryAfter };

    private WixExpectation<TRequest, TResponse> With(Func<TRequest, FakeReply> reply)
    {
        _reply = reply;
        return this;
    }
}
