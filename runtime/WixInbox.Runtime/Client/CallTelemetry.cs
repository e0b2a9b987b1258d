using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace WixInbox.Client;

/// <summary>
/// What calls tell OpenTelemetry: a span around all attempts of a call, and measurements, with the attributes of the conventions for HTTP
/// clients. The attempts themselves are the spans of .NET's own HTTP client. No body, no header and no field of a request is in any.
/// </summary>
internal readonly struct CallTelemetry
{
    private static readonly string? Version = typeof(CallTelemetry).Assembly.GetName().Version?.ToString(3);
    private static readonly ActivitySource Activities = new(WixTelemetry.ActivitySourceName, Version);
    private static readonly Meter Meter = new(WixTelemetry.MeterName, Version);
    private static readonly Histogram<double> Durations = CreateDurations();
    private static readonly Counter<long> Retries = Meter.CreateCounter<long>("wix.client.call.retries", "{attempt}", "Attempts that follow failed ones.");
    private static readonly Histogram<double> Waits = Meter.CreateHistogram<double>("wix.client.call.wait.duration", "s", "How long calls wait before an attempt.");
    private static readonly Counter<long> Invalid = Meter.CreateCounter<long>("wix.client.call.invalid", "{call}", "Requests that break limits, and are not sent.");

    private readonly Activity? _activity;
    private readonly WixCall _call;
    private readonly Uri _address;

    private CallTelemetry(WixCall call, Uri address)
    {
        _call = call;
        _address = address;
        var method = call.Method;
        _activity = Activities.HasListeners() ? Activities.StartActivity($"{method.Verb.Method} {method.Path}", ActivityKind.Client) : null;
        if (_activity is not { IsAllDataRequested: true }) return;
        _activity.SetTag("http.request.method", method.Verb.Method);
        _activity.SetTag("url.template", method.Path);
        _activity.SetTag("server.address", address.Host);
        _activity.SetTag("server.port", address.Port);
        _activity.SetTag("wix.method", method.Name);
    }

    internal static CallTelemetry Start(WixCall call, Uri address) => new(call, address);

    internal static void CountInvalid(WixCall call) => Invalid.Add(1, new KeyValuePair<string, object?>("wix.method", call.Method.Name));

    internal static void CountWait(WixCall call, WixWait reason, TimeSpan delay) => Waits.Record(
        delay.TotalSeconds, new("wix.method", call.Method.Name), new("wix.wait.reason", reason == WixWait.Retry ? "retry" : "rate_limit"));

    internal void Stop(WixAttempt? attempt, Exception? failure, string? applicationCode, TimeSpan duration)
    {
        var status = (int?)attempt?.Status;
        var error = ErrorType(status, failure);
        if (Durations.Enabled) Durations.Record(duration.TotalSeconds, Tags(status, error));
        if (_call.Attempts > 1) Retries.Add(_call.Attempts - 1, new KeyValuePair<string, object?>("wix.method", _call.Method.Name));
        if (_activity is null) return;
        if (_activity.IsAllDataRequested)
        {
            if (status is not null) _activity.SetTag("http.response.status_code", status);
            if (error is not null) _activity.SetTag("error.type", error);
            if (_call.Attempts > 1) _activity.SetTag("http.request.resend_count", _call.Attempts - 1);
            if (attempt?.RequestId is { } id) _activity.SetTag("wix.request_id", id);
            if (applicationCode is not null) _activity.SetTag("wix.application_code", applicationCode);
        }

        if (error is not null) _activity.SetStatus(ActivityStatusCode.Error);
        _activity.Dispose();
    }

    private static Histogram<double> CreateDurations()
    {
        const string Name = "wix.client.call.duration";
        const string Description = "How long calls take, with all their attempts.";
#if NET9_0_OR_GREATER
        // Those of the conventions' own http.client.request.duration.
        var advice = new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10] };
        return Meter.CreateHistogram(Name, "s", Description, null, advice);
#else
        return Meter.CreateHistogram<double>(Name, "s", Description);
#endif
    }

    private TagList Tags(int? status, string? error)
    {
        var tags = new TagList
        {
            { "http.request.method", _call.Method.Verb.Method },
            { "url.template", _call.Method.Path },
            { "server.address", _address.Host },
            { "server.port", _address.Port },
            { "wix.method", _call.Method.Name },
        };
        if (status is not null) tags.Add("http.response.status_code", status);
        if (error is not null) tags.Add("error.type", error);
        return tags;
    }

    // A status, or the name of an exception: few values, none of which says anything of a request.
    private static string? ErrorType(int? status, Exception? failure)
    {
        if (status is { } code and not 200) return code.ToString(CultureInfo.InvariantCulture);
        return failure switch
        {
            null => null,
            HttpRequestException { HttpRequestError: var error and not HttpRequestError.Unknown } => error.ToString(),
            _ => failure.GetType().FullName,
        };
    }
}
