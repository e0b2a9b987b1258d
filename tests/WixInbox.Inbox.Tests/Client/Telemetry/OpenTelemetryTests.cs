using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using WixInbox.Tests.Infrastructure;

namespace WixInbox.Tests.Client.Telemetry;

/// <summary>The names of the documentation are what OpenTelemetry takes.</summary>
public class OpenTelemetryTests
{
    [Fact]
    public async Task Names_LeadToSpansAndMetrics()
    {
        var spans = new Exported<Activity>();
        var metrics = new Exported<Metric>();
        using (Sdk.CreateTracerProviderBuilder().AddSource(WixTelemetry.ActivitySourceName).AddProcessor(new SimpleActivityExportProcessor(spans)).Build())
        using (Sdk.CreateMeterProviderBuilder().AddMeter(WixTelemetry.MeterName).AddReader(new BaseExportingMetricReader(metrics)).Build())
        {
            using var handler = StubHandler.Answering("{}");
            using var inbox = handler.Client();
            await inbox.Messages.ListMessagesAsync(new() { ConversationId = Guid.Empty, Visibility = MessageVisibility.Business }, cancellationToken: TestContext.Current.CancellationToken);
        }

        Assert.Contains(spans.Seen, static seen => seen == "GET /inbox/v2/messages");
        Assert.Contains("wix.client.call.duration (s): 0.005 0.01 0.025 0.05 0.075 0.1 0.25 0.5 0.75 1 2.5 5 7.5 10", metrics.Seen);
    }

    private sealed class Exported<T> : BaseExporter<T> where T : class
    {
        public List<string> Seen { get; } = [];

        public override ExportResult Export(in Batch<T> batch)
        {
            lock (Seen)
            {
                foreach (var item in batch) Seen.Add(Describe(item));
            }

            return ExportResult.Success;
        }

        private static string Describe(T item)
        {
            if (item is Activity span) return span.DisplayName;
            if (item is not Metric { MetricType: MetricType.Histogram } metric) return $"{item}";
            var bounds = new List<double>();
            foreach (ref readonly var point in metric.GetMetricPoints())
            {
                foreach (var bucket in point.GetHistogramBuckets()) bounds.Add(bucket.ExplicitBound);
                break;
            }

            return FormattableString.Invariant($"{metric.Name} ({metric.Unit}): ") + string.Join(' ', bounds.Where(double.IsFinite).Select(static bound => bound.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
    }
}
