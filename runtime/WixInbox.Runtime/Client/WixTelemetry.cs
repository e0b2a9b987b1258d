namespace WixInbox;

/// <summary>The names under which clients tell OpenTelemetry what they do: <c>AddSource</c> and <c>AddMeter</c> take them.</summary>
public static class WixTelemetry
{
    /// <summary>Of the spans: one around each call.</summary>
    public const string ActivitySourceName = "WixInbox.Client";

    /// <summary>Of the measurements: durations, retries, waits, and requests that break limits.</summary>
    public const string MeterName = "WixInbox.Client";

    /// <summary>Of the logs that clients among an application's services write; a client with a key has <c>.key</c> behind it.</summary>
    public const string LogCategory = "WixInbox.Client";
}
