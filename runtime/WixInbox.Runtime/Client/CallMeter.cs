using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace WixInbox.Client;

/// <summary>What is measured of calls. Names, units and attributes stand in docs/client.md.</summary>
internal static class CallMeter
{
    private static readonly Meter Meter = new(WixTelemetry.MeterName, HttpParts.Version);
    private static readonly Histogram<double> Durations = Seconds("wix.client.call.duration", "How long calls take, with all their attempts and waits.");
    private static readonly Histogram<double> Waits = Seconds("wix.client.call.wait.duration", "How long calls wait before an attempt.");
    private static readonly Counter<long> Retries = Meter.CreateCounter<long>("wix.client.call.retries", "{attempt}", "Attempts that follow failed ones.");
    private static readonly Counter<long> Invalid = Meter.CreateCounter<long>("wix.client.call.invalid", "{call}", "Requests that break limits, and are not sent.");

    private static readonly Counter<long> ObserverFailures = Meter.CreateCounter<long>("wix.client.observer.failures", "{failure}", "Exceptions of observers, which change no call.");

    internal static bool MeasuresDurations => Durations.Enabled;

    internal static void WasRepeated(WixCall call)
    {
        if (call.Attempts > 1 && Retries.Enabled) Retries.Add(call.Attempts - 1, MethodTags(call));
    }

    internal static void Completed(WixCall call, Uri address, int? status, string? errorType, TimeSpan duration)
    {
        if (!Durations.Enabled) return;
        var tags = new TagList(TelemetryTags.OfRequest(call.Method, address));
        if (status is not null) tags.Add(TelemetryTags.Status, status);
        if (errorType is not null) tags.Add(TelemetryTags.Error, errorType);
        Durations.Record(duration.TotalSeconds, tags);
    }

    internal static void Waited(WixCall call, WixWait reason, TimeSpan delay)
    {
        if (!Waits.Enabled) return;
        var tags = MethodTags(call);
        tags.Add("wix.wait.reason", reason == WixWait.Retry ? "retry" : "rate_limit");
        Waits.Record(delay.TotalSeconds, tags);
    }

    internal static void WasInvalid(WixCall call)
    {
        if (Invalid.Enabled) Invalid.Add(1, MethodTags(call));
    }

    internal static void ObserverFailed(WixCall call, Exception failure)
    {
        if (!ObserverFailures.Enabled) return;
        var tags = MethodTags(call);
        tags.Add(TelemetryTags.Error, failure.GetType().FullName);
        ObserverFailures.Add(1, tags);
    }

    private static TagList MethodTags(WixCall call)
    {
        var tags = default(TagList);
        if (!call.Method.IsRaw) tags.Add(TelemetryTags.Method, call.Method.Name);
        return tags;
    }

    private static Histogram<double> Seconds(string name, string description)
    {
#if NET9_0_OR_GREATER
        // Those of the conventions' own http.client.request.duration.
        var advice = new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10] };
        return Meter.CreateHistogram(name, "s", description, null, advice);
#else
        return Meter.CreateHistogram<double>(name, "s", description);
#endif
    }
}
