using System.Diagnostics.Metrics;

namespace WixInbox.AspNetCore;

/// <summary>What is counted, by the meter <c>WixInbox.Webhooks</c>.</summary>
internal sealed class WebhookMetrics
{
    public const string MeterName = "WixInbox.Webhooks";

    private readonly Counter<long> _received;
    private readonly Counter<long> _refused;
    private readonly Counter<long> _handled;

    public WebhookMetrics(IMeterFactory factory)
    {
        var meter = factory.Create(MeterName);
        _received = meter.CreateCounter<long>("wixinbox.webhooks.received", "{event}", "What was not refused, by outcome: stored, duplicate, unhandled, full, unavailable, stopping.");
        _refused = meter.CreateCounter<long>("wixinbox.webhooks.refused", "{request}", "Requests that failed a check, by check: an Expiration is a token that came too late, as one delivered again may.");
        _handled = meter.CreateCounter<long>("wixinbox.webhooks.handled", "{attempt}", "Attempts at handling an event, by outcome: completed, retried, dead, lost.");
    }

    public void Received(string outcome) => _received.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public void Refused(WebhookCheck check) => _refused.Add(1, new KeyValuePair<string, object?>("check", check.ToString()));

    public void Handled(string outcome) => _handled.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
