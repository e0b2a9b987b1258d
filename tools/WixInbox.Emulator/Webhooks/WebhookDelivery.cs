using System.Threading.Channels;

namespace WixInbox.Emulator.Webhooks;

/// <summary>
/// Delivers webhooks to one address, in order: each until it is answered with 200 within the platform's 1,250 ms, with longer and longer
/// pauses. What fails waits apart, so that it does not hold up what comes after it.
/// </summary>
internal sealed class WebhookDelivery : IAsyncDisposable
{
    private const int MaxWaiting = 10_000;

    private static readonly TimeSpan AnswerTime = TimeSpan.FromMilliseconds(1_250);
    private static readonly TimeSpan SwapTime = TimeSpan.FromMilliseconds(300);

    private readonly Channel<Parcel> _parcels = Channel.CreateBounded<Parcel>(new BoundedChannelOptions(MaxWaiting));
    private readonly CancellationTokenSource _ending = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = AnswerTime };
    private readonly Uri _address;
    private readonly EmulatorOptions _options;
    private readonly Task _delivering;
    private int _outstanding;

    public WebhookDelivery(Uri address, EmulatorOptions options)
    {
        (_address, _options) = (address, options);
        _delivering = Task.Run(DeliverAllAsync);
    }

    public bool IsIdle => Volatile.Read(ref _outstanding) == 0;

    /// <summary>Queues a webhook.</summary>
    /// <param name="name">What it is called in the log.</param>
    /// <param name="body">Its body.</param>
    public void Add(string name, string body) => Enqueue(new Parcel(name, body, 1, IsCopy: false));

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        await _delivering.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _http.Dispose();
        _ending.Dispose();
    }

    private void Enqueue(Parcel parcel)
    {
        if (_parcels.Writer.TryWrite(parcel)) Interlocked.Increment(ref _outstanding);
        else _options.Log?.Invoke($"webhook {parcel.Name} to {_address}: dropped, {MaxWaiting} wait already");
    }

    private async Task DeliverAllAsync()
    {
        await foreach (var parcel in _parcels.Reader.ReadAllAsync(_ending.Token).ConfigureAwait(false))
        {
            if (_options.Webhooks.Reorder && await NextAsync().ConfigureAwait(false) is { } next) await DeliverAsync(next).ConfigureAwait(false);
            await DeliverAsync(parcel).ConfigureAwait(false);
        }
    }

    /// <summary>The parcel after this one, if it comes soon: then it overtakes.</summary>
    private async Task<Parcel?> NextAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(_ending.Token);
        limit.CancelAfter(SwapTime);
        try
        {
            return await _parcels.Reader.ReadAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!_ending.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task DeliverAsync(Parcel parcel)
    {
        var answer = await PostAsync(parcel.Body).ConfigureAwait(false);
        _options.Log?.Invoke($"webhook {parcel.Name} to {_address}, delivery {parcel.Number}: {answer}");
        if (answer == "200" && _options.Webhooks.Duplicate && !parcel.IsCopy) Enqueue(parcel with { Number = 1, IsCopy = true }); // behind what waits
        if (answer == "200" || parcel.Number == _options.Webhooks.MaxDeliveries) Interlocked.Decrement(ref _outstanding);
        else _ = DeliverAgainAsync(parcel);
    }

    private async Task DeliverAgainAsync(Parcel parcel)
    {
        var pause = _options.Webhooks.RedeliveryDelay * Math.Pow(2, Math.Min(parcel.Number - 1, 10));
        await Task.Delay(pause, _options.Time, _ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_ending.IsCancellationRequested) Enqueue(parcel with { Number = parcel.Number + 1 }); // before this one is done with, so that there is no idle moment between
        Interlocked.Decrement(ref _outstanding);
    }

    private async Task<string> PostAsync(string body)
    {
        try
        {
            using var content = new StringContent(body);
            using var response = await _http.PostAsync(_address, content, _ending.Token).ConfigureAwait(false);
            return ((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return failure is HttpRequestException ? "no connection" : "no answer in time";
        }
    }

    private sealed record Parcel(string Name, string Body, int Number, bool IsCopy);
}
