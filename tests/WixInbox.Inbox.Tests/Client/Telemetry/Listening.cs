using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace WixInbox.Tests.Client.Telemetry;

/// <summary>The spans and measurements of what the test that made it does, and of nobody else's calls.</summary>
internal sealed class Listening : IDisposable
{
    private static readonly AsyncLocal<Listening?> Flow = new();

    private readonly ActivityListener _spans;
    private readonly MeterListener _meter = new();

    public Listening()
    {
        Flow.Value = this;
        _spans = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == WixTelemetry.ActivitySourceName,
            Sample = Sample,
            ActivityStopped = activity =>
            {
                if (Flow.Value == this) Spans.Add(activity);
            },
        };
        ActivitySource.AddActivityListener(_spans);
        _meter.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == WixTelemetry.MeterName) listener.EnableMeasurementEvents(instrument);
        };
        _meter.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        _meter.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        _meter.Start();
    }

    public List<Activity> Spans { get; } = [];

    public List<Measurement> Measurements { get; } = [];

    /// <summary>What samplers saw of each span.</summary>
    public List<Dictionary<string, object?>> Sampled { get; } = [];

    public Measurement Single(string instrument) => Assert.Single(Measurements, measurement => measurement.Instrument == instrument);

    /// <summary>Every name and value of every tag, and the names of the spans.</summary>
    public string Everything() => string.Join('\n', Spans.SelectMany(static span => span.TagObjects.Select(static tag => $"{tag.Key}={tag.Value}").Append(span.DisplayName).Append(span.StatusDescription))
        .Concat(Spans.SelectMany(static span => span.Events.Select(static happening => happening.Name)))
        .Concat(Measurements.SelectMany(static measurement => measurement.Tags.Select(static tag => $"{tag.Key}={tag.Value}"))));

    public void Dispose()
    {
        _spans.Dispose();
        _meter.Dispose();
    }

    private ActivitySamplingResult Sample(ref ActivityCreationOptions<ActivityContext> options)
    {
        if (Flow.Value == this) Sampled.Add(options.Tags?.ToDictionary(static tag => tag.Key, static tag => tag.Value) ?? []);
        return ActivitySamplingResult.AllDataAndRecorded;
    }

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (Flow.Value == this) Measurements.Add(new Measurement(instrument.Name, instrument.Unit, value, tags.ToArray().ToDictionary(static tag => tag.Key, static tag => tag.Value)));
    }
}

internal sealed record Measurement(string Instrument, string? Unit, double Value, Dictionary<string, object?> Tags);
