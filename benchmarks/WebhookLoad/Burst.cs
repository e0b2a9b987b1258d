using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace WebhookLoad;

/// <summary>Posts webhooks all at once, over a bounded number of connections, and again what was not answered with 200, as the platform does.</summary>
internal sealed class Burst(HttpClient http, Uri address)
{
    private const int Connections = 64;

    public async Task<BurstResult> SendAsync(IReadOnlyCollection<byte[]> bodies)
    {
        var times = new ConcurrentBag<double>();
        var refused = 0;
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(bodies, new ParallelOptions { MaxDegreeOfParallelism = Connections }, async (body, cancellation) =>
        {
            for (var delivery = 1; ; delivery++)
            {
                var start = Stopwatch.GetTimestamp();
                using var content = new ByteArrayContent(body);
                using var response = await http.PostAsync(address, content, cancellation);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                if (response.StatusCode == HttpStatusCode.OK) return;
                if (response.StatusCode != HttpStatusCode.ServiceUnavailable || delivery == 1_000) throw new InvalidOperationException($"A webhook was answered with {(int)response.StatusCode}.");
                Interlocked.Increment(ref refused);
                await Task.Delay(20, cancellation);
            }
        });
        return new BurstResult(bodies.Count / watch.Elapsed.TotalSeconds, [.. times.Order()], refused);
    }
}

/// <summary>How a burst went.</summary>
/// <param name="PerSecond">Events accepted a second.</param>
/// <param name="Times">How long each answer took, in milliseconds, from the shortest on.</param>
/// <param name="Refused">How often an answer was 503.</param>
internal sealed record BurstResult(double PerSecond, IReadOnlyList<double> Times, int Refused)
{
    public double Slowest => Times[^1];

    public double At(double share) => Times[(int)((Times.Count - 1) * share)];
}
