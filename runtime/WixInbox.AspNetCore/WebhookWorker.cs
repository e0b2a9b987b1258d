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
    TimeProvider time,
    ILogger<WebhookWorker<TEvent>> logger) : IHostedService, IDisposable where TEvent : class, IWebhookEvent<TEvent>
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    // How much longer than a handler a claim holds: to settle it.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _aborting = new();
    private Task[] _loops = [];

    public Task StartAsync(CancellationToken cancellationToken)
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

    /// <summary>Claims nothing more, and waits for what runs; of a store in memory, for all that can be handled now.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        var all = Task.WhenAll(_loops);
        await Task.WhenAny(all, Task.Delay(Timeout.Infinite, cancellationToken)).ConfigureAwait(false);
        await _aborting.CancelAsync().ConfigureAwait(false);
        await all.ConfigureAwait(false);
        if (!store.IsDurable && await store.CountAsync(CancellationToken.None).ConfigureAwait(false) is { Waiting: > 0 and var left })
            WebhookLog.LeftBehind(logger, left);
    }

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
        await using (claim.ConfigureAwait(false)) await attempt.RunAsync(claim, _aborting.Token).ConfigureAwait(false);
        return true;
    }
}
