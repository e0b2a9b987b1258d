using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WixInbox.Webhooks;

namespace WixInbox.AspNetCore;

/// <summary>Claims events from the store and handles them, several at a time, as long as the process lives.</summary>
internal sealed class WebhookWorker<TEvent>(
    IOptions<WixWebhookOptions> options,
    IWebhookEventStore store,
    WebhookHandlers<TEvent> handlers,
    WebhookAttempt<TEvent> attempt,
    WebhookGate gate,
    TimeProvider time,
    ILogger<WebhookWorker<TEvent>> logger) : IHostedLifecycleService, IDisposable where TEvent : class, IWebhookEvent<TEvent>
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    // How much longer than a handler a claim holds: to settle it.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    // How long it waits for what does not end although it was told to.
    private static readonly TimeSpan TimeToAbort = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _aborting = new();
    private Task[] _loops = [];

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Starts when all has started: some hosts map endpoints only while the server does.</summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (!handlers.IsMapped)
        {
            WebhookLog.NotMapped(logger);
            return Task.CompletedTask;
        }

        // Handlers may block their threads; those that answer must not wait until the pool has made more.
        ThreadPool.GetMinThreads(out var threads, out var ports);
        ThreadPool.SetMinThreads(threads + options.Value.Concurrency, ports);
        _loops = [.. Enumerable.Range(0, options.Value.Concurrency).Select(_ => Task.Run(HandleAllAsync, CancellationToken.None))];
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Lets no event in any more, claims nothing more, and waits for what runs; of a store in memory, for all that can be handled now.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await gate.CloseAsync().WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _stopping.CancelAsync().ConfigureAwait(false);
        var all = Task.WhenAll(_loops);
        await all.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _aborting.CancelAsync().ConfigureAwait(false);
        await all.WaitAsync(TimeToAbort, time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!store.IsDurable && await store.CountAsync(CancellationToken.None).ConfigureAwait(false) is { Waiting: > 0 and var left })
            WebhookLog.LeftBehind(logger, left);
    }

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _stopping.Dispose();
        _aborting.Dispose();
    }

    private async Task HandleAllAsync()
    {
        while (!_aborting.IsCancellationRequested)
        {
            if (_stopping.IsCancellationRequested && store.IsDurable) return;
            try
            {
                if (await HandleNextAsync().ConfigureAwait(false)) continue;
                if (_stopping.IsCancellationRequested) return;
                await store.WaitAsync(_stopping.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                // The loop's own condition says whether anything is left to do.
            }
            catch (Exception failure) // whatever the store throws: it may come back
            {
                WebhookLog.StoreFailed(logger, failure, PauseAfterFailure);
                await Task.Delay(PauseAfterFailure, time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (_stopping.IsCancellationRequested) return;
            }
        }
    }

    private async Task<bool> HandleNextAsync()
    {
        if (await store.TryClaimAsync(options.Value.HandlerTimeout + Margin, _aborting.Token).ConfigureAwait(false) is not { } claim) return false;
        Task handling;
        await using (claim.ConfigureAwait(false)) handling = await attempt.RunAsync(claim, _aborting.Token).ConfigureAwait(false);

        // A handler that does not end when it should keeps its place: with more and more of them nobody could answer.
        await handling.WaitAsync(_aborting.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return true;
    }
}
