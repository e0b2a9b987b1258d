using System.Collections.Concurrent;
using System.Net;
using System.Threading.Channels;
using WixInbox.Tests.Webhooks;

namespace WixInbox.PostgreSql.Tests.Kills;

/// <summary>Delivers events, each again and again until it is answered with 200, as the vendor's platform does.</summary>
internal sealed class Platform : IDisposable
{
    private const int Deliveries = 4; // at a time

    // Between two deliveries, so that they are still going on whenever the receiver is killed.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly Channel<string> _undelivered = Channel.CreateUnbounded<string>();
    private readonly ConcurrentDictionary<string, bool> _answered = [];
    private int _cutOff;

    /// <summary>Where the receiver is; null while there is none.</summary>
    public Uri? Receiver { get; set; }

    /// <summary>The events that were answered with 200.</summary>
    public ICollection<string> Answered => _answered.Keys;

    /// <summary>How many deliveries were begun, and cut off.</summary>
    public int CutOff => _cutOff;

    public async Task DeliverAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        foreach (var id in ids) _undelivered.Writer.TryWrite(id);
        var left = ids.Count;
        await Task.WhenAll(Enumerable.Range(0, Deliveries).Select(_ => Task.Run(async () =>
        {
            while (Volatile.Read(ref left) > 0)
            {
                await Task.Delay(Pause, cancellation);
                if (!_undelivered.Reader.TryRead(out var id)) continue;
                if (await IsAnsweredAsync(id, cancellation)) Interlocked.Decrement(ref left);
                else _undelivered.Writer.TryWrite(id);
            }
        }, cancellation)));
    }

    public void Dispose() => _http.Dispose();

    private async Task<bool> IsAnsweredAsync(string id, CancellationToken cancellation)
    {
        if (Receiver is not { } receiver) return false;
        var happening = Token.Event(id);
        happening["actionEvent"]!["body"]!["interactionId"] = id.StartsWith("joined", StringComparison.Ordinal) ? "joined" : "plain";
        using var content = new ByteArrayContent(Token.Of(happening));
        try
        {
            using var response = await _http.PostAsync(receiver, content, cancellation);
            if (response.StatusCode != HttpStatusCode.OK) return false;
            _answered.TryAdd(id, true);
            return true;
        }
        catch (HttpRequestException)
        {
            Interlocked.Increment(ref _cutOff);
            return false; // it was killed
        }
    }
}
