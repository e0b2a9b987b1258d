namespace WixInbox;

/// <summary>The names under which clients tell OpenTelemetry what they do: <c>AddSource</c> and <c>AddMeter</c> take them.</summary>
public static class WixTelemetry
{
    /// <summary>Of the spans: one around each call.</summary>
    public const string ActivitySourceName = "WixInbox.Client";

    /// <summary>Of the measurements: durations, retries, waits, and requests that break limits.</summary>
    public const string MeterName = "WixInbox.Client";
}
