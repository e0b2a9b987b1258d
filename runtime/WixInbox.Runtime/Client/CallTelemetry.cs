using System.Diagnostics;

namespace WixInbox.Client;

/// <summary>
/// What a call tells OpenTelemetry: a span around all its attempts, and measurements, by the conventions for HTTP clients. The attempts
/// themselves are the spans of .NET's own HTTP client. No body, no header and no field of a request is in any, and where nobody listens
/// nothing is made.
/// </summary>
internal readonly struct CallTelemetry
{
    private static readonly ActivitySource Activities = new(WixTelemetry.ActivitySourceName, HttpParts.Version);

    private readonly Activity? _activity;
    private readonly WixCall _call;
    private readonly Uri _address;

    private CallTelemetry(WixCall call, Uri address)
    {
        _call = call;
        _address = address;
        if (!Activities.HasListeners()) return;
        var verb = TelemetryTags.Verb(call.Method.Verb);
        var name = call.Method.IsRaw ? TelemetryTags.SpanName(verb) : $"{TelemetryTags.SpanName(verb)} {call.Method.Path}";

        // Samplers see what a span begins with, and nothing later.
        _activity = Activities.StartActivity(name, ActivityKind.Client, default(ActivityContext), TelemetryTags.OfRequest(call.Method, address));
        if (TelemetryTags.UnknownVerb(call.Method.Verb) is { } unknown) _activity?.SetTag("http.request.method_original", unknown);
    }

    internal static CallTelemetry Start(WixCall call, Uri address) => new(call, address);

    /// <summary>Ends the span and measures the call.</summary>
    /// <param name="attempt">The last attempt; null if there was none, or the caller or the time ended it.</param>
    /// <param name="error">The error that the caller gets.</param>
    /// <param name="failure">The exception that the caller gets.</param>
    /// <param name="duration">How long the call took.</param>
    internal void Stop(WixAttempt? attempt, WixError? error, Exception? failure, TimeSpan duration)
    {
        CallMeter.WasRepeated(_call);
        if (_activity is null && !CallMeter.MeasuresDurations) return;
        var status = (int?)attempt?.Status;
        var errorType = TelemetryTags.ErrorType(_call.Method, status, failure);
        CallMeter.Completed(_call, _address, status, errorType, duration);
        if (_activity is null) return;
        if (_activity.IsAllDataRequested)
        {
            if (status is not null) _activity.SetTag(TelemetryTags.Status, status);
            if (errorType is not null) _activity.SetTag(TelemetryTags.Error, errorType);
            if (_call.Attempts > 1) _activity.SetTag("http.request.resend_count", _call.Attempts - 1);
            if (attempt?.RequestId is { } id) _activity.SetTag("wix.request_id", id);
            if (error?.ApplicationCode is { } code) _activity.SetTag("wix.application_code", code);
        }

        // Without a description: an exception's text may say anything, and the conventions want none beside a status.
        if (errorType is not null) _activity.SetStatus(ActivityStatusCode.Error);
        _activity.Dispose();
    }
}
